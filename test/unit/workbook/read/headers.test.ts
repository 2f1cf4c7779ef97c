import { columnLetters } from "../../../../src/a1";
import { FUNDS } from "../../../../src/domain/model";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import type { AreaSnapshot, CellValue, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { briefly, readWith, sampleSnapshot, withName } from "../../../support/inputs";

/** The area of a name with its columns or rows rearranged. */
function rearranged(
  name: string,
  arrange: (rows: readonly (readonly CellValue[])[]) => CellValue[][],
): WorkbookSnapshot {
  return withName(sampleSnapshot(), name, (one) => {
    if (one.area === null) return one;
    const values = arrange(one.area.values);
    const numberFormats = values.map((row) => row.map(() => "General"));
    const area: AreaSnapshot = { ...one.area, values, formulas: values, numberFormats };
    return { ...one, area };
  });
}

const { selfEvaluation: sample } = readSelfEvaluation(sampleSnapshot());
const spent = ({ funds }: typeof sample): string[] => funds.map((line) => line.spent.value?.toFixed() ?? "?");

test("columns may be in any order", () => {
  const result = readSelfEvaluation(rearranged("绩效_资金", (rows) => rows.map((row) => [...row].reverse())));
  expect(result.findings).toEqual([]);
  expect(spent(result.selfEvaluation)).toEqual(spent(sample));
  const reversed = Object.keys(FUNDS.columns).reverse();
  const column = columnLetters(reversed.indexOf("spent"));
  expect(result.selfEvaluation.funds[10]?.spent.cell).toBe(`资金!${column}12`);
});

test("the user's own columns are ignored", () => {
  const result = readSelfEvaluation(
    rearranged("绩效_资金", (rows) => rows.map((row, index) => [index === 0 ? "经办人" : "张三", ...row])),
  );
  expect(result.findings.map(({ code }) => code)).toEqual([]);
  expect(spent(result.selfEvaluation)).toEqual(spent(sample));
});

test("a title and a note above the header row are allowed", () => {
  const result = readSelfEvaluation(
    rearranged("绩效_资金", (rows) => [
      rows[0]?.map((_, index) => (index === 0 ? "2021年度项目资金明细表" : "")) ?? [],
      rows[0]?.map((_, index) => (index === 5 ? "单位：万元" : "")) ?? [],
      ...rows.map((row) => [...row]),
    ]),
  );
  expect(result.findings).toEqual([]);
  expect(result.selfEvaluation.funds[10]?.spent.cell).toBe("资金!K14");
});

test.each([
  "年初预算（万元）",
  "年初\n预算",
  " 年 初 预 算 ",
  "年初預算",
  "年初预算(单位：万元)",
  "*年初预算",
  "年初预算/万元",
])("the heading %j is 年初预算", (heading) => {
  const result = readWith({ "资金!G1": heading });
  expect(result.findings).toEqual([]);
  expect(result.selfEvaluation.funds[0]?.initialBudget.value?.toFixed()).toBe("566.24");
});

test("a renamed column is reported at the most similar heading, and its figures are unknown", () => {
  const result = readWith({ "资金!K1": "实际支出数" });
  expect(briefly(result)).toEqual(["error R57.missingColumn 资金!K1"]);
  expect(result.findings[0]?.inputs).toEqual({ table: "资金", column: "支出", similar: "实际支出数" });
  expect(result.selfEvaluation.funds[0]?.spent).toEqual({ cell: null, written: "", value: null });
});

test("a deleted column is reported at the first heading", () => {
  const result = readWith({ "资金!I1": "" });
  expect(briefly(result)).toEqual([
    "error R57.missingColumn 资金!A1",
    "warning R00.columnWithoutHeading 资金!I1 资金!I2",
  ]);
  expect(result.findings[0]?.inputs).toMatchObject({ column: "追减", similar: null });
  expect(result.selfEvaluation.funds[0]?.reduced.value).toBeNull();
});

test("a missing expected column is a warning, a missing optional one is not reported", () => {
  expect(briefly(readWith({ "资金!L1": "" }))).toEqual(["warning R00.missingColumn 资金!A1"]);
  const result = readWith({ "报告数!D1": "" });
  expect(result.findings).toEqual([]);
  expect(result.selfEvaluation.statedFigures[0]?.text.cell).toBeNull();
});

test("a duplicate heading is reported, and the first is read", () => {
  const result = readWith({ "资金!M1": "支出" });
  expect(briefly(result)).toEqual([
    "error R00.duplicateColumn 资金!M1 资金!K1",
    "warning R00.missingColumn 资金!A1",
  ]);
  expect(spent(result.selfEvaluation)).toEqual(spent(sample));
});

test("a table without a header row lacks every column and has no rows", () => {
  const result = readSelfEvaluation(
    rearranged("绩效_规则参数", (rows) => rows.slice(1).map((row) => [...row])),
  );
  expect(briefly(result)).toEqual([
    "error R57.missingColumn 规则参数!A1",
    "error R57.missingColumn 规则参数!A1",
  ]);
  expect(result.selfEvaluation.parameters).toEqual([]);
});

test("an empty table is reported at its first heading", () => {
  const emptied = rearranged("绩效_指标", (rows) => [[...(rows[0] ?? [])]]);
  const result = readSelfEvaluation(emptied);
  expect(briefly(result)).toEqual(["error R00.emptyTable 指标!A1"]);
  expect(result.selfEvaluation.indicators).toEqual([]);
});

test("only a unit with 项目支出 needs projects", () => {
  const emptied = rearranged("绩效_项目", (rows) => [[...(rows[0] ?? [])]]);
  expect(briefly(readSelfEvaluation(emptied))).toContain("error R00.emptyTable 项目!A1");
});
