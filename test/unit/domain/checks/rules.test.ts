import { CATALOGUE } from "../../../../src/domain/rules/catalogue";
import { describeRules } from "../../../support/ruleCases/describeRules";
import { CASES, findingsOf } from "./cases";

const rules = describeRules(CASES, findingsOf, "%s");

test("every rule of the standard workbook has cases, and no rule of a printed form has any", () => {
  const checked = CATALOGUE.filter(({ id, appliesTo }) => id !== "R00" && appliesTo !== "printedForm");
  expect(rules.toSorted()).toEqual(checked.map(({ id }) => id));
});
