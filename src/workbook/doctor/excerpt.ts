/** What is read of the user's sheets beside the named areas, where a name or a column is to be found again. */
import { foldedSheetName, sameSheetName } from "../addresses";
import { STANDARD_NAMES, TABLES } from "../names";
import { locateHeadings, isClosingRow, type Values } from "../read/table";
import type { Area } from "../sheet";
import type { CellValue, NameState } from "../snapshot";

/** The first rows and columns of a sheet, as far as they are used */
export interface SheetExcerpt extends Values {
  readonly sheet: string;
  /** Of the whole sheet, 0-based */
  readonly lastRow: number;
}

/** Rows and columns of a sheet that are read at most; larger tables are found by their head all the same. */
export const EXCERPT = { rows: 200, columns: 30 } as const;
/** Sheets that are read at most */
const MAX_SHEETS = 12;

/** A name as far as it is known before the sheets are read. */
export interface KnownName {
  readonly name: string;
  readonly state: NameState;
  /** Null where it has not been read */
  readonly area: (Values & { readonly sheet: string }) | null;
}

export interface KnownSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly own: boolean;
}

/** None when every name is in order. */
export function sheetsToSearch(names: readonly KnownName[], sheets: readonly KnownSheet[]): string[] {
  const searched = sheets.filter(({ visible, own }) => visible && !own).map(({ name }) => name);
  const usable = (name: string): KnownName | undefined =>
    names.find((one) => one.state === "area" && sameSheetName(one.name, name));
  const tables = TABLES.flatMap((definition) => {
    const area = usable(definition.name)?.area ?? null;
    return area === null ? [] : [{ area, headings: locateHeadings(area, definition), definition }];
  });
  const lost =
    STANDARD_NAMES.some(({ name }) => usable(name) === undefined) ||
    tables.some(({ headings }) => headings.headerRow === undefined);
  if (lost) return atHomeFirst(searched).slice(0, MAX_SHEETS);
  const wanting = tables.filter(
    ({ area, headings, definition }) =>
      !area.values.some(isClosingRow) ||
      Object.entries(definition.columns).some(
        ([key, { need }]) => need !== "optional" && !headings.columns.has(key),
      ),
  );
  return searched.filter((name) => wanting.some(({ area }) => sameSheetName(area.sheet, name)));
}

function atHomeFirst(sheets: readonly string[]): string[] {
  const homes = new Set<string>(STANDARD_NAMES.map(({ sheet }) => sheet));
  return [...sheets.filter((name) => homes.has(name)), ...sheets.filter((name) => !homes.has(name))];
}

/** What is not in the excerpt is blank, or it is too far off to be known: that is looked at before it is written. */
export function valueIn(excerpt: Values, row: number, column: number): CellValue {
  return excerpt.values[row - excerpt.row]?.[column - excerpt.column] ?? "";
}

export function isBlankIn(excerpt: Values, { row, column, rows, columns }: Area): boolean {
  const inside = excerpt.values.slice(Math.max(0, row - excerpt.row), Math.max(0, row + rows - excerpt.row));
  return inside.every((values) =>
    values
      .slice(Math.max(0, column - excerpt.column), Math.max(0, column + columns - excerpt.column))
      .every((value) => value === ""),
  );
}

export function boundsOf({ row, column, values }: Values): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

export function excerptOf(excerpts: readonly SheetExcerpt[], sheet: string): SheetExcerpt | undefined {
  return excerpts.find((one) => foldedSheetName(one.sheet) === foldedSheetName(sheet));
}
