/** A sheet as the reader of printed forms looks at it: cells by row and column, and their words without spaces. */
import { fold } from "../../domain/text";
import { cellOf, type InputCell } from "../read/cells";
import type { AreaSnapshot } from "../snapshot";

/** No label, heading or title is longer; of a longer text only the beginning is compared. */
const LONGEST_LABEL = 200;

/** Words as they are compared: simplified, half-width, round brackets, without any space or line break. */
export function squeeze(text: string): string {
  return fold(text.slice(0, LONGEST_LABEL))
    .replace(/\s/g, "")
    .replace(/[[【〔]/g, "(")
    .replace(/[\]】〕]/g, ")");
}

export class SheetText {
  readonly sheet: string;
  /** First row and column of the used range; `bottom` and `right` are one behind the last */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** By the text as it stands: headings and junk repeat themselves */
  private readonly words = new Map<string, string>();
  private readonly judgements = new Map<unknown, unknown>();

  constructor(readonly area: AreaSnapshot) {
    this.sheet = area.sheet;
    this.top = area.row;
    this.left = area.column;
    this.bottom = area.row + area.values.length;
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

  /** What `judge` says of a text: the same words stand in a sheet many times. */
  judged<T>(judge: (squeezed: string) => T, squeezed: string): T {
    const known: Map<string, T> = (this.judgements.get(judge) as Map<string, T> | undefined) ?? new Map();
    this.judgements.set(judge, known);
    if (!known.has(squeezed)) known.set(squeezed, judge(squeezed));
    return known.get(squeezed) as T;
  }

  cell(row: number, column: number): InputCell {
    return cellOf(this.area, row, column);
  }

  /** Columns of the row that hold something, from left to right */
  filled(row: number): number[] {
    const values = this.area.values[row - this.top] ?? [];
    const columns: number[] = [];
    values.forEach((value, index) => {
      if (value !== "" && this.text(row, this.left + index) !== "") columns.push(this.left + index);
    });
    return columns;
  }

  /** The row's words one after the other, as a title spread over several cells is read; "" where it is too long */
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
    const { sheet, row, values, formulas, numberFormats } = this.area;
    return new SheetText({
      sheet,
      row,
      column: first,
      values: cut(values),
      formulas: cut(formulas),
      numberFormats: cut(numberFormats),
    });
  }
}
