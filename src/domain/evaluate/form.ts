/** The one way from a printed form to its evaluation. */
import { sortFindings } from "./workbook";
import type { Finding } from "../finding";
import type { PrintedForm } from "../forms/printedForm";
import type { RuleProfile } from "../profiles/profile";
import { checkAcrossForms, checkForm } from "../rules/checkForm";
import { computeForm } from "../forms/compute";
import type { FormEvaluation } from "../forms/evaluation";
import { profileOf } from "../forms/profileOf";

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
