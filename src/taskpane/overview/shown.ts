import { toPlain, type Decimal } from "../../domain/decimal";

/** A score or rate as it is shown: two places, half-up; — when it is not known. */
export function shown(value: Decimal | null, suffix = ""): string {
  return value === null ? "—" : `${toPlain(value)}${suffix}`;
}

/** An amount, in groups of three digits as the attachments print it: 3,306.52; — when it is not known. */
export function shownAmount(value: Decimal | null): string {
  return shown(value).replace(/\d(?=(?:\d{3})+\.)/g, "$&,");
}
