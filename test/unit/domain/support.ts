/** Helpers of the domain tests. */
import { Decimal, toPlain } from "../../../src/domain/decimal";
import { DEFAULT_PROFILE } from "../../../src/domain/profiles";

export { compute } from "../../../src/domain/calculation/compute";

export const national = DEFAULT_PROFILE;

/** Two decimals, as printed on a form; null for null. */
export function print(value: Decimal | null | undefined): string | null | undefined {
  return value === null || value === undefined ? value : toPlain(value);
}

export const dec = (value: string | number) => new Decimal(value);
