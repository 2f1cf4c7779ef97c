/** Where a form takes the reasons: beside the money, beside each indicator, or all in one cell. */
import type { FormContent } from "../attachments/formContent";
import { budgetReasons } from "../attachments/formNotes";
import type { RecognisedForm } from "../forms";

export function hasMoneyReason({ budgetRows }: RecognisedForm): boolean {
  return budgetRows.some(({ isTotal, reason }) => isTotal && reason.cell !== null);
}

export function hasReasonsCell({ places }: RecognisedForm): boolean {
  return places.labels.has("reasons");
}

/** Those for which the form has no column, for its one cell of reasons */
export function remainingReasons(form: RecognisedForm, content: FormContent): string {
  const hasColumn = form.places.tables.some(({ header }) => header.columns.has("reason"));
  const ofIndicators = content.result.indicators.flatMap(({ indicator: { level3, reason } }) =>
    hasColumn || reason.value === null ? [] : [`${level3.value ?? ""}：${reason.value}`],
  );
  return [...(hasMoneyReason(form) ? [] : budgetReasons(content)), ...ofIndicators].join("\n");
}
