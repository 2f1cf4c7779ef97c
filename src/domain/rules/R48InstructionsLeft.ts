import { FUNDS } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { ALL_TEXTS, formTexts } from "./shared/formTexts";
import { isInstructions } from "./shared/instructions";

export interface Inputs {
  "R48.instructions": { readonly column: string };
}

function check({ form }: FormContext): Found<Inputs>[] {
  const reasons = form.budgetRows.map(({ reason }) => ({
    column: FUNDS.columns.reason.heading,
    field: reason,
  }));
  return [...reasons, ...formTexts(form, ALL_TEXTS)]
    .filter(({ field }) => isInstructions(field.written))
    .map(({ column, field }) => ({
      code: "R48.instructions",
      at: [field],
      inputs: { column },
      actual: field.written,
    }));
}

export const R48: Rule<Inputs> = {
  id: "R48",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula: "单元格内容不是表样的填表说明",
  severities: { "R48.instructions": "error" },
  form: { form: check },
};
