/** 台账 over several rounds: what people wrote is never lost, and the problems always add up. */
import { checkRollup } from "../../../../src/domain/evaluate/rollup";
import { DEFAULT_SAMPLE, type RollupUnit } from "../../../../src/domain/rollup";
import { findingSentence } from "../../../../src/locales/findings";
import { rollupSentence } from "../../../../src/locales/rollupFindings";
import { ledgerIn, NO_LEDGER, NO_REVIEW, rollupSheets } from "../../../../src/workbook/rollup";
import type { LedgerSheets } from "../../../../src/workbook/rollup";
import type { CellContent, SheetDefinition } from "../../../../src/workbook/sheet";
import { rollupWith, unitOf } from "../../../support/rollup";
import { snapshotOf } from "../../../support/snapshotOf";

type Row = Readonly<Record<string, string>>;

interface Written {
  readonly sheets: readonly SheetDefinition[];
  readonly rows: readonly Row[];
  readonly note: string;
}

const DAYS = [new Date(2025, 2, 1), new Date(2025, 2, 14), new Date(2025, 3, 2)] as const;

function roundOf(units: readonly RollupUnit[], ledger: LedgerSheets, now: Date): Written {
  const rollup = rollupWith(units);
  const sheets = [
    ...rollupSheets({
      rollup,
      findings: checkRollup(rollup),
      sample: DEFAULT_SAMPLE,
      review: NO_REVIEW,
      ledger,
      now,
      sentence: (finding) => findingSentence("zh-CN", finding),
      rollupSentence: (finding) => rollupSentence("zh-CN", finding),
    }),
  ].filter(({ name }) => name.endsWith("台账"));
  const rows = sheets.flatMap(rowsOf);
  return { sheets, rows, note: String(textsOf(sheets[0]!).at(-1)?.[0]) };
}

const shown = (content: CellContent): string =>
  content === null ? "" : "text" in content ? content.text : content.number;
const textsOf = ({ rows }: SheetDefinition): string[][] =>
  rows.map(({ cells }) => cells.map(({ content }) => shown(content)));

function rowsOf(sheet: SheetDefinition): Row[] {
  const [headings = [], ...rows] = textsOf(sheet).slice(2);
  return rows
    .filter((row) => row[1] !== "" || row[7] !== "")
    .map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""])));
}

/** What a person types into the row that has the words */
function fill(written: Written, typed: (row: Row) => Readonly<Record<string, string>> | null): LedgerSheets {
  const sheets = written.sheets.map((sheet): SheetDefinition => {
    const headings = textsOf(sheet)[2] ?? [];
    const rows = sheet.rows.map((line, at) => {
      const texts = line.cells.map(({ content }) => shown(content));
      if (at < 3 || (texts[1] === "" && texts[7] === "")) return line;
      const row = Object.fromEntries(headings.map((heading, column) => [heading, texts[column] ?? ""]));
      const words = typed(row);
      if (words === null) return line;
      return {
        ...line,
        cells: line.cells.map((cell, column) => {
          const text = words[headings[column] ?? ""];
          return text === undefined ? cell : { ...cell, content: { text } };
        }),
      };
    });
    return { ...sheet, rows };
  });
  return ledgerIn(snapshotOf(sheets).sheets);
}

/** Spends more than it has, and has a score above its weight */
function faulty(
  name: string,
  spec: { spent?: string; project?: string; code?: string | undefined; before?: boolean } = {},
) {
  const { spent = "15", project = "培训", code, before = false } = spec;
  const first = { category: "人员经费", project: "工资", initialBudget: "100", spent: "100" } as const;
  return unitOf(name, {
    lines: [
      ...(before ? [{ ...first, category: "公用经费", project: "办公费" } as const] : []),
      first,
      { category: "项目支出", tier: "部门预算", project, initialBudget: "10", spent },
    ],
    projects: [{ name: project, code, problems: "一是慢；二是少，", improvements: "一是加快；二是增加。" }],
    indicators: [
      {
        project,
        level1: "产出指标",
        level3: "培训人数",
        target: "100",
        actual: "90",
        measureUnit: "人",
        weight: "50",
      },
    ],
  });
}

const R02 = (row: Row): boolean => row.类别 === "R02" && row.项目 !== "";
const find = ({ rows }: Written, unit: string, is: (row: Row) => boolean): Row[] =>
  rows.filter((row) => row.单位 === unit && is(row));

function expectSum({ sheets }: Written): void {
  for (const sheet of sheets) {
    const note = String(textsOf(sheet).at(-1)?.[0]);
    const [, all, solved, started, open] =
      /共(\d+)个问题，已整改(\d+)个，正在整改(\d+)个，未整改(\d+)个/.exec(note)?.map(Number) ?? [];
    expect(all).toBe(solved! + started! + open!);
  }
}

test("a note stays when its row moves and its figures change, and the change is said", () => {
  const first = roundOf([faulty("甲中心")], NO_LEDGER, DAYS[0]);
  expect(find(first, "甲中心", R02)).toMatchObject([{ 本轮情况: "新增", 首次发现: "第1轮 2025-03-01" }]);
  const ledger = fill(first, (row) =>
    R02(row) ? { 责任人: "张三", 状态: "正在整改", 整改措施: "调账" } : null,
  );
  const second = roundOf([faulty("甲中心", { spent: "14", before: true })], ledger, DAYS[1]);
  const [row, ...others] = find(second, "甲中心", R02);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    责任人: "张三",
    状态: "正在整改",
    整改措施: "调账",
    本轮情况: "已变化",
    首次发现: "第1轮 2025-03-01",
  });
  expect(row?.变化).toMatch(/^原为15\.00.*，现为14\.00/);
  expect(second.note).toContain("第2轮，2025-03-14核对");
  expectSum(second);
});

test("a problem that is gone is kept as 已整改 with its note and date, and returns as open", () => {
  const first = roundOf([faulty("甲中心")], NO_LEDGER, DAYS[0]);
  const ledger = fill(first, (row) => (R02(row) ? { 责任人: "张三", 佐证: "凭证12号" } : null));
  const second = roundOf([faulty("甲中心", { spent: "10" })], ledger, DAYS[1]);
  expect(find(second, "甲中心", R02)).toMatchObject([
    { 状态: "已整改", 本轮情况: "已消除", 消除日期: "第2轮 2025-03-14", 责任人: "张三", 佐证: "凭证12号" },
  ]);
  expectSum(second);
  const kept = fill(second, () => null);
  const third = roundOf([faulty("甲中心")], kept, DAYS[2]);
  expect(find(third, "甲中心", R02)).toMatchObject([
    { 状态: "未整改", 本轮情况: "仍在", 变化: "曾于第2轮 2025-03-14消除，本轮再次出现", 佐证: "凭证12号" },
  ]);
});

test("a project that was renamed keeps its notes, by its code and without one", () => {
  for (const code of ["51040021", undefined]) {
    const first = roundOf([faulty("甲中心", { code })], NO_LEDGER, DAYS[0]);
    const ledger = fill(first, (row) => (row.项目 === "培训" ? { 责任人: `${row.类别}${row.问题}` } : null));
    const second = roundOf([faulty("甲中心", { code, project: "职业技能培训" })], ledger, DAYS[1]);
    const noted = second.rows.filter(({ 责任人 }) => 责任人 !== "");
    expect(noted).toHaveLength(first.rows.filter(({ 项目 }) => 项目 === "培训").length);
    expect(find(second, "甲中心", R02)).toMatchObject([{ 项目: "职业技能培训", 本轮情况: "仍在" }]);
  }
});

test("a unit that drops out keeps its problems as 未核对, and finds them when it returns", () => {
  const first = roundOf([faulty("甲中心"), faulty("乙中心", { spent: "16" })], NO_LEDGER, DAYS[0]);
  const ledger = fill(first, (row) => (R02(row) ? { 责任人: row.单位! } : null));
  const second = roundOf([faulty("甲中心")], ledger, DAYS[1]);
  expect(find(second, "乙中心", R02)).toMatchObject([
    { 本轮情况: "未核对", 责任人: "乙中心", 状态: "未整改" },
  ]);
  expectSum(second);
  const third = roundOf(
    [faulty("乙中心", { spent: "16" }), faulty("甲中心")],
    fill(second, () => null),
    DAYS[2],
  );
  expect(find(third, "乙中心", R02)).toMatchObject([{ 本轮情况: "仍在", 责任人: "乙中心" }]);
});

test("what the unit has accepted is 已说明 with its reason", () => {
  const first = roundOf([faulty("甲中心")], NO_LEDGER, DAYS[0]);
  const unit = faulty("甲中心");
  const accepted = {
    ...unit,
    findings: unit.findings.map((one) => (one.finding.rule === "R02" ? { ...one, reason: "上级核定" } : one)),
  };
  const second = roundOf(
    [accepted],
    fill(first, () => ({ 责任人: "张三" })),
    DAYS[1],
  );
  expect(find(second, "甲中心", R02)).toMatchObject([
    { 本轮情况: "已说明", 单位说明: "上级核定", 责任人: "张三" },
  ]);
});

test("rows and columns that people add stand apart and are kept, also a project that is gone", () => {
  const first = roundOf([faulty("甲中心")], NO_LEDGER, DAYS[0]);
  const ledger = fill(first, (row) => (row.项目 === "培训" ? { 责任人: "张三" } : null));
  const byHand = {
    ...ledger.ledger.rows[0]!,
    unit: "",
    category: "",
    text: "档案不全",
    notes: new Map<string, CellContent>([
      ["责任人", { text: "李四" }],
      ["科室", { text: "二科" }],
    ]),
  };
  const before = {
    ...ledger,
    added: ["科室"],
    ledger: { ...ledger.ledger, rows: [...ledger.ledger.rows, byHand] },
  };
  const without = unitOf("甲中心");
  const second = roundOf([without], before, DAYS[1]);
  const again = roundOf(
    [without],
    fill(second, () => null),
    DAYS[2],
  );
  for (const round of [second, again]) {
    expect(round.rows.filter(({ 问题 }) => 问题 === "档案不全")).toMatchObject([
      { 责任人: "李四", 科室: "二科" },
    ]);
    const noted = round.rows.filter(({ 责任人 }) => 责任人 === "张三");
    expect(noted).toHaveLength(first.rows.filter(({ 项目 }) => 项目 === "培训").length);
    expect(noted.every(({ 本轮情况 }) => 本轮情况 !== "已消除")).toBe(true);
    expectSum(round);
  }
});

test("the same files give the same ledger on another day, in whatever order they come", () => {
  const units = [faulty("甲中心"), faulty("乙中心", { spent: "16" })];
  const first = roundOf(units, NO_LEDGER, DAYS[0]);
  const again = roundOf(
    units,
    fill(first, () => null),
    DAYS[2],
  );
  expect(again.sheets).toEqual(first.sheets);
  const turned = roundOf(
    [...units].reverse(),
    fill(first, () => null),
    DAYS[2],
  );
  expect(turned.note).toContain("第1轮，2025-03-01核对");
});

test("a ledger of the first version is read: by its words, wherever its row stood", () => {
  const old = roundOf([faulty("甲中心")], NO_LEDGER, DAYS[0]).rows.map((row): Row => ({
    ...row,
    问题: row.问题!.replace("，", ","),
  }));
  const headings = [
    "序号",
    "单位",
    "项目",
    "问题",
    "类别",
    "金额",
    "整改措施",
    "责任人",
    "时限",
    "状态",
    "佐证",
  ];
  const values = [
    ["问题台账"],
    ["主管部门：市人力资源和社会保障局（2021年度）"],
    headings,
    ...old.map((row, at) =>
      headings.map((heading) => (heading === "责任人" ? `第${at}人` : (row[heading] ?? ""))),
    ),
    ["注：共1个问题"],
  ].map((row) => headings.map((_, at) => row[at] ?? ""));
  const content = {
    ...{ sheet: "问题台账", row: 0, column: 0, values, formulas: values },
    numberFormats: values.map((row) => row.map(() => "General")),
  };
  const ledger = ledgerIn([{ name: "问题台账", content }]);
  const next = roundOf([faulty("甲中心", { before: true })], ledger, DAYS[1]);
  expect(next.rows.filter(({ 责任人 }) => 责任人 !== "")).toHaveLength(old.length);
  expect(find(next, "甲中心", R02)).toMatchObject([{ 本轮情况: "仍在", 首次发现: "第1轮" }]);
  expect(next.rows.every(({ 本轮情况 }) => 本轮情况 === "仍在")).toBe(true);
  expect(next.note).toContain("第2轮");
});
