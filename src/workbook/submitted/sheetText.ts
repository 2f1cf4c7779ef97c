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
  /** Cache by raw text, as headings and junk repeat */
  private readonly words = new Map<string, string>();
  private readonly caches = new Map<unknown, unknown>();

  constructor(readonly area: AreaSnapshot) {
    this.sheet = area.sheet;
    this.top = area.row;
    this.left = area.column;
    // The rows of a blank table may have nothing but the label that is merged over them.
    this.bottom = (area.merges ?? []).reduce(
      (bottom, { row, rows }) => Math.max(bottom, row + rows),
      area.row + area.values.length,
    );
    this.right = area.column + area.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  }

  /** Squeezed; "" for a blank cell and beyond the used range */
  text(row: number, column: number): string {
    const value = this.area.values[row - this.top]?.[column - this.left];
    if (value === undefined || value === "") return "";
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

  /** The first column right of the cell and of the area that it is merged with */
  columnAfter(row: number, column: number): number {
    const area = this.mergeAt(row, column);
    return area === undefined ? column + 1 : area.column + area.columns;
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
