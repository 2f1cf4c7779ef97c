import { Decimal } from "../../../../src/domain/decimal";
import { checkRollup } from "../../../../src/domain/evaluate/rollup";
import { DEFAULT_SAMPLE, type Rollup, type RollupUnit } from "../../../../src/domain/rollup";
import { findingSentence } from "../../../../src/locales/findings";
import { rollupSentence } from "../../../../src/locales/rollupFindings";
import type { SheetDefinition } from "../../../../src/workbook/sheet";
import {
  reviewIn,
  ledgerIn,
  NO_LEDGER,
  NO_REVIEW,
  rollupSheets,
  type Review,
  type LedgerSheets,
} from "../../../../src/workbook/rollup";
import { cleanUnit, rollupWith } from "../../../support/rollup";
import { snapshotOf } from "../../../support/snapshotOf";

function sheetsOf(
  rollup: Rollup,
  review: Review = NO_REVIEW,
  ledger: LedgerSheets = NO_LEDGER,
): SheetDefinition[] {
  return [
    ...rollupSheets({
      rollup,
      findings: checkRollup(rollup),
      sample: { ...DEFAULT_SAMPLE, share: new Decimal(100) },
      review,
      ledger,
      now: new Date(2025, 2, 14),
      sentence: (finding) => findingSentence("zh-CN", finding),
      rollupSentence: (finding) => rollupSentence("zh-CN", finding),
    }),
  ];
}

const UNITS: readonly RollupUnit[] = [
  cleanUnit("甲中心", {
    lines: [
      { category: "人员经费", project: "工资", carriedOver: "1", initialBudget: "10.5", spent: "11" },
      { category: "项目支出", tier: "市级专项", project: "培训", initialBudget: "80", spent: "72" },
    ],
    projects: [{ name: "培训", problems: "一是慢；二是少。", improvements: "一是加快；二是增加。" }],
    indicators: [
      {
        project: "培训",
        level1: "产出指标",
        level3: "培训人数",
        target: "100",
        actual: "120",
        measureUnit: "人",
        weight: "50",
      },
      {
        project: "培训",
        level1: "效益指标",
        level3: "就业人数",
        target: "50",
        actual: "50",
        measureUnit: "人",
        weight: "40",
      },
    ],
  }),
  cleanUnit("乙中心", {
    moneyUnit: "元",
    lines: [{ category: "人员经费", project: "工资", initialBudget: "24590000", spent: "24590000" }],
    indicators: [
      {
        project: null,
        level1: "产出指标",
        level3: "培训人数",
        target: "30",
        actual: "20",
        measureUnit: "人",
        weight: "50",
      },
    ],
  }),
];

/** The rows of a sheet as texts, by heading */
function rowsOf(sheets: readonly SheetDefinition[], name: string): Record<string, string>[] {
  const sheet = sheets.find((one) => one.name === name)!;
  const shown = sheet.rows.map(({ cells }) =>
    cells.map(({ content }) => (content === null ? "" : "text" in content ? content.text : content.number)),
  );
  const [headings = [], ...rows] = shown.slice(2);
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""])));
}

test("单位汇总 has the money of each unit in 万元, and rates of the sums", () => {
  const rows = rowsOf(sheetsOf(rollupWith(UNITS)), "单位汇总");
  expect(rows[0]).toMatchObject({
    单位: "甲中心",
    上年结转: "1",
    全年预算数: "91.5",
    支出: "83",
    执行率: "0.9071",
  });
  expect(rows[1]).toMatchObject({
    单位: "乙中心",
    金额单位: "元",
    全年预算数: "2459",
    支出: "2459",
    执行率: "1",
  });
  expect(rows[2]).toMatchObject({
    序号: "合计（2个单位）",
    全年预算数: "2550.5",
    支出: "2542",
    执行率: "0.9967",
    人员经费支出: "2470",
    本级专项支出: "72",
    项目数: "1",
  });
});

test("单位汇总 gives the sums of the known units beside a total that is not known, and names the others", () => {
  const unknown = cleanUnit("丙中心", {
    lines: [{ category: "人员经费", project: "工资", initialBudget: null, spent: "1" }],
  });
  const sheets = sheetsOf(rollupWith([...UNITS, unknown]));
  const rows = rowsOf(sheets, "单位汇总");
  expect(rows[3]).toMatchObject({ 序号: "合计（3个单位）", 全年预算数: "", 支出: "2543" });
  expect(rows[4]).toMatchObject({
    序号: "合计（不含1个单位）（2个单位）",
    全年预算数: "2550.5",
    支出: "2542",
    执行率: "0.9967",
  });
  expect(rows[5]?.序号).toContain("合计有金额无法确定，“合计（不含1个单位）”中不含（1个）：丙中心。");
  const rates = rowsOf(sheets, "单位执行率");
  expect(rates.at(4)).toMatchObject({ 序号: "合计（不含1个单位）", 全年预算数: "2550.5" });
});

test("单位汇总 is wide enough for its longest amount, and prints without 文件 and 核对时间", () => {
  const widthOf = (sheet: SheetDefinition, heading: string): number =>
    sheet.columnWidths[Object.keys(rowsOf([sheet], "单位汇总")[0]!).indexOf(heading)]!;
  const spending = (amount: string): SheetDefinition =>
    sheetsOf(rollupWith([cleanUnit("甲中心", { lines: [lineOf(amount, amount)] })]))[0]!;
  expect(widthOf(spending("12.345"), "支出")).toBe(10);
  // 123,456,789.10 and a blank
  expect(widthOf(spending("123456789.1"), "上年结转")).toBe(16);
  expect(widthOf(spending("-123456789.1"), "支出")).toBe(17);
  const { print, rows } = spending("1");
  const headings = rows[2]!.cells.map(({ content }) => content);
  expect(headings[print.area!.columns]).toEqual({ text: "文件" });
  expect(print.area).toMatchObject({ row: 0, column: 0, rows: rows.length });
  expect(rows[1]!.cells.findLastIndex(({ content }) => content !== null)).toBeLessThan(print.area!.columns);
});

const lineOf = (initialBudget: string, spent: string) =>
  ({ category: "人员经费", project: "工资", initialBudget, spent }) as const;
const unitsWith = (...amounts: readonly (readonly [budget: string, spent: string])[]): RollupUnit[] =>
  amounts.map(([budget, spent], index) =>
    cleanUnit(`第${index + 1}中心`, { lines: [lineOf(budget, spent)] }),
  );
const rateSheetOf = (units: readonly RollupUnit[]): SheetDefinition =>
  sheetsOf(rollupWith(units)).find(({ name }) => name === "单位执行率")!;

test("单位执行率 lists the lowest rate first; a unit without a rate comes last and is not charted", () => {
  const sheet = rateSheetOf(unitsWith(["100", "99"], ["0", "0"], ["100", "98"]));
  const rows = rowsOf([sheet], "单位执行率");
  expect(rows.slice(0, 4)).toMatchObject([
    { 序号: "1", 单位: "第3中心", 全年预算数: "100", 支出: "98", 执行率: "0.98" },
    { 序号: "2", 单位: "第1中心", 执行率: "0.99" },
    { 序号: "3", 单位: "第2中心", 执行率: "" },
    { 序号: "合计（3个单位）", 全年预算数: "200", 支出: "197", 执行率: "0.985" },
  ]);
  expect(rows[4]?.序号).toContain("1个单位没有预算或者金额无法计算");
  expect(sheet.charts).toMatchObject([
    {
      title: "各单位执行率",
      minimum: 0,
      categories: { row: 3, column: 1, rows: 2 },
      series: [{ values: { row: 3, column: 4, rows: 2 } }],
    },
  ]);
  const { area } = sheet.charts![0]!;
  expect(area.row + area.rows).toBeLessThanOrEqual(sheet.rows.length);
});

test.each([
  [40, 40, "各单位执行率"],
  [41, 40, "执行率最低的40个单位"],
])("单位执行率 of %d units lists %d", (units, listed, title) => {
  const sheet = rateSheetOf(
    unitsWith(...Array.from({ length: units }, (_, at) => ["100", `${99 - at}`] as const)),
  );
  const rows = rowsOf([sheet], "单位执行率");
  expect(rows[0]).toMatchObject({ 单位: `第${units}中心` });
  expect(rows[listed]).toMatchObject({ 序号: `合计（${units}个单位）` });
  expect(sheet.charts).toMatchObject([{ title, categories: { rows: listed } }]);
  expect(rows[listed + 1]!.序号!.includes("只列执行率最低的40个")).toBe(units > listed);
});

test("a rate below zero is not cut off by the axis, and nothing to chart gives no chart", () => {
  expect(rateSheetOf(unitsWith(["100", "-1"])).charts?.[0]).not.toHaveProperty("minimum");
  expect(rateSheetOf(unitsWith(["0", "0"])).charts).toBeUndefined();
});

test("指标汇总 adds indicators of one name and unit, and counts the units that missed", () => {
  expect(rowsOf(sheetsOf(rollupWith(UNITS)), "指标汇总")[0]).toMatchObject({
    三级指标: "培训人数",
    指标值合计: "130",
    完成值合计: "140",
    完成率: "107.69%",
    单位数: "2",
    未达标单位数: "1",
  });
});

test("自报问题台账 lists each problem with its measure and counts the states", () => {
  const sheets = sheetsOf(rollupWith(UNITS));
  const own = rowsOf(sheets, "自报问题台账").filter(({ 类别 }) => 类别 === "自评");
  expect(own).toEqual([
    expect.objectContaining({
      单位: "甲中心",
      项目: "培训",
      问题: "一是慢",
      整改措施: "一是加快",
      金额: "80",
      状态: "未整改",
    }),
    expect.objectContaining({ 问题: "二是少", 整改措施: "二是增加" }),
  ]);
});

test("what people fill in stays with its row when rows come before it, and gives 偏离度 and the marks", () => {
  const before = sheetsOf(rollupWith(UNITS.slice(0, 1)));
  const filled = before.map((sheet) => {
    if (sheet.name === "复核表")
      return withCells(sheet, [
        [3, 11, { text: "110人" }],
        [3, 12, { number: "45" }],
        [4, 12, { number: "40" }],
      ]);
    if (sheet.name !== "自报问题台账") return sheet;
    const row = sheet.rows.findIndex(({ cells }) => JSON.stringify(cells).includes("二是少"));
    return withCells(sheet, [
      [row, 7, { text: "张三" }],
      [row, 9, { text: "已整改" }],
    ]);
  });
  const { sheets } = snapshotOf(filled);
  const after = sheetsOf(rollupWith([UNITS[1]!, UNITS[0]!]), reviewIn(sheets), ledgerIn(sheets));
  const problem = rowsOf(after, "自报问题台账").find(({ 问题 }) => 问题 === "二是少");
  expect(problem).toMatchObject({ 责任人: "张三", 状态: "已整改" });
  const [first, second, total] = rowsOf(after, "复核表");
  expect(first).toMatchObject({ 三级指标: "培训人数", 复核完成值: "110人", 复核得分: "45", 偏离度: "0.1" });
  expect(second).toMatchObject({ 三级指标: "就业人数", 复核得分: "40", 偏离度: "0" });
  expect(total?.备注).toContain("自评－复核 5分");
});

function withCells(
  sheet: SheetDefinition,
  changes: readonly (readonly [
    row: number,
    column: number,
    content: { text: string } | { number: string },
  ])[],
): SheetDefinition {
  return {
    ...sheet,
    rows: sheet.rows.map((line, row) => ({
      ...line,
      cells: line.cells.map((cell, column) => {
        const change = changes.find(([atRow, atColumn]) => atRow === row && atColumn === column);
        return change === undefined ? cell : { ...cell, content: change[2] };
      }),
    })),
  };
}

test("the same rollup gives the same sheets", () => {
  expect(sheetsOf(rollupWith(UNITS))).toEqual(sheetsOf(rollupWith(UNITS)));
});

test("复核 once begun stays: a corrected project stays drawn, opinions stay with their indicators or stand apart", () => {
  const unit = (project: string, actual: string, ...more: readonly string[]): RollupUnit =>
    cleanUnit("甲中心", {
      lines: [
        { category: "项目支出", tier: "部门预算", project, initialBudget: "80", spent: "79" },
        { category: "项目支出", tier: "部门预算", project: "设备", initialBudget: "80", spent: "79" },
      ],
      projects: [{ name: project, code: "51040021" }, { name: "设备" }],
      indicators: ["培训人数", ...more].map((level3) => ({
        ...{ project, level1: "产出指标", level2: "数量指标", level3, target: "100", actual },
        ...{ measureUnit: "人", weight: "90" },
      })),
    });
  const sheetOf = (one: RollupUnit, review: Review): SheetDefinition => {
    const rollup = rollupWith([one]);
    const none = { ...DEFAULT_SAMPLE, share: new Decimal(0) };
    const findings = checkRollup(rollup);
    const sentences = { sentence: () => "", rollupSentence: () => "" };
    const options = { rollup, findings, sample: none, ledger: NO_LEDGER, now: new Date(0), ...sentences };
    return [...rollupSheets({ ...options, review })].find(({ name }) => name === "复核表")!;
  };
  const first = withCells(sheetOf(unit("培训", "90", "就业人数"), NO_REVIEW), [
    [3, 12, { number: "15" }],
    [4, 14, { text: "没有佐证" }],
  ]);
  const corrected = unit("职业培训", "100");
  const second = sheetOf(corrected, reviewIn(snapshotOf([first]).sheets));
  const again = sheetOf(corrected, reviewIn(snapshotOf([second]).sheets));
  expect(again).toEqual(second);
  const [row, total, , apart] = rowsOf([second], "复核表");
  expect(row).toMatchObject({ 项目: "职业培训", 三级指标: "培训人数", 复核得分: "15" });
  expect(total?.备注).toContain("以前已抽取");
  expect(apart).toMatchObject({ 项目: "培训", 三级指标: "就业人数", 备注: "没有佐证" });
  expect(rowsOf([second], "复核表").some(({ 项目 }) => 项目 === "设备")).toBe(false);
});
