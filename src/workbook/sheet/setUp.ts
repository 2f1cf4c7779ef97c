/**
 * How a sheet looks in the window and on paper, apart from its cells. It is set after the figures, as Excel asks the
 * printer for each property of a page: slow, and refused where there is none. Until then it is kept in the workbook.
 */
import { groupBy } from "../../domain/groupBy";
import { sameSheetName } from "../../a1";
import type { Print, SheetDefinition } from ".";
import { jsonOf } from "../storedJson";

/** JSON */
export interface SetUp {
  readonly columnWidths: readonly number[];
  /** Columns of the sheet's former form, which get the standard width beyond the new one; 0 for a new sheet */
  readonly formerColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly tabColor: string | null;
  readonly print: Print;
}

export interface SheetSetUp {
  readonly sheet: string;
  readonly setUp: SetUp;
}

export function setUpOf(definition: SheetDefinition, formerColumns = 0): SheetSetUp {
  const { name, purpose, columnWidths, frozenRows, frozenColumns = 0, tabColor, print } = definition;
  const gridlines = purpose === "input";
  return {
    sheet: name,
    setUp: { columnWidths, formerColumns, frozenRows, frozenColumns, gridlines, tabColor, print },
  };
}

/** Those to do, of which `fresh` replace `pending` ones of the same sheet; sheets that no longer exist are left out. */
export function setUpsToDo(
  fresh: readonly SheetSetUp[],
  pending: readonly SheetSetUp[],
  exists: (sheet: string) => boolean,
): SheetSetUp[] {
  const isFresh = (sheet: string): boolean => fresh.some((one) => sameSheetName(one.sheet, sheet));
  return [...pending.filter(({ sheet }) => !isFresh(sheet) && exists(sheet)), ...fresh];
}

interface Stored extends SetUp {
  readonly sheets: readonly string[];
}

/** Null for none. Forms share their set-up, so that it is stored once for all of them. */
export function setUpsText(setUps: readonly SheetSetUp[]): string | null {
  if (setUps.length === 0) return null;
  const groups = groupBy(setUps, ({ setUp }) => JSON.stringify(setUp));
  return JSON.stringify(
    [...groups].map(([setUp, alike]) => ({
      sheets: alike.map(({ sheet }) => sheet),
      ...(JSON.parse(setUp) as SetUp),
    })),
  );
}

/** Empty for what another version or program has stored. */
export function parseSetUps(text: string | null): SheetSetUp[] {
  const stored = text === null ? null : jsonOf(text);
  if (!Array.isArray(stored)) return [];
  return (stored as readonly Partial<Stored>[]).flatMap(({ sheets = [], ...setUp }) =>
    setUp.columnWidths === undefined || setUp.print === undefined
      ? []
      : sheets.map((sheet) => ({ sheet, setUp: setUp as SetUp })),
  );
}
