import type { Finding } from "../finding";
import type { FormComputation } from "../forms/evaluation";
import type { PrintedForm } from "../forms/printedForm";
import { RULES } from ".";
import { withoutConsequences } from "../evaluate/consequences";
import { type CheckSubject, findingOf, subjectChecker } from "./engine";
import { formContextOf, type FormSubjects } from "./formContext";

/**
 * Every finding of the rules about a printed form, unsorted, as far as the form has what they look at. A cell that the
 * reader could not read is not looked at again: R00 has named it.
 */
export function checkForm(computation: FormComputation): Finding[] {
  const context = formContextOf(computation);
  const check: CheckSubject<FormSubjects> = subjectChecker(RULES, ({ form }) => form, context);
  const found = [
    ...context.lines.flatMap((line) => check("budgetRow", line).findings),
    ...context.indicatorRows.flatMap((row) => {
      const { findings, isSilent } = check("indicator", row);
      const ofRow = isSilent ? [...findings, ...check("silentIndicator", row).findings] : findings;
      return [...ofRow, ...check("printedIndicator", row).findings];
    }),
    ...check("form", context).findings,
  ];
  return withoutConsequences(context, found);
}

/** What the forms of one workbook contradict each other in; each finding at the cells of all that it compares. */
export function checkAcrossForms(forms: readonly PrintedForm[]): Finding[] {
  return RULES.flatMap(
    (rule) => rule.acrossForms?.(forms).flatMap((found) => findingOf(rule, found) ?? []) ?? [],
  );
}
