/** Print forms of the figures in findings: money and points with two places, rates with a percent sign. */
import { type Decimal, toPlain, toPlainExact } from "./decimal";

/** "2515.17"; more than two places only where the workbook has them. */
export function amount(value: Decimal): string {
  return value.decimalPlaces() > 2 ? toPlainExact(value) : toPlain(value);
}

/** "80.00%"; takes percent. */
export function percent(value: Decimal): string {
  return `${toPlain(value)}%`;
}

/** A threshold as the profile states it: "90%", "37.5%". */
export function threshold(value: Decimal): string {
  return `${toPlainExact(value)}%`;
}

/** "16500人", "4.2%", "15". */
export function quantity(value: Decimal, unit: string | null): string {
  return `${toPlainExact(value)}${unit ?? ""}`;
}

/** "63.91 + 2469.26" */
export function addition(values: readonly Decimal[]): string {
  return values.map(amount).join(" + ");
}
