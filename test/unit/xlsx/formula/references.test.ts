import { movedFormula } from "../../../../src/xlsx/edit/movement";
import { shiftFormula } from "../../../../src/xlsx/formula/storedForm";
import { replaceReferences } from "../../../../src/xlsx/formula/references";
import { createWorkbook } from "../../../../src/xlsx/model/createWorkbook";
import type { Sheet } from "../../../../src/xlsx/model/types";

/** The references of a formula, each with its sheet */
function found(formula: string): string[] {
  const list: string[] = [];
  replaceReferences(formula, (area, sheet) => {
    list.push(sheet === null ? area : `${sheet}|${area}`);
    return area;
  });
  return list;
}

test.each([
  ["=SUM(A1:$B$2,C:D,3:5)", ["A1:$B$2", "C:D", "3:5"]],
  ["='附件 5'!A1+资金!$A$1:B2+'It''s'!C3", ["'附件 5'|A1", "资金|$A$1:B2", "'It''s'|C3"]],
  ["=[1]Sheet1!A1+Sheet1:Sheet3!B2", ["[1]Sheet1|A1", "Sheet1:Sheet3|B2"]],
  ["=\"A1\"&'A1'!本单位", []],
  ["=表1[A1]+LOG10(2)+A1.x+a_B2+A1?+问?", []],
])("%s refers to %p", (formula, expected) => {
  expect(found(formula)).toEqual(expected);
});

test.each([
  ["=A1+$B$2+C$3+$D4", "=B3+$B$2+D$3+$D6"],
  ["=SUM(A:A,$B:C,1:1,$2:3)", "=SUM(B:B,$B:D,3:3,$2:5)"],
  ["=资金!A1+[1]Sheet1!A1", "=资金!B3+[1]Sheet1!B3"],
  ["=XFD1", "=#REF!"],
])("%s shifted is %s", (formula, expected) => {
  expect(shiftFormula(formula, 2, 1)).toBe(expected);
});

test("only references to the changed sheet move", () => {
  const sheet = createWorkbook().sheets[0] as Sheet;
  sheet.name = "资金";
  const movement = { axis: "rows", at: 1, count: 1 } as const;
  const moved = (formula: string): string => movedFormula(formula, null, sheet, movement);
  expect(moved("=资金!$A$2+'资金'!A2:A3+项目!A2+[1]资金!A2+A2+资金!A?")).toBe(
    "=资金!$A$3+'资金'!A3:A4+项目!A2+[1]资金!A2+A2+资金!A?",
  );
});

/** Each would take many minutes in quadratic time. */
test.each([
  ["a long word", (count: number) => "甲".repeat(count)],
  ["quotes that are not closed", (count: number) => `${"'甲''乙".repeat(count / 4)}'`],
  ["apostrophes without !", (count: number) => "'甲'+".repeat(count / 4)],
  ["opening brackets", (count: number) => "[".repeat(count)],
  ["quotation marks", (count: number) => '""甲'.repeat(count / 3)],
])("the time is linear in %s", (_, textOf) => {
  expect(found(`=A1+${textOf(2_000_000)}`)[0]).toBe("A1");
});
