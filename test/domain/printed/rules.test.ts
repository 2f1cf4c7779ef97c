import { RULES } from "../../../src/domain/checks/catalogue";
import { FORM_CASES, formFindings } from "./cases";

const rules = [...new Set(FORM_CASES.map(({ rule }) => rule))];

describe.each(rules)("%s on a printed form", (rule) => {
  const cases = FORM_CASES.filter((one) => one.rule === rule);

  test.each(cases.map((one) => [one.title, one] as const))("%s", (_, one) => {
    const found = formFindings(one)
      .filter((finding) => finding.rule === rule)
      .map(({ code, severity, cells, expected, actual }) => ({ code, severity, cells, expected, actual }));
    expect(found).toEqual(one.finds);
  });

  test("has a case that fires and a near miss", () => {
    expect(cases.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
  });
});

test("every rule that only a printed form decides has cases", () => {
  const printed = RULES.filter(({ appliesTo }) => appliesTo === "printedForm").map(({ id }) => id);
  expect(printed.filter((id) => !rules.includes(id))).toEqual([]);
});
