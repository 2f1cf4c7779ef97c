import fc from "fast-check";
import { absoluteFormula, fromR1C1, toR1C1 } from "../../../src/a1";
import { anyArea, anySheetName } from "./arbitraries";

test.each([
  ["=资金!$A$1:$M$40", "=资金!R1C1:R40C13"],
  ["='附件 5'!$XFD$1048576", "='附件 5'!R1048576C16384"],
  ["=SUM(资金!$A$1,资金!$B$2)", "=SUM(资金!R1C1,资金!R2C2)"],
])("%s is %s in the R1C1 style", (a1, r1c1) => {
  expect(toR1C1(a1)).toBe(r1c1);
  expect(fromR1C1(r1c1)).toBe(a1);
});

test.each(["=资金!A1", "=$A$1", '="资金!$A$1"', "='资金!$A$1'", "=资金!$A:$C", "=#REF!"])(
  "%s is unchanged",
  (formula) => {
    expect(toR1C1(formula)).toBe(formula);
  },
);

test.each(["=资金!R0C1", "=资金!R1C16385", "=资金!R1C1(", '="!R1C1"', "=资金!RC", "=资金!R[1]C[1]"])(
  "%s is not a reference in the R1C1 style",
  (formula) => {
    expect(fromR1C1(formula)).toBe(formula);
  },
);

test("an area of one cell is translated to a single cell", () => {
  expect(fromR1C1("=资金!R1C1:R1C1")).toBe("=资金!$A$1");
});

test("translating an area to R1C1 and back gives the same area", () => {
  fc.assert(
    fc.property(anySheetName, anyArea, (sheet, area) => {
      const formula = absoluteFormula(sheet, area);
      expect(fromR1C1(toR1C1(formula))).toBe(formula);
    }),
  );
});
