/**
 * Columns of 问题台账 and 复核表 that people fill in. They are found again by the words of their row, so that the next
 * 汇总 keeps them wherever the row has moved.
 */
import type { CellContent } from "../sheet";
import type { SheetSnapshot } from "../snapshot";
import { valueInput } from "../inputs";

export interface EnteredTable {
  /** The first cell of the sheet */
  readonly title: string;
  readonly headings: readonly string[];
  /** Columns that name a row */
  readonly namedBy: readonly string[];
  /** Columns that people fill in */
  readonly entered: readonly string[];
}

/** By title, row key and heading */
export type EnteredCells = ReadonlyMap<string, CellContent>;

export const NOTHING_ENTERED: EnteredCells = new Map();

/** The same words may name several rows, which are told apart by their order. */
export class RowKeys {
  private readonly seen = new Map<string, number>();

  keyOf(words: readonly string[]): string {
    const key = JSON.stringify(words);
    const times = this.seen.get(key) ?? 0;
    this.seen.set(key, times + 1);
    return times === 0 ? key : `${key} ${times}`;
  }
}

export function enteredKey(title: string, row: string, heading: string): string {
  return `${title}|${row}|${heading}`;
}

export function readEntered(sheets: readonly SheetSnapshot[], tables: readonly EnteredTable[]): EnteredCells {
  const cells = new Map<string, CellContent>();
  for (const { ownedLayout, content } of sheets) {
    const table = tables.find(({ title }) => content?.values[0]?.[0] === title);
    if (ownedLayout === null || content === null || table === undefined) continue;
    const header = content.values.findIndex((row) => table.headings.every((text, at) => row[at] === text));
    if (header === -1) continue;
    const columnOf = (heading: string): number => table.headings.indexOf(heading);
    const keys = new RowKeys();
    for (const row of content.values.slice(header + 1)) {
      const key = keys.keyOf(table.namedBy.map((heading) => String(row[columnOf(heading)] ?? "")));
      for (const heading of table.entered) {
        const input = valueInput(row[columnOf(heading)] ?? "");
        if (input !== null && !("formula" in input)) cells.set(enteredKey(table.title, key, heading), input);
      }
    }
  }
  return cells;
}
