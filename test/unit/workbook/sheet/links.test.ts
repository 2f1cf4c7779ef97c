import { layoutOf } from "../../../../src/workbook/ownership";
import { linksOf } from "../../../../src/workbook/sheet/links";
import type { SheetDefinition } from "../../../../src/workbook/sheet";
import { sampleSnapshot } from "../../../support/inputs";
import { recomputed } from "../../../support/attachmentsOf";

const sheetOf = (...texts: string[]): SheetDefinition =>
  ({
    name: "核对记录",
    rows: texts.map((text) => ({ cells: [{ content: { text }, style: "cellLink" }] })),
  }) as unknown as SheetDefinition;

test.each([
  ["资金!K12", "资金!K12"],
  ["资金!K12、资金!K13", "资金!K12"],
  ["'附件 4-1'!B2、资金!K13等9处", "'附件 4-1'!B2"],
  ["指标!A3:C9", "指标!A3:C9"],
])("%s leads to %s", (text, target) => {
  expect(linksOf(sheetOf(text))).toEqual([{ row: 0, column: 0, target }]);
});

test.each([
  "",
  "K12",
  "报告第3段",
  "https://example.org/",
  '=HYPERLINK("https://example.org/")',
  "[别的.xlsx]资金!A1",
])("%s leads nowhere", (text) => {
  expect(linksOf(sheetOf(text))).toEqual([]);
});

test("every finding of the record leads to its first cell", () => {
  const { evaluation, sheet } = recomputed(sampleSnapshot());
  expect(linksOf(sheet("核对记录")).map(({ target }) => target)).toEqual(
    evaluation.findings.map(({ cells }) => cells[0]),
  );
});

test("other cells to lead to are another layout, other sentences are not", () => {
  const other = { ...sheetOf("资金!K12") };
  const plain = (text: string): SheetDefinition =>
    ({ ...other, rows: [{ cells: [{ content: { text }, style: "text" }] }] }) as SheetDefinition;
  expect(layoutOf(sheetOf("资金!K12"))).not.toBe(layoutOf(sheetOf("资金!K13")));
  expect(layoutOf(plain("一"))).toBe(layoutOf(plain("二")));
});
