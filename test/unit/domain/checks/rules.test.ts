import { CATALOGUE } from "../../../../src/domain/rules/catalogue";
import { describeRules } from "../../../support/ruleCases/describeRules";
import { WORKBOOK_CASES } from "../../../support/ruleCases";
import { findingsOf } from "../../../support/ruleCases/workbookCase";

const rules = describeRules(WORKBOOK_CASES, findingsOf, "%s");

test("every rule of the standard workbook has cases, and no rule of a printed form has any", () => {
  const checked = CATALOGUE.filter(({ id, appliesTo }) => id !== "R00" && appliesTo !== "printedForm");
  expect(rules.toSorted()).toEqual(checked.map(({ id }) => id));
});
