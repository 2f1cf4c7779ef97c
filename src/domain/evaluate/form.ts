/** The one way from a printed form to its evaluation. */
import type { Finding } from "../finding";
import { computeForm } from "../forms/compute";
import type { FormComputation, FormEvaluation } from "../forms/evaluation";
import type { PrintedForm } from "../forms/printedForm";
import { profileOf } from "../forms/profileOf";
import type { RuleProfile } from "../profiles/profile";
import { findingOf, subjectChecker, type CheckSubject } from "../rules/engine";
import { formContextOf, type FormSubjects } from "../rules/formContext";
import { RULES } from "../rules/rules";
import { withConsequencesOnForm } from "./consequences";
import { sortFindings } from "./sortFindings";

export interface FormOptions {
  /** Instead of the one that the form's layout asks for */
  readonly profile?: RuleProfile;
}

/**
 * Recomputes the form from its own figures and checks it. What cannot be known (a blank score, a form that
 * ends half-way, weights that are not printed) is null, never zero. Findings: errors first, then by rule and cell.
 */
export function evaluateForm(form: PrintedForm, options: FormOptions = {}): FormEvaluation {
  const computation = computeForm(form, options.profile ?? profileOf(form));
  const { profile, funds, indicators, stated, computed } = computation;
  return {
    form,
    profile,
    denominator: funds.denominator,
    indicators,
    stated,
    computed,
    findings: sortFindings(checkForm(computation)),
  };
}

/**
 * The forms of one workbook, each by itself and against the others; `chosen` is the workbook's 绩效_规则方案. A finding
 * about several forms stands at the first of them.
 */
export function evaluateForms(
  forms: readonly PrintedForm[],
  chosen: string | null = null,
): readonly FormEvaluation[] {
  const across = checkAcrossForms(forms).map((finding) => ({ finding, owner: ownerOf(finding, forms) }));
  return forms.map((form) => {
    const evaluation = evaluateForm(form, { profile: profileOf(form, chosen) });
    const own = across.filter(({ owner }) => owner === form).map(({ finding }) => finding);
    return own.length === 0
      ? evaluation
      : { ...evaluation, findings: sortFindings([...evaluation.findings, ...own]) };
  });
}

/** The form in which the first of the finding's cells stands. */
function ownerOf({ cells: [first] }: Finding, forms: readonly PrintedForm[]): PrintedForm | undefined {
  return forms.find(
    ({ unit, year, moneyUnit, indicators }) =>
      [unit, year, moneyUnit].some(({ cell }) => cell === first) ||
      indicators.some(({ target }) => target.cell === first),
  );
}

/**
 * Every finding of the rules about a printed form, unsorted, as far as the form has what they look at. A cell that the
 * reader could not read is not looked at again: R00 has named it.
 */
function checkForm(computation: FormComputation): Finding[] {
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
  return withConsequencesOnForm(context, found);
}

/** What the forms of one workbook contradict each other in; each finding at the cells of all that it compares. */
function checkAcrossForms(forms: readonly PrintedForm[]): Finding[] {
  return RULES.flatMap(
    (rule) => rule.acrossForms?.(forms).flatMap((found) => findingOf(rule, found) ?? []) ?? [],
  );
}
