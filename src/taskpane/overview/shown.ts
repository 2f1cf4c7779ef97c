import { toPlain, type Decimal } from "../../domain/decimal";

/** An amount, score or rate as it is shown: two places, half-up; — when it is not known. */
export function shown(value: Decimal | null, suffix = ""): string {
  return value === null ? "—" : `${toPlain(value)}${suffix}`;
}
