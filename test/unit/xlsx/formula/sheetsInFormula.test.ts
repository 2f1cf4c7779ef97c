import { renameSheetsInFormula } from "../../../../src/xlsx/formula/sheetsInFormula";

test("renaming a sheet updates its references in a formula, but not text constants", () => {
  const rename = (sheet: string): string | null =>
    sheet === "资金" ? "资 金" : sheet === "旧" ? null : sheet;
  expect(renameSheetsInFormula(`='资金'!A1+资金!B2&"资金!A1"+旧!C3+其他!D4+我的资金!A1`, rename)).toBe(
    `='资 金'!A1+'资 金'!B2&"资金!A1"+#REF!C3+其他!D4+我的资金!A1`,
  );
});
