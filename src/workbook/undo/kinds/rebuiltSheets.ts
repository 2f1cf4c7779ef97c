/** Sheets of ours that a write clears and builds again: they get their former form and contents. */
import type { Area } from "../../../a1";
import { LINK_STYLE } from "../../sheet/links";
import type { SheetDefinition } from "../../sheet";
import type { SheetSnapshot } from "../../snapshot";
import { comparable, contentAreaOf, type ContentGrid } from "../contents";
import { sheetsOf, type Undo, type UndoKind } from "../kind";
import { definitionOf, type SheetStyles } from "../sheetStyle";
import { createdSheet, printNow, type CreatedSheet, type SheetContents } from "./createdSheets";

export interface RebuiltSheet extends CreatedSheet {
  /** Its mark's comment */
  readonly layout: string;
  /** Of its mark; 0-based */
  readonly row: number;
  readonly column: number;
  readonly contents: ContentGrid;
}

export interface SheetToRebuild {
  readonly sheet: string;
  /** Of the former form */
  readonly area: Area;
  /** Everything that the later form covers, to be cleared */
  readonly cleared: Area;
  /** Null if the former style is unknown: only the contents are restored */
  readonly definition: SheetDefinition | null;
  /** Empty: the next recompute rebuilds the form */
  readonly layout: string;
  readonly contents: ContentGrid;
}

export function rebuiltSheet(definition: SheetDefinition, existing: SheetSnapshot | undefined): RebuiltSheet {
  return { ...createdSheet(definition), layout: existing?.ownedLayout ?? "", ...contentAreaOf(existing) };
}

export const rebuiltSheets: UndoKind<
  readonly RebuiltSheet[],
  SheetToRebuild,
  {
    readonly restored: readonly string[];
    /** Among these, sheets restored without formats; the next recompute renders them again */
    readonly plain: readonly string[];
  },
  SheetContents
> = {
  key: "rebuilt",
  none: [],
  turn: "forms",
  absent: new Map(),
  reversal(entry, undo) {
    const current = undo.presentOf(rebuiltSheets);
    const begun = entry.filter((one) => isBegun(one, undo));
    const revertible = begun.filter((one) => undo.journal.phase === "open" || isAsWritten(one, current));
    return {
      items: revertible.map((one) => sheetToRebuild(one, undo.looks)),
      skipped: { sheets: sheetsOf(begun.filter((one) => !revertible.includes(one))) },
    };
  },
  summary: ({ items }) => ({
    restored: sheetsOf(items),
    plain: sheetsOf(items.filter(({ definition }) => definition === null)),
  }),
  changed: (entry) => ({ sheets: sheetsOf(entry) }),
  remaining: (items) => ({ sheets: sheetsOf(items) }),
  writesTo: sheetsOf,
  narrowed: (entry, items) => entry.filter(({ sheet }) => items.some((one) => one.sheet === sheet)),
};

/** A form's mark is replaced before any other change, and gets the former layout back after all is restored. */
function isBegun(rebuilt: RebuiltSheet, undo: Undo): boolean {
  const { layout, row, column, contents } = rebuilt;
  const sheet = undo.sheetNamed(rebuilt.sheet);
  if (sheet === undefined) return false;
  if (sheet.ownedLayout === null)
    return undo.journal.phase === "open" && hasLostMark(rebuilt, undo.presentOf(rebuiltSheets));
  if (layout === "" || sheet.ownedLayout !== layout || sheet.content === null) return true;
  const { content } = sheet;
  const inPlace = content.row === row && content.column === column;
  return !inPlace || JSON.stringify(contentAreaOf(sheet).contents) !== JSON.stringify(contents);
}

/** Interrupted between the two calls that replace the mark: the contents are still those before, or after. */
function hasLostMark(rebuilt: RebuiltSheet, current: SheetContents): boolean {
  const { sheet, row, column, contents } = rebuilt;
  const now = current.get(sheet);
  if (now === undefined || now === "larger") return false;
  const there = contents.map((line, at) =>
    now[row + at]?.slice(column, column + line.length).map(comparable),
  );
  return JSON.stringify(there) === JSON.stringify(contents) || isAsWritten(rebuilt, current);
}

/** Whether the form is as written, with nothing beside it where the former one was. */
function isAsWritten(rebuilt: RebuiltSheet, current: SheetContents): boolean {
  return printNow(rebuilt, current) === rebuilt.after;
}

function sheetToRebuild(rebuilt: RebuiltSheet, styles: SheetStyles): SheetToRebuild {
  const { sheet, row, column, contents } = rebuilt;
  const area = { row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
  const style = Object.hasOwn(styles, rebuilt.layout) ? styles[rebuilt.layout] : undefined;
  const definition = style === undefined ? null : definitionOf(style, sheet);
  // If the user had inserted or deleted lines, the form's merges would hide contents.
  const fits =
    definition !== null &&
    row === 0 &&
    column === 0 &&
    definition.rows.length === area.rows &&
    definition.columnWidths.length === area.columns;
  return {
    sheet,
    area,
    cleared: {
      row: 0,
      column: 0,
      rows: Math.max(rebuilt.rows, row + area.rows),
      columns: Math.max(rebuilt.columns, column + area.columns),
    },
    definition: fits ? withLinkTexts(definition, contents) : null,
    layout: fits ? rebuilt.layout : "",
    contents,
  };
}

/** Where a link leads follows from its text. */
function withLinkTexts(definition: SheetDefinition, contents: ContentGrid): SheetDefinition {
  const rows = definition.rows.map((line, row) => ({
    ...line,
    cells: line.cells.map((cell, column) => {
      const content = contents[row]?.[column];
      const isText = cell.style === LINK_STYLE && typeof content === "string" && content.startsWith("'");
      return isText ? { ...cell, content: { text: content.slice(1) } } : cell;
    }),
  }));
  return { ...definition, rows };
}
