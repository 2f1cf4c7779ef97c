/** The one way from a printed form to its evaluation. */
import { sortFindings } from "../evaluate";
import type { PrintedForm } from "../printedForm";
import type { RuleProfile } from "../profile";
import { checkForm } from "./checks";
import { computeForm } from "./compute";
import type { FormEvaluation } from "./evaluation";
import { profileOf } from "./profileOf";

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
