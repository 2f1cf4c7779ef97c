/** Each rule accounts for itself: what it looked at, what it could not judge, and why it did not run. */
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import {
  fieldAt,
  SHEETS,
  TABLE_KEYS,
  TABLES,
  UNIT_CELLS,
  type CellAddress,
  type Column,
  type Field,
  type SelfEvaluation,
} from "../../../../src/domain/model";
import { inputCellCount, inputCells } from "../../../../src/domain/model/inputRows";
import { RULES } from "../../../../src/domain/rules/rules";
import { fundsColumn } from "../../../support/columns";
import { cleanWorkbook } from "../../../support/cleanWorkbook";
import { WORKBOOK_CASES } from "../../../support/ruleCases";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";
import { snapshotOf } from "../../../support/snapshotOf";
import { readSelfEvaluation } from "../../../../src/workbook/read";

type Row = Readonly<Record<string, Field<unknown>>>;

/** With this cell blank; null where it is no cell of the input */
function blanked(selfEvaluation: SelfEvaluation, cell: CellAddress): SelfEvaluation | null {
  let found = false;
  const row = (one: object): object =>
    Object.fromEntries(
      Object.entries(one as Row).map(([key, field]) => {
        if (field.cell !== cell) return [key, field];
        found = true;
        return [key, fieldAt(cell, "", null)];
      }),
    );
  const changed = {
    ...selfEvaluation,
    unit: row(selfEvaluation.unit),
    ...Object.fromEntries(TABLE_KEYS.map((key) => [key, selfEvaluation[key].map(row)])),
  } as SelfEvaluation;
  return found ? changed : null;
}

/** Columns whose blank cells the reader reports itself, or reads as zero */
const READ_WHEN_BLANK = new Set(
  [
    ...Object.values<Column>(UNIT_CELLS).map((column, index) => ({
      column,
      at: `${SHEETS.unit}!B${index + 2}`,
    })),
    ...TABLE_KEYS.flatMap((key) =>
      Object.values<Column>(TABLES[key].columns).map((column, index) => ({
        column,
        at: `${TABLES[key].sheet}!${String.fromCharCode(65 + index)}`,
      })),
    ),
  ].flatMap(({ column, at }) => ("blank" in column && column.blank !== undefined ? [at] : [])),
);

/** A blank there is an answer: the whole department. */
const WHOLE_DEPARTMENT = /^(?:指标|项目)!A\d+$/;

const isReadWhenBlank = (cell: CellAddress): boolean =>
  WHOLE_DEPARTMENT.test(cell) || READ_WHEN_BLANK.has(cell) || READ_WHEN_BLANK.has(cell.replace(/\d+$/, ""));

test("where an input that a rule needs is blanked, a finding or the rule's account names it", () => {
  let tried = 0;
  const silent = WORKBOOK_CASES.flatMap(({ rule, title, spec, adjust, finds }) => {
    const built = selfEvaluationOf(spec);
    const selfEvaluation = adjust === undefined ? built : adjust(built);
    const cells = new Set(finds.flatMap((one) => one.cells));
    return [...cells].flatMap((cell) => {
      const without = isReadWhenBlank(cell) ? null : blanked(selfEvaluation, cell);
      if (without === null) return [];
      tried += 1;
      const { findings, checks } = evaluate(without, []);
      const named = findings.some((finding) =>
        [finding, ...(finding.follows ?? [])].some((one) => one.cells.includes(cell)),
      );
      const account = checks.find((one) => one.rule === rule);
      const judged = account?.notRun === null && !account.unjudged.some((unjudged) => unjudged.cell === cell);
      return named || !judged ? [] : [`${rule} ${title}: ${cell}`];
    });
  });
  expect(tried).toBeGreaterThan(150);
  expect(silent).toEqual([]);
});

test("each rule about one workbook has an account: what it looked at, or why it did not run", () => {
  const { selfEvaluation, findings } = readSelfEvaluation(snapshotOf(cleanWorkbook(3).sheets));
  const { checks } = evaluate(selfEvaluation, findings);
  expect(checks.map(({ rule }) => rule)).toEqual(
    RULES.filter(({ rollup }) => rollup === undefined).map(({ id }) => id),
  );
  for (const { rule, places, notRun } of checks) expect([rule, places > 0]).toEqual([rule, notRun === null]);
  expect(checks.find(({ rule }) => rule === "R02")?.places).toBe(selfEvaluation.funds.length);
  expect(checks.find(({ rule }) => rule === "R24")?.places).toBe(selfEvaluation.indicators.length);
  expect(checks.find(({ rule }) => rule === "Y1")?.notRun).toBe("noLastYear");
  expect(checks.find(({ rule }) => rule === "R70")?.notRun).toBe("report");
  // Only optional cells are blank in a clean workbook.
  expect(checks.flatMap(({ unjudged }) => unjudged.filter(({ why }) => why !== "notGiven"))).toEqual([]);
});

test("the cells that were read are counted without being listed", () => {
  const { selfEvaluation } = readSelfEvaluation(snapshotOf(cleanWorkbook(3).sheets));
  const [first, second, ...others] = selfEvaluation.indicators;
  if (first === undefined || second === undefined) throw new Error("no indicators");
  // 一级指标 that is merged over two rows is one cell.
  const merged = {
    ...selfEvaluation,
    indicators: [first, { ...second, level1: { ...second.level1, cell: first.level1.cell } }, ...others],
  };
  for (const one of [selfEvaluation, merged]) expect(inputCellCount(one)).toBe(inputCells(one).size);
  expect(inputCellCount(merged)).toBe(inputCellCount(selfEvaluation) - 1);
});

test("an actual that is blank is named by the rules that needed it", () => {
  const { selfEvaluation } = readSelfEvaluation(snapshotOf(cleanWorkbook(3).sheets));
  const cell = selfEvaluation.indicators[0]?.actual.cell ?? "";
  const without = blanked(selfEvaluation, cell);
  if (without === null) throw new Error(`no cell ${cell}`);
  const { checks } = evaluate(without, []);
  const of = (rule: string) => checks.find((one) => one.rule === rule)?.unjudged;
  expect(of("R32")).toContainEqual({ cell, why: "blank" });
  expect(of("R51")).toContainEqual({ cell, why: "blank" });
  // 到位 is optional; apart from it R02 has judged everything.
  expect(of("R02")?.filter(({ cell: asked }) => !asked.startsWith(`资金!${fundsColumn("arrived")}`))).toEqual(
    [],
  );
});
