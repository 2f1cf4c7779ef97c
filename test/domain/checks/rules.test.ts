import { RULES } from "../../../src/domain/checks/catalogue";
import { CASES, findingsOf } from "./cases";

const rules = [...new Set(CASES.map(({ rule }) => rule))];

describe.each(rules)("%s", (rule) => {
  const cases = CASES.filter((one) => one.rule === rule);

  test.each(cases.map((one) => [one.title, one] as const))("%s", (_, one) => {
    const found = findingsOf(one)
      .filter((finding) => finding.rule === rule)
      .map(({ code, severity, cells, expected, actual }) => ({ code, severity, cells, expected, actual }));
    expect(found).toEqual(one.finds);
  });

  test("has a case that fires and a near miss", () => {
    expect(cases.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
  });
});

test("every rule of the standard workbook has cases, and no rule of a printed form has any", () => {
  const checked = RULES.filter(({ id, appliesTo }) => id !== "R00" && appliesTo !== "printedForm");
  expect(rules.toSorted()).toEqual(checked.map(({ id }) => id));
});
