import { toPlain, type Decimal } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";

/** Formats a score or rate with two decimals, half-up; — if unknown. */
export function shown(value: Decimal | null, suffix = ""): string {
  return value === null ? "—" : `${toPlain(value)}${suffix}`;
}

/** Formats an amount with digit groups, as the attachments do: 3,306.52; — if unknown. */
export function shownAmount(value: Decimal | null): string {
  return shown(value).replace(/\d(?=(?:\d{3})+\.)/g, "$&,");
}

/** — also where nothing was budgeted and nothing spent: 0.00% would look like money left unspent. */
export function shownExecutionRate({ executionRate, annualBudget, spent }: FundFigures): string {
  const isNothing = annualBudget?.isZero() === true && spent?.isZero() === true;
  return isNothing ? shown(null) : shown(executionRate, "%");
}
