/** A sheet as the reader of printed forms sees it: cells by row and column, and their text without spaces. */
import { containsCell, type Area } from "../../a1";
import { fold } from "../../domain/text";
import { cellOf, type InputCell } from "../read/cells";
import type { AreaSnapshot } from "../snapshot";

/** No label, heading or title is longer; only the beginning of a longer text is compared. */
const LONGEST_LABEL = 200;

/** Normalises text for comparison: simplified, half-width, round brackets, no spaces or line breaks. */
export function squeeze(text: string): string {
  return fold(text.slice(0, LONGEST_LABEL))
    .replace(/\s/g, "")
    .replace(/[[【〔]/g, "(")
    .replace(/[\]】〕]/g, ")");
}

export class SheetText {
  readonly sheet: string;
  /** First row and column of the used range; `bottom` and `right` are after the last */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly hiddenColumns: ReadonlySet<number>;
  /** Cache by raw text, as headings and junk repeat */
  private readonly words = new Map<string, string>();
  private readonly caches = new Map<unknown, unknown>();

  constructor(readonly area: AreaSnapshot) {
    this.sheet = area.sheet;
    this.hiddenRows = new Set(area.hiddenRows);
    this.hiddenColumns = new Set(area.hiddenColumns);
    this.top = area.row;
    this.left = area.column;
    // The rows of a blank table may have nothing but the label that is merged over them.
    this.bottom = (area.merges ?? []).reduce(
      (bottom, { row, rows }) => Math.max(bottom, row + rows),
      area.row + area.values.length,
    );
    this.right = area.column + area.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  }

  /** Squeezed; "" for a blank or hidden cell and beyond the used range */
  text(row: number, column: number): string {
    const value = this.area.values[row - this.top]?.[column - this.left];
    if (value === undefined || value === "" || this.isHidden(row, column)) return "";
    if (typeof value !== "string") return String(value);
    const known = this.words.get(value);
    if (known !== undefined) return known;
    const squeezed = squeeze(value);
    this.words.set(value, squeezed);
    return squeezed;
  }

  /** Caches `derive` by text, as the same words occur many times in a sheet. */
  cached<T>(derive: (squeezed: string) => T, squeezed: string): T {
    const known: Map<string, T> = (this.caches.get(derive) as Map<string, T> | undefined) ?? new Map();
    this.caches.set(derive, known);
    if (!known.has(squeezed)) known.set(squeezed, derive(squeezed));
    return known.get(squeezed) as T;
  }

  cell(row: number, column: number): InputCell {
    return cellOf(this.area, row, column);
  }

  /** The merged area that covers the cell; undefined if there is none or merges were not read */
  mergeAt(row: number, column: number): Area | undefined {
    return this.area.merges?.find((area) => containsCell(area, row, column));
  }

  /** Whether a merged area hides the cell, so that it cannot hold anything. */
  isCovered(row: number, column: number): boolean {
    const area = this.mergeAt(row, column);
    return area !== undefined && (area.row !== row || area.column !== column);
  }

  /** The first visible column right of the cell and of the area that it is merged with */
  columnAfter(row: number, column: number): number {
    const area = this.mergeAt(row, column);
    let after = area === undefined ? column + 1 : area.column + area.columns;
    while (this.hiddenColumns.has(after)) after += 1;
    return after;
  }

  isHiddenRow(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  /** Whether the cell is in a hidden row or column, with all the cells that it is merged with. Nothing in it is printed. */
  isHidden(row: number, column: number): boolean {
    if (!this.hiddenRows.has(row) && !this.hiddenColumns.has(column)) return false;
    const area = this.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
    const isWhole = (first: number, count: number, hidden: ReadonlySet<number>): boolean =>
      Array.from({ length: count }, (_, index) => first + index).every((one) => hidden.has(one));
    return (
      isWhole(area.row, area.rows, this.hiddenRows) || isWhole(area.column, area.columns, this.hiddenColumns)
    );
  }

  /** The first column in which a text shows that begins in a hidden one and is merged with others */
  visibleColumn(row: number, column: number): number {
    const { columns } = this.mergeAt(row, column) ?? { columns: 1 };
    for (let one = column; one < column + columns; one += 1) if (!this.hiddenColumns.has(one)) return one;
    return column;
  }

  /** Filled columns of the row, from left to right */
  filled(row: number): number[] {
    const values = this.area.values[row - this.top] ?? [];
    const columns: number[] = [];
    values.forEach((value, index) => {
      if (value !== "" && this.text(row, this.left + index) !== "") columns.push(this.left + index);
    });
    return columns;
  }

  /** The texts of the row joined, for a title spread over several cells; "" if it is too long */
  line(row: number): string {
    let line = "";
    for (const column of this.filled(row)) {
      line += this.text(row, column);
      if (line.length > LONGEST_LABEL) return "";
    }
    return line;
  }

  /** The columns from `first` up to, but not including, `end` */
  slice(first: number, end: number): SheetText {
    const cut = <T>(rows: readonly (readonly T[])[]): T[][] =>
      rows.map((row) => row.slice(first - this.left, end - this.left));
    const { values, formulas, numberFormats } = this.area;
    return new SheetText({
      ...this.area,
      column: first,
      values: cut(values),
      formulas: cut(formulas),
      numberFormats: cut(numberFormats),
    });
  }
}
