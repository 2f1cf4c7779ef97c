import { CATALOGUE } from "../../../../src/domain/rules/catalogue";
import { FORM_CASES, WORKBOOK_CASES } from "../../../support/ruleCases";

test("the catalogue has R00 to R55, each once and in order", () => {
  const ids = Array.from({ length: 56 }, (_, index) => `R${String(index).padStart(2, "0")}`);
  expect(CATALOGUE.map(({ id }) => id)).toEqual(ids);
});

test("every rule but the reader's has a case in which it fires and a near miss", () => {
  const cases = [...WORKBOOK_CASES, ...FORM_CASES];
  for (const { id } of CATALOGUE.filter((rule) => rule.id !== "R00")) {
    const found = cases.filter(({ rule }) => rule === id).map(({ finds }) => finds.length > 0);
    expect([id, found.includes(true), found.includes(false)]).toEqual([id, true, true]);
  }
});

test("every rule has a document and a formula", () => {
  for (const { id, clause, formula } of CATALOGUE) {
    expect(clause).toMatch(/^(财预〔20\d\d〕\d+号|报表510000_0013zp|预算管理一体化绩效模块|本工具建议)/);
    expect([id, formula.length > 6]).toEqual([id, true]);
  }
});

test("rules that need a stated rate, score or total are those of the printed form", () => {
  const of = (where: string) =>
    CATALOGUE.filter(({ appliesTo }) => appliesTo === where).map(({ id }) => Number(id.slice(1)));
  expect(of("printedForm")).toEqual([1, 3, 10, 11, 12, 13, 14, 20, 48]);
  expect(of("standardWorkbook")).toEqual([4, 5, 6, 18]);
});
