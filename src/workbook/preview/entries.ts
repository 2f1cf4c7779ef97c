/**
 * What a plan changes, as a person compares old and new: cell by cell, a row that appears or disappears as one entry, and
 * the record, which every run writes again, as one.
 */
import { parseArea } from "../../a1";
import { sameInput } from "../inputs";
import type { CellChange, SheetWrite, WritePlan } from "../plan";
import type { CellInput } from "../sheet";

/** Positions are 0-based; those of cells and inserted rows are in the new sheet, those of removed rows in the old one. */
export type PreviewEntry =
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly before: CellInput;
      readonly after: CellInput;
    }
  | {
      readonly kind: "inserted" | "removed";
      readonly sheet: string;
      readonly row: number;
      /** The new row whose formats it has */
      readonly formatRow: number;
      /** By columns */
      readonly contents: readonly CellInput[];
    }
  | { readonly kind: "record"; readonly sheet: string; readonly cells: number };

/** In the order of the plan's sheets, top to bottom. */
export function entriesOf({ sheets, changes }: Pick<WritePlan, "sheets" | "changes">): PreviewEntry[] {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const ofSheet = bySheet.get(change.sheet);
    if (ofSheet) ofSheet.push(change);
    else bySheet.set(change.sheet, [change]);
  }
  const writes = new Map(sheets.map((write) => [write.definition.name, write]));
  return [...bySheet].flatMap(([sheet, ofSheet]): PreviewEntry[] => {
    const write = writes.get(sheet);
    if (write?.definition.purpose === "record") return [{ kind: "record", sheet, cells: ofSheet.length }];
    return (write?.kind === "rebuild" ? alignedEntries(write, ofSheet) : null) ?? ofSheet.map(cellEntry);
  });
}

function cellEntry({ sheet, address, before, after }: CellChange): PreviewEntry {
  return { kind: "cell", sheet, ...placeOf(address), before, after };
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const area = parseArea(address);
  if (area === null) throw new Error(`the plan changes ${address}, which is no cell`);
  return { row: area.row, column: area.column };
}

type Row = readonly CellInput[];

/** Pairs of rows to compare; beyond, the cells are listed one by one. */
const MAX_PAIRS = 400_000;

/** Null if the sheets are too large to be aligned. */
function alignedEntries({ definition }: SheetWrite, changes: readonly CellChange[]): PreviewEntry[] | null {
  const sheet = definition.name;
  const { before, after } = gridsOf(definition.rows, changes);
  const pairs = align(before, after);
  if (pairs === null) return null;
  let formatRow = 0;
  return pairs.flatMap(([from, to]): PreviewEntry[] => {
    formatRow = to ?? formatRow;
    const old = from === null ? null : (before[from] ?? []);
    const fresh = to === null ? null : (after[to] ?? []);
    if (old === null || fresh === null) {
      const contents = old ?? fresh ?? [];
      if (isBlank(contents)) return [];
      return [
        { kind: old === null ? "inserted" : "removed", sheet, row: from ?? to ?? 0, formatRow, contents },
      ];
    }
    const columns = Math.max(old.length, fresh.length);
    return Array.from({ length: columns }, (_, column) => column).flatMap((column): PreviewEntry[] => {
      const [one = null, other = null] = [old[column], fresh[column]];
      if (sameInput(one, other)) return [];
      return [{ kind: "cell", sheet, row: to ?? 0, column, before: one, after: other }];
    });
  });
}

/** The whole sheet before and after: cells that the plan does not change are the same in both. */
function gridsOf(
  rows: SheetWrite["definition"]["rows"],
  changes: readonly CellChange[],
): { readonly before: Row[]; readonly after: Row[] } {
  const after: CellInput[][] = rows.map(({ cells }) => cells.map(({ content }) => content));
  const before = after.map((row) => [...row]);
  for (const change of changes) {
    const { row, column } = placeOf(change.address);
    while (before.length <= row) before.push([]);
    const line = before[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = change.before;
  }
  return { before: withoutBlankEnd(before), after: withoutBlankEnd(after) };
}

function withoutBlankEnd(rows: Row[]): Row[] {
  const last = rows.findLastIndex((row) => !isBlank(row));
  return rows.slice(0, last + 1);
}

function isBlank(row: Row): boolean {
  return row.every((input) => input === null);
}

type Pair = readonly [from: number | null, to: number | null];

/** Pairs each old row with the new row that it has become, in order; null where there is none. */
function align(before: readonly Row[], after: readonly Row[]): Pair[] | null {
  const olds = before.map(keysOf);
  const news = after.map(keysOf);
  let start = 0;
  while (start < olds.length && start < news.length && isSame(olds[start], news[start])) start += 1;
  let [oldEnd, newEnd] = [olds.length, news.length];
  while (oldEnd > start && newEnd > start && isSame(olds[oldEnd - 1], news[newEnd - 1])) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const [height, width] = [oldEnd - start, newEnd - start];
  if (height * width > MAX_PAIRS) return null;
  const likeness = (from: number, to: number): number =>
    likenessOf(olds[start + from] ?? [], news[start + to] ?? []);
  const middle = bestPairs(height, width, likeness).map(([from, to]): Pair => [
    from === null ? null : start + from,
    to === null ? null : start + to,
  ]);
  const head = Array.from({ length: start }, (_, row): Pair => [row, row]);
  const tail = Array.from({ length: olds.length - oldEnd }, (_, row): Pair => [oldEnd + row, newEnd + row]);
  return [...head, ...middle, ...tail];
}

type Keys = readonly string[];

/** One text for each cell; "" = blank */
function keysOf(row: Row): Keys {
  return row.map((input) => {
    if (input === null) return "";
    if ("formula" in input) return `=${input.formula}`;
    return "text" in input ? `'${input.text}` : String(Number(input.number));
  });
}

function isSame(one: Keys = [], other: Keys = []): boolean {
  const columns = Math.max(one.length, other.length);
  for (let column = 0; column < columns; column += 1)
    if ((one[column] ?? "") !== (other[column] ?? "")) return false;
  return true;
}

/**
 * Number of common cells. 0 for rows that have less than half of their contents in common, and another first cell: one
 * has not become the other.
 */
function likenessOf(one: Keys, other: Keys): number {
  const filled = (keys: Keys): number => keys.filter((key) => key !== "").length;
  const most = Math.max(filled(one), filled(other));
  if (most === 0) return 0.5;
  const common = one.filter((key, column) => key !== "" && key === other[column]).length;
  const label = one.findIndex((key) => key !== "");
  const isNamedAlike =
    label >= 0 && one[label] === other[label] && other.findIndex((key) => key !== "") === label;
  return isNamedAlike || common * 2 >= most ? common : 0;
}

/** The pairs with the greatest likeness in all that keep both orders. */
function bestPairs(height: number, width: number, likeness: (from: number, to: number) => number): Pair[] {
  /** Greatest likeness of the rows from there on */
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const at = (from: number, to: number): number => best[from]?.[to] ?? 0;
  for (let from = height - 1; from >= 0; from -= 1) {
    const line = best[from];
    if (line === undefined) continue;
    for (let to = width - 1; to >= 0; to -= 1) {
      const like = likeness(from, to);
      const paired = like > 0 ? like + at(from + 1, to + 1) : 0;
      line[to] = Math.max(paired, at(from + 1, to), at(from, to + 1));
    }
  }
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  while (from < height || to < width) {
    const like = from < height && to < width ? likeness(from, to) : 0;
    if (like > 0 && at(from, to) === like + at(from + 1, to + 1)) pairs.push([from++, to++]);
    else if (from < height && (to >= width || at(from, to) === at(from + 1, to))) pairs.push([from++, null]);
    else pairs.push([null, to++]);
  }
  return pairs;
}
