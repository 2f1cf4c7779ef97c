/** Printed forms with their evaluations; the findings are those of the reader and of the checks. */
import { sortFindings } from "../../domain/evaluate/sortFindings";
import { evaluateForms } from "../../domain/evaluate/form";
import type { RecognisedForm } from "../../workbook/forms";
import type { EvaluatedForm } from "../results";

/** @param profile id of the rule profile that was chosen; by default each form's own */
export function evaluatedForms(
  forms: readonly RecognisedForm[],
  profile: string | null = null,
): readonly EvaluatedForm[] {
  const evaluations = evaluateForms(forms, profile);
  return forms.map((form, index) => {
    const evaluation = evaluations[index];
    if (evaluation === undefined) throw new Error(`A form without its evaluation: ${form.sheet}`);
    const findings = sortFindings([...form.findings, ...evaluation.findings]);
    return { form, evaluation: { ...evaluation, findings } };
  });
}
