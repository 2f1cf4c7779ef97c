/** The approved budget of a form that has no columns of money. */
import type { MoneyUnit } from "../../domain/model";
import type { BudgetRow } from "../../domain/forms/printedForm";
import { readNumberText } from "../../domain/text";
import type { InputCell } from "../read/cells";
import type { Collector } from "../read/collector";
import { BLANK_ROW, endsMoneyBlock, labelField } from "./budgetRow";
import { amountField } from "./figures";
import { MONEY_COLUMNS } from "./headings";
import { isBlockHead, isBudgetLabel, isBudgetTotal } from "./labels";
import type { SheetText } from "./sheetText";

/** 批复下达预算资金 as a label of its own, in a form without columns of money. */
export function approvedBudgetRow(
  label: InputCell,
  amount: InputCell,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): BudgetRow {
  return {
    ...BLANK_ROW,
    label: labelField(label),
    isTotal: true,
    initialBudget: amountField(amount, MONEY_COLUMNS.initialBudget, moneyUnit, collector),
  };
}

/**
 * 项目资金申请 | 年度资金总额 | 300, then 其中：财政拨款 | 300 below: a budget listed by source without headings, as in a form
 * of the approved goals.
 */
export function listedBudgetRows(
  sheet: SheetText,
  first: number,
  end: number,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): BudgetRow[] {
  const rows: BudgetRow[] = [];
  for (let row = first; row < end; row += 1) {
    const filled = sheet.filled(row);
    const labels = filled.filter((column) => isListed(sheet, row, column, rows.length === 0));
    const [label] = labels;
    if (label === undefined || labels.length > 1) {
      if (rows.length > 0 && filled.length > 0) break;
      continue;
    }
    const beside = filled.find((column) => column > label);
    const amount = beside === undefined ? undefined : sheet.cell(row, beside);
    const figures = filled.filter((column) => readNumberText(sheet.text(row, column)) !== null);
    if (figures.length > 1) return [];
    if (rows.length === 0 && (amount === undefined || readNumberText(amount.written) === null)) continue;
    const budget = amountField(amount, MONEY_COLUMNS.initialBudget, moneyUnit, collector);
    const field = labelField(sheet.cell(row, label));
    rows.push({ ...BLANK_ROW, label: field, isTotal: rows.length === 0, initialBudget: budget });
  }
  return rows;
}

/** The total begins the list; its sources are labels too, beside the head that is merged over them. */
function isListed(sheet: SheetText, row: number, column: number, isFirst: boolean): boolean {
  const text = sheet.text(row, column);
  if (isBlockHead(text) || text.length > 24) return false;
  return isFirst ? isBudgetTotal(text) : isBudgetLabel(text) && !endsMoneyBlock(text);
}
