import { RULES } from "../../../../src/domain/rules/rules";
import { CATALOGUE } from "../../../../src/domain/rules/catalogue";
import { FORM_CASES, REPORT_CASES, WORKBOOK_CASES, YEAR_CASES } from "../../../support/ruleCases";
import { describeRules } from "../../../support/ruleCases/describeRules";
import { formFindings } from "../../../support/ruleCases/formCase";
import { reportFindings } from "../../../support/ruleCases/reportCase";
import { findingsOf } from "../../../support/ruleCases/workbookCase";
import { yearFindings } from "../../../support/ruleCases/yearCase";

const onWorkbooks = describeRules(WORKBOOK_CASES, findingsOf, "%s");
const onReports = describeRules(REPORT_CASES, reportFindings, "%s on a written report");
const onYears = describeRules(YEAR_CASES, yearFindings, "%s beside last year");
const onForms = describeRules(FORM_CASES, formFindings, "%s on a printed form");

test("every rule of the standard workbook has cases, and no rule of a printed form has any", () => {
  // R00, R56 and R57 have no checks: the readers raise their findings.
  const checked = RULES.filter(({ workbook = {} }) => Object.keys(workbook).length > 0);
  expect(onWorkbooks.toSorted()).toEqual(checked.map(({ id }) => id));
});

test("every rule that only a printed form decides has cases", () => {
  const printed = CATALOGUE.filter(({ appliesTo }) => appliesTo === "printedForm").map(({ id }) => id);
  expect(printed.filter((id) => !onForms.includes(id))).toEqual([]);
});

test("every rule that reads written reports has cases, and no other", () => {
  // Those about two years have theirs with last year's.
  const reading = RULES.filter(({ id, report }) => report !== undefined && !onYears.includes(id));
  expect(onReports.toSorted()).toEqual(reading.map(({ id }) => id));
});

test("every rule about two years has cases, and none is about anything else", () => {
  const ofYears = CATALOGUE.filter(({ appliesTo }) => appliesTo === "lastYear").map(({ id }) => id);
  expect(onYears.toSorted()).toEqual(ofYears.toSorted());
});
