import { toPlain, type Decimal } from "../../domain/decimal";

/** Formats a score or rate with two decimals, half-up; — if unknown. */
export function shown(value: Decimal | null, suffix = ""): string {
  return value === null ? "—" : `${toPlain(value)}${suffix}`;
}

/** Formats an amount with digit groups, as the attachments do: 3,306.52; — if unknown. */
export function shownAmount(value: Decimal | null): string {
  return shown(value).replace(/\d(?=(?:\d{3})+\.)/g, "$&,");
}
