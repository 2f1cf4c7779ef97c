/** What the budget rows of all layouts share. */
import type { Decimal } from "../../domain/decimal";
import { NO_FIELD, type Field } from "../../domain/model";
import type { BudgetRow } from "../../domain/forms/printedForm";
import type { InputCell } from "../read/cells";
import { fieldOf } from "../read/fields";
import { isBudgetTotal, isClosing, isSectionHead, labelOf } from "./labels";
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

/** No block of money has more rows. */
export const MOST_ROWS = 60;

/** 预算数：80, 其中：财政拨款 */
export const LABEL_AND_AMOUNT = /^((?:其中:)?[^:\d]{2,24}?):?(?:([-\d][\d,.]*(?:万元|元|%)?))?$/u;

/** The row with rate, weight and score. Points that only the heading names (20分) are its weight. */
export function withTotal(rows: readonly BudgetRow[], points: Field<Decimal>): BudgetRow[] {
  const named = rows.findIndex(({ label, isTotal }) => isTotal || isBudgetTotal(label.value ?? ""));
  const scored = rows.findIndex(
    ({ weight, statedRate }) => weight.value !== null || statedRate.value !== null,
  );
  const total = named >= 0 ? named : scored >= 0 ? scored : 0;
  return rows.map((row, index) =>
    index === total ? { ...row, isTotal: true, weight: row.weight.cell === null ? points : row.weight } : row,
  );
}
