/** Builds a sheet row by row, like a printed form: cells may span columns and rows, heights follow the text. */
import type { Area } from "../../a1";
import type { CellContent, CellDefinition, RowDefinition } from ".";
import type { StyleName } from "./styles";
import { DEFAULT_ROW_HEIGHT, heightOfText, MAX_ROW_HEIGHT } from "./rowHeights";
import { textContent } from "./cells";

/** One cell of a row of the form; spans default to 1. */
export interface GridCell {
  readonly content: CellContent;
  readonly style: StyleName;
  readonly columns?: number;
  readonly rows?: number;
}

export function text(style: StyleName, value: string, columns = 1, rows = 1): GridCell {
  return { content: textContent(value), style, columns, rows };
}

/** Cells of their own below a chart: merged ones would cost a call each. */
export function blanks(columns: number): GridCell[] {
  return Array.from({ length: columns }, () => text("plain", ""));
}

export function cell(style: StyleName, content: CellContent, columns = 1, rows = 1): GridCell {
  return { content, style, columns, rows };
}

interface Placed {
  readonly content: CellContent;
  readonly style: StyleName;
  readonly area: Area;
}

const NOTHING: CellDefinition = { content: null, style: "plain" };

export class Grid {
  private readonly lines: (CellDefinition | undefined)[][] = [];
  private readonly minimums: (number | null)[] = [];
  private readonly placed: Placed[] = [];
  private count = 0;

  constructor(readonly columnWidths: readonly number[]) {}

  /** Number of rows so far, which is the index of the next one */
  get length(): number {
    return this.count;
  }

  /**
   * Adds a row: its cells from left to right, except those covered by a cell of an earlier row.
   * @param minimum height in points; null = Excel's own height, which follows what the user types, unless the text
   * already needs more
   * @throws RangeError if the cells do not fill the width
   */
  add(cells: readonly GridCell[], minimum: number | null = DEFAULT_ROW_HEIGHT): this {
    const row = this.count;
    this.count += 1;
    this.minimums[row] = minimum;
    let column = 0;
    const line = this.line(row);
    const skipTaken = (): void => {
      while (column < line.length && line[column] !== undefined) column += 1;
    };
    for (const given of cells) {
      skipTaken();
      const { rows = 1, columns = 1 } = given;
      const area = { row, column, rows, columns };
      this.place({ content: given.content, style: this.fittingStyle(given, area), area });
      column += columns;
    }
    skipTaken();
    if (column !== this.columnWidths.length) {
      throw new RangeError(`Row ${row} fills ${column} of ${this.columnWidths.length} columns`);
    }
    return this;
  }

  /** The rows and merges of a `SheetDefinition`. */
  build(): {
    readonly rows: RowDefinition[];
    readonly merges: Area[];
    readonly columnWidths: readonly number[];
  } {
    const heights = this.heights();
    const rows = this.lines.slice(0, this.count).map((line, row): RowDefinition => {
      const cells = line.map((cell) => cell ?? NOTHING);
      const height = heights[row];
      return height === null || height === undefined ? { cells } : { height, cells };
    });
    const merges = this.placed.map(({ area }) => area).filter(({ rows, columns }) => rows * columns > 1);
    return { rows, merges, columnWidths: this.columnWidths };
  }

  private line(row: number): (CellDefinition | undefined)[] {
    return (this.lines[row] ??= Array<undefined>(this.columnWidths.length).fill(undefined));
  }

  private place(placed: Placed): void {
    const { area, content, style } = placed;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const line = this.line(row);
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (line[column] !== undefined) throw new RangeError(`Two cells at ${row}, ${column}`);
        line[column] = {
          content: row === area.row && column === area.column ? content : null,
          style,
        };
      }
    }
    this.placed.push(placed);
  }

  /** A smaller font for a text that its rows cannot show, as Excel limits their height */
  private fittingStyle({ content, style }: GridCell, area: Area): StyleName {
    if (style !== "text" || content === null || !("text" in content)) return style;
    const height = heightOfText(content.text, style, this.width(area));
    return height > MAX_ROW_HEIGHT * area.rows ? "textSmall" : style;
  }

  private width({ column, columns }: Area): number {
    return this.columnWidths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  }

  private heights(): (number | null)[] {
    const heights = this.minimums.slice();
    const heightAt = (row: number): number => heights[row] ?? DEFAULT_ROW_HEIGHT;
    // Single-row cells first: the rows of a tall cell then share the missing height.
    const low = this.placed.filter(({ area }) => area.rows === 1);
    const tall = this.placed.filter(({ area }) => area.rows > 1);
    tall.sort((left, right) => left.area.rows - right.area.rows);
    for (const { area, content, style } of [...low, ...tall]) {
      if (content === null || !("text" in content)) continue;
      const last = area.row + area.rows - 1;
      let covered = 0;
      for (let row = area.row; row <= last; row += 1) covered += heightAt(row);
      const lacking = heightOfText(content.text, style, this.width(area)) - covered;
      if (lacking <= 0) continue;
      const more = Math.ceil(lacking / area.rows);
      for (let row = area.row; row <= last; row += 1)
        heights[row] = Math.min(MAX_ROW_HEIGHT, heightAt(row) + more);
    }
    return heights;
  }
}
