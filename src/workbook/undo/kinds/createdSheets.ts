/** Sheets that a write creates: they are deleted. */
import type { SheetDefinition } from "../../sheet";
import type { SheetSnapshot } from "../../snapshot";
import { contentsOfDefinition, printOf, type ContentGrid } from "../contents";
import { sheetsOf, type Undo, type UndoKind } from "../kind";

/** A sheet that did not exist */
export interface CreatedSheet {
  readonly sheet: string;
  /** `printOf` its contents as written */
  readonly after: string;
  readonly rows: number;
  readonly columns: number;
}

/** Current contents by sheet, from A1 on; `larger`: the user has written beyond them */
export type SheetContents = ReadonlyMap<string, ContentGrid | "larger">;

export function createdSheet(definition: SheetDefinition): CreatedSheet {
  return {
    sheet: definition.name,
    after: printOf(contentsOfDefinition(definition)),
    rows: definition.rows.length,
    columns: definition.columnWidths.length,
  };
}

/** Null if it is unknown, or the user has written beyond the sheet. */
export function printNow({ sheet }: CreatedSheet, current: SheetContents): string | null {
  const now = current.get(sheet);
  return now === undefined || now === "larger" ? null : printOf(now);
}

export function isOwn(sheet: SheetSnapshot | undefined): boolean {
  return sheet !== undefined && sheet.ownedLayout !== null;
}

export const createdSheets: UndoKind<
  readonly CreatedSheet[],
  string,
  { readonly removed: readonly string[] },
  SheetContents
> = {
  key: "created",
  none: [],
  turn: "removal",
  absent: new Map(),
  reversal(entry, undo) {
    const existing = entry.filter(({ sheet }) => undo.sheetNamed(sheet) !== undefined);
    const removable = existing.filter((one) => isRemovable(one, undo));
    return {
      items: removable.map(({ sheet }) => sheet),
      skipped: { sheets: sheetsOf(existing.filter((one) => !removable.includes(one))) },
    };
  },
  summary: ({ items }) => ({ removed: items }),
  changed: (entry) => ({ sheets: sheetsOf(entry) }),
  remaining: (items) => ({ sheets: items }),
  narrowed: (entry, items) => entry.filter(({ sheet }) => items.includes(sheet)),
};

/** Only a sheet that is still as written, empty, or half written */
function isRemovable(created: CreatedSheet, undo: Undo): boolean {
  const { order, phase } = undo.journal;
  const isHalfWritten = phase === "open" && order !== "insert" && isOwn(undo.sheetNamed(created.sheet));
  const print = printNow(created, undo.presentOf(createdSheets));
  return isHalfWritten || print === "" || print === created.after;
}
