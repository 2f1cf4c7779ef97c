/** A list as it stands on a sheet of the unit's own: headings and rows, before anything is made of them. */
import type { CellAddress } from "../cellAddress";
import type { Decimal } from "../decimal";
import type { AmountUnit } from "../text/money";

export interface LedgerCell {
  readonly address: CellAddress;
  /** 0-based, as `column` */
  readonly row: number;
  readonly column: number;
  readonly kind: "blank" | "text" | "number" | "error";
  /** As the sheet shows it, trimmed; "" when blank */
  readonly written: string;
  /** Of a number, or of a text that is one; as stored: 0.98 where `isPercent`. Null for everything else */
  readonly value: Decimal | null;
  readonly isPercent: boolean;
  /** The money unit behind the figure of a text: 万元 */
  readonly unit: AmountUnit | null;
}

export interface LedgerHeading {
  readonly column: number;
  /** From the outer to the inner: 预算数, 年初预算 */
  readonly texts: readonly string[];
  /** The innermost cell */
  readonly cell: CellAddress;
}

/** One list. Its rows have a cell for each heading, in the same order. */
export interface LedgerList {
  readonly sheet: string;
  /** Headings and rows, without the sheet: `A3:H20` */
  readonly range: string;
  /** The texts above it: title, 单位：万元 */
  readonly above: readonly LedgerCell[];
  readonly headings: readonly LedgerHeading[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** 预算数/年初预算 */
export function headingText({ texts }: LedgerHeading): string {
  return texts.join("/");
}
