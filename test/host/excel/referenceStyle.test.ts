import { inA1, inStyle, isR1C1 } from "../../../src/excel/referenceStyle";

test.each([
  ["=资金!R1C1:R40C13", "=资金!$A$1:$M$40"],
  ["='R1C1!R2C2'!R3C28", "='R1C1!R2C2'!$AB$3"],
  ["=资金!R1C1,资金!R2C2:R3C16384", "=资金!$A$1,资金!$B$2:$XFD$3"],
  ["=#REF!R1C1:R2C2", "=#REF!$A$1:$B$2"],
])("%s is %s, and back", (r1c1, a1) => {
  expect(inA1(r1c1)).toBe(a1);
  expect(isR1C1(r1c1)).toBe(true);
  expect(inStyle(a1, true)).toBe(r1c1);
  expect([inA1(a1), isR1C1(a1), inStyle(a1, false)]).toEqual([a1, false, a1]);
});

test.each([
  "=资金!R[1]C1",
  "=资金!RC",
  "=资金!R0C1",
  "=资金!R1C16385",
  "=资金!R1C1x",
  '="资金!R1C1"',
  "=资金!C1:C3",
  "=资金!单价",
])("%s stays", (formula) => {
  expect(inA1(formula)).toBe(formula);
});
