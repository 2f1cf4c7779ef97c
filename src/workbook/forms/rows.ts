/** The rows of a table by heading, including headings merged across several columns. */
import { cellAddress } from "../../a1";
import type { CellAddress } from "../../domain/model";
import type { InputCell } from "../read/cells";
import type { Collector } from "../read/collector";
import type { Header } from "./header";
import type { SheetText } from "./sheetText";

/**
 * Gives the cell of a row by column. A value under a merged heading may be in any of its columns: if the first is blank,
 * the next filled one counts. If both are filled, the second column lacks a heading: it is reported once and not read.
 */
export class TableRows<Key extends string> {
  private readonly headlessOf = new Map<Key, number[]>();
  private readonly reported = new Set<number>();

  constructor(
    private readonly sheet: SheetText,
    readonly header: Header<Key>,
    private readonly names: Readonly<Record<Key, string>>,
    private readonly collector: Collector,
  ) {
    for (const [column, owner] of header.headless) {
      this.headlessOf.set(owner, [...(this.headlessOf.get(owner) ?? []), column]);
    }
  }

  /** Undefined if the form has no such column */
  cell(row: number, key: Key): InputCell | undefined {
    const column = this.header.columns.get(key);
    if (column === undefined) return undefined;
    const own = this.sheet.cell(row, column);
    const other = (this.headlessOf.get(key) ?? []).find((one) => this.sheet.text(row, one) !== "");
    if (other === undefined) return own;
    if (this.sheet.text(row, column) === "") return this.sheet.cell(row, other);
    this.report(row, other, key);
    return own;
  }

  /** Squeezed words of the cell; "" for none */
  text(row: number, key: Key): string {
    const column = this.header.columns.get(key);
    if (column === undefined) return "";
    const own = this.sheet.text(row, column);
    if (own !== "") return own;
    const other = (this.headlessOf.get(key) ?? []).find((one) => this.sheet.text(row, one) !== "");
    return other === undefined ? "" : this.sheet.text(row, other);
  }

  /** Whether the column is read: it has a heading of its own or part of a merged one */
  isMapped(column: number): boolean {
    return this.header.headless.has(column) || [...this.header.columns.values()].includes(column);
  }

  private report(row: number, column: number, key: Key): void {
    if (this.reported.has(column)) return;
    this.reported.add(column);
    const cell = this.sheet.cell(row, column);
    const heading = cellAddress(this.sheet.sheet, this.header.row, column);
    const inputs = { beside: this.names[key], written: cell.written };
    this.collector.add("R00.columnWithoutHeading", "warning", [heading, cell.address], inputs, cell.written);
  }
}

/** Reports columns that occur twice; the first is read, as only the user knows which is meant. */
export function reportDuplicates<Key extends string>(
  sheet: SheetText,
  header: Header<Key>,
  table: string,
  names: Readonly<Record<Key, string>>,
  collector: Collector,
): void {
  for (const [key, others] of header.duplicates) {
    const first = header.columns.get(key);
    if (first === undefined) continue;
    const at = (column: number): CellAddress => cellAddress(sheet.sheet, header.row, column);
    const inputs = { table, column: names[key] };
    collector.add("R00.duplicateColumn", "error", [...others.map(at), at(first)], inputs, names[key]);
  }
}
