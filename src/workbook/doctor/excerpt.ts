/** The parts of the user's sheets that are read besides the named areas, to find lost names and columns. */
import { foldedSheetName, sameSheetName, type Area } from "../../a1";
import { STANDARD_NAMES, type StandardName } from "../schema/names";
import { columnsOf, locateHeadings, isClosingRow, type Values } from "../read/table";
import type { CellValue, NameState } from "../snapshot";

/** The first used rows and columns of a sheet */
export interface SheetExcerpt extends Values {
  readonly sheet: string;
  /** Of the whole sheet, 0-based */
  readonly lastRow: number;
}

/** The most rows and columns that are read of a sheet; a larger table is still found by its headings. */
export const EXCERPT = { rows: 200, columns: 30 } as const;
/** The most sheets that are read */
const MAX_SHEETS = 12;

/** What is known of a name before the sheets are read. */
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
export function sheetsToSearch(
  names: readonly KnownName[],
  sheets: readonly KnownSheet[],
  standard: readonly StandardName[] = STANDARD_NAMES,
): string[] {
  const searched = sheets.filter(({ visible, own }) => visible && !own).map(({ name }) => name);
  const usable = (name: string): KnownName | undefined =>
    names.find((one) => one.state === "area" && sameSheetName(one.name, name));
  const tables = standard.flatMap(({ name, table }) => {
    const area = usable(name)?.area ?? null;
    return area === null || table === null ? [] : [{ area, table, headings: locateHeadings(area, table) }];
  });
  const lost =
    standard.some(({ name, need }) => need !== "optional" && usable(name) === undefined) ||
    tables.some(({ headings }) => headings.headerRow === undefined);
  if (lost) return atHomeFirst(searched).slice(0, MAX_SHEETS);
  const incomplete = tables.filter(
    ({ area, headings, table }) =>
      !area.values.some(isClosingRow) ||
      columnsOf(table).some(([key, { need }]) => need !== "optional" && !headings.columns.has(key)),
  );
  return searched.filter((name) => incomplete.some(({ area }) => sameSheetName(area.sheet, name)));
}

function atHomeFirst(sheets: readonly string[]): string[] {
  const homes = new Set<string>(STANDARD_NAMES.map(({ sheet }) => sheet));
  return [...sheets.filter((name) => homes.has(name)), ...sheets.filter((name) => !homes.has(name))];
}

/** "" outside the excerpt too; cells are read again before they are written. */
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
