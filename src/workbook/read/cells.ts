/** One cell of an input area, by the kind of its content. */
import { cellAddress } from "../../a1";
import { fromCellNumber, HUNDRED, toPlainExact, type Decimal } from "../../domain/decimal";
import type { CellAddress } from "../../domain/model";
import { isBlankMark } from "../../domain/text";
import type { AreaSnapshot, CellValue } from "../snapshot";
import { displayOf, isPlainFormat, type Display } from "./numberFormat";

interface Located {
  readonly address: CellAddress;
  /** About what the sheet shows: trimmed text, a plain number, `95.5%`, `2021-12-31`; "" when blank */
  readonly written: string;
}

export type InputCell = Located &
  (
    | { readonly kind: "blank" }
    /** `written` is an error value such as `#DIV/0!` */
    | { readonly kind: "error" }
    | { readonly kind: "text" }
    /** `value` is as stored: 0.955 for what a percent format shows as 95.5%; `places` are those of the format */
    | {
        readonly kind: "number";
        readonly value: Decimal;
        readonly percentFormat: boolean;
        readonly places: number;
        /** How the format shows it; absent = as it is */
        readonly display?: Display;
      }
    /**
     * `written` is the day, `serial` its number counted from 1900; `stored` is the number in the cell, smaller where the
     * workbook counts from 1904
     */
    | { readonly kind: "date"; readonly serial: number; readonly stored: number }
    | { readonly kind: "boolean"; readonly value: boolean }
  );

const ERROR_VALUE =
  /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!|GETTING_DATA)$/;

/** What Excel shows while a formula is being calculated; here for every formula whose result is not known */
export const NO_RESULT = "#BUSY!";

export function isUncalculated({ kind, written }: InputCell): boolean {
  return kind === "error" && (written === NO_RESULT || written === "#GETTING_DATA");
}

/** A number format without its literal parts: quoted and escaped text, `[Red]`, `[$-804]`, padding. */
function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
}

/** Whether a number format (in Excel's own codes, as `numberFormat` gives it) shows a date or a time. */
function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(bareFormat(format).replace(/general/gi, ""));
}

const DAY = 86_400_000;
/** Serial 1 is 1900-01-01. Excel counts a nonexistent 29 February 1900, so later days count from a day earlier. */
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

/** `2021-12-31` for an Excel day number; undefined for a time without a day and outside the calendar. */
export function dateOfSerial(serial: number): string | undefined {
  if (serial < 61 || serial > LAST_SERIAL + 1) return undefined;
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** Days between the two date systems: 1 January 1904 is day 0 of the one and day 1,462 of the other. */
const DAYS_TO_1904 = 1_462;

/** A time without a day is the same in both date systems. */
function serialFrom1900(stored: number, daysFrom1904: boolean): number {
  return daysFrom1904 && stored >= 1 ? stored + DAYS_TO_1904 : stored;
}

/** Whether any number of the area is shown as a day or a time. */
export function holdsDates({
  values,
  numberFormats,
}: Pick<AreaSnapshot, "values" | "numberFormats">): boolean {
  const known = new Map<string, boolean>();
  return values.some((row, r) =>
    row.some((value, c) => {
      if (typeof value !== "number") return false;
      const format = numberFormats[r]?.[c] ?? "General";
      const isDate = known.get(format) ?? isDateFormat(format);
      known.set(format, isDate);
      return isDate;
    }),
  );
}

/** Whether a cell counts as blank: nothing, spaces, or a dash for nothing. */
export function isBlankValue(value: CellValue): boolean {
  return typeof value === "string" && isBlankMark(trimmed(value));
}

function trimmed(value: string): string {
  return value.replace(/[\u200b\ufeff]/g, "").trim();
}

/** The cell at `row`, `column` of the sheet; it must lie in the area. */
export function cellOf(area: AreaSnapshot, row: number, column: number): InputCell {
  const value = area.values[row - area.row]?.[column - area.column] ?? "";
  const format = area.numberFormats[row - area.row]?.[column - area.column] ?? "General";
  const address = cellAddress(area.sheet, row, column);
  if (typeof value === "boolean")
    return { address, written: value ? "TRUE" : "FALSE", kind: "boolean", value };
  if (typeof value === "number") return numberCell(address, value, format, area.daysFrom1904 ?? false);
  const written = trimmed(value);
  if (isBlankMark(written)) return { address, written, kind: "blank" };
  return { address, written, kind: ERROR_VALUE.test(written) ? "error" : "text" };
}

function numberCell(address: CellAddress, value: number, format: string, daysFrom1904: boolean): InputCell {
  const decimal = fromCellNumber(value);
  if (decimal === undefined) return { address, written: String(value), kind: "error" };
  if (isDateFormat(format)) {
    const serial = serialFrom1900(value, daysFrom1904);
    const written = dateOfSerial(serial) ?? toPlainExact(decimal);
    return { address, written, kind: "date", serial, stored: value };
  }
  const bare = bareFormat(format);
  const percentFormat = bare.includes("%");
  const places = /^[^;.]*\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
  const written = percentFormat ? `${toPlainExact(decimal.times(HUNDRED))}%` : toPlainExact(decimal);
  const cell = { address, written, kind: "number", value: decimal, percentFormat, places } as const;
  return isPlainFormat(format) ? cell : { ...cell, display: displayOf(format, value) };
}
