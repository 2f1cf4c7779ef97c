import { CATALOGUE } from "../../../../src/domain/rules/catalogue";
import { describeRules } from "../../../support/ruleCases/describeRules";
import { FORM_CASES } from "../../../support/ruleCases";
import { formFindings } from "../../../support/ruleCases/formCase";

const rules = describeRules(FORM_CASES, formFindings, "%s on a printed form");

test("every rule that only a printed form decides has cases", () => {
  const printed = CATALOGUE.filter(({ appliesTo }) => appliesTo === "printedForm").map(({ id }) => id);
  expect(printed.filter((id) => !rules.includes(id))).toEqual([]);
});
