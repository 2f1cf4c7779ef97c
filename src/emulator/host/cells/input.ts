/** What a typed or written input becomes, and how a value looks: the bridge to the text rules. */
import type { CellValue } from "../../model";

export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Comes along with the input, e.g. `0%`; null = the cell's own stays */
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

export function interpretInput(
  input: string | number | boolean,
  numberFormat: string,
  locale: string,
): Entry {
  void locale;
  const plain = { formula: null, numberFormat: null, quotePrefix: false };
  if (typeof input !== "string") return { ...plain, value: numberFormat === "@" ? String(input) : input };
  if (input === "") return { ...plain, value: null };
  if (input.startsWith("'")) return { ...plain, value: input.slice(1), quotePrefix: true };
  if (numberFormat === "@") return { ...plain, value: input };
  if (input.startsWith("=") && input.length > 1) return { ...plain, value: null, formula: input };
  if (/^-?[0-9]+(\.[0-9]+)?$/.test(input)) return { ...plain, value: Number(input) };
  return { ...plain, value: input };
}

export function renderText(value: CellValue, numberFormat: string, locale: string): string {
  void numberFormat;
  void locale;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
