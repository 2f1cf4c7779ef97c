/** What the budget rows of all layouts share. */
import type { Field } from "../../domain/model";
import type { BudgetRow } from "../../domain/submitted/printedForm";
import type { InputCell } from "../read/cells";
import { fieldOf, NO_FIELD } from "../read/fields";
import { isClosing, isSectionHead, labelOf } from "./labels";
import { squeeze } from "./sheetText";

export const BLANK_ROW: Omit<BudgetRow, "label"> = {
  isTotal: false,
  initialBudget: NO_FIELD,
  annualBudget: NO_FIELD,
  spent: NO_FIELD,
  statedRate: NO_FIELD,
  weight: NO_FIELD,
  score: NO_FIELD,
  reason: NO_FIELD,
  amount: NO_FIELD,
};

export function labelField(cell: InputCell): Field<string> {
  return fieldOf(cell, cell.kind === "blank" ? null : squeeze(cell.written).replace(/:$/, ""));
}

/** Whether the goals, indicators or notes begin here and the money ends. Takes squeezed text. */
export function endsMoneyBlock(text: string): boolean {
  if (isSectionHead(text) && !/^预算执行情况/u.test(text)) return true;
  const label = labelOf(text)?.label;
  return label === "goal" || label === "completion" || label === "implementation" || isClosing(text);
}
