/** Plans how to restore what a journal describes, given the workbook's current state. */
import { cellAddress, foldedSheetName, sameReference, sameSheetName, type Area } from "../../a1";
import {
  acceptanceChange,
  changedAcceptances,
  changesNothing,
  type Acceptance,
} from "../../domain/triage/acceptance";
import { isSameNote, keyOf, noteRecordText, parseNoteRecord, printOfNote } from "../notes";
import type {
  HighlightSnapshot,
  NotePlace,
  NoteSnapshot,
  PlacedHighlight,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../snapshot";
import {
  comparable,
  contentAreaOf,
  printOf,
  type Content,
  type ContentArea,
  type ContentGrid,
} from "./contents";
import type {
  ChangedCell,
  CreatedSheet,
  FormerHighlights,
  FormerName,
  Journal,
  RebuiltSheet,
  RuledCells,
} from "./journal";
import { rowsToDelete, type CurrentEnds, type CurrentInputs, type RowsToDelete } from "./insertedRows";
import { definitionOf, type SheetStyle } from "./sheetStyle";
import { LINK_STYLE } from "../sheet/links";
import type { SheetDefinition } from "../sheet";

/** Current contents of the journal's sheets, from A1 on; null = no such sheet */
export type CurrentContents = ReadonlyMap<string, ContentGrid | "larger" | null>;

/** The workbook with the order of its highlights, and the explanations of findings */
export interface UndoSnapshot extends WorkbookSnapshot {
  readonly highlights: readonly PlacedHighlight[];
  readonly acceptances: readonly Acceptance[];
}

/** A sheet of ours to be rebuilt as its former form */
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

export interface NotesToRestore {
  readonly remove: readonly NotePlace[];
  readonly add: readonly NoteSnapshot[];
  /** Text to store as the record of notes, and what is stored now; null = none */
  readonly record: string | null;
  readonly stored: string | null;
}

export interface UndoPlan {
  readonly remove: readonly string[];
  readonly rebuild: readonly SheetToRebuild[];
  readonly cells: readonly ChangedCell[];
  /** Inserted rows to delete after the cells are restored, in this order and counted as it is reached */
  readonly rows: readonly RowsToDelete[];
  readonly highlights: readonly (FormerHighlights & { readonly remove: readonly HighlightSnapshot[] })[];
  readonly names: readonly FormerName[];
  /** To be cleared */
  readonly rules: readonly RuledCells[];
  readonly active: string | null;
  /** Of the history, to be emptied */
  readonly slots: readonly number[];
  /** Null = they stay as they are */
  readonly acceptances: readonly Acceptance[] | null;
  /** Null = they stay as they are */
  readonly notes: NotesToRestore | null;
  /** Not restored because the user has changed them: sheets, and addresses of cells */
  readonly skipped: { readonly sheets: readonly string[]; readonly cells: readonly string[] };
}

/** Sheets whose cells `planUndo` needs beyond what the snapshot has. */
export function sheetsToRead({ created, rebuilt }: Journal): readonly CreatedSheet[] {
  return [...created, ...rebuilt];
}

/**
 * Never removes what is the user's: a created sheet is deleted only if it is still as written (or empty, or half
 * written), and a form or cell is restored only if it still holds what was written.
 */
export function planUndo(
  journal: Journal,
  styles: Readonly<Record<string, SheetStyle>>,
  snapshot: UndoSnapshot,
  current: CurrentContents,
  inputs: CurrentInputs = new Map(),
  ends: CurrentEnds = new Map(),
): UndoPlan {
  const sheets = new Map(snapshot.sheets.map((sheet) => [foldedSheetName(sheet.name), sheet]));
  const find = (name: string): SheetSnapshot | undefined => sheets.get(foldedSheetName(name));
  const created = journal.created.filter(({ sheet }) => find(sheet) !== undefined);
  const removable = created.filter((one) => isRemovable(one, find(one.sheet), journal, current));
  const rebuilt = journal.rebuilt.filter((one) => isBegun(one, find(one.sheet), journal, current));
  const revertible = rebuilt.filter((one) => journal.phase === "open" || isAsWritten(one, current));
  const rows = rowsToDelete(journal, inputs, ends);
  const cells = cellsToRestore(
    journal.cells.filter((cell) => !rows.settled(cell)),
    find,
    inputs,
  );
  const removed = removable.map(({ sheet }) => sheet);
  const names = namesToRestore(journal.names, snapshot, removed, journal.created);
  const notes = notesToRestore(journal, snapshot);
  return {
    remove: removed,
    rebuild: revertible.map((one) => sheetToRebuild(one, styles)),
    cells: cells.written,
    rows: rows.remove,
    highlights: journal.highlights
      .filter(({ sheet }) => find(sheet) !== undefined)
      .map((former) => ({
        ...former,
        remove: snapshot.highlights.filter(({ sheet }) => sameSheetName(sheet, former.sheet)),
      }))
      // Unchanged ones are not touched, as the sheet may have been protected since.
      .filter((former) => !areAsBefore(former, snapshot.highlights)),
    names,
    // A name that the user has redirected since may mean that the rows have moved.
    rules:
      journal.phase === "open" || names.length === journal.names.length
        ? (journal.rules ?? []).filter(({ sheet }) => find(sheet) !== undefined)
        : [],
    acceptances: acceptancesToRestore(journal, snapshot),
    notes: notes.restored,
    slots: journal.slots ?? [],
    active: journal.active !== null && find(journal.active)?.visible === true ? journal.active : null,
    skipped: {
      sheets: [
        ...[...created, ...rebuilt]
          .filter((one) => ![...removable, ...revertible].includes(one))
          .map(({ sheet }) => sheet),
        ...rows.skippedSheets,
      ],
      cells: [...new Set([...cells.skipped, ...rows.skippedCells, ...notes.skipped])],
    },
  };
}

function acceptancesToRestore(
  { acceptances: change }: Journal,
  { acceptances }: UndoSnapshot,
): UndoPlan["acceptances"] {
  if (change === undefined) return null;
  const before = changedAcceptances(acceptances, change);
  return changesNothing(acceptanceChange(acceptances, before)) ? null : before;
}

/** A note is put back only where the user has put none since. */
function notesToRestore(
  { notes: former, phase }: Journal,
  { sheets, notes: current }: UndoSnapshot,
): { readonly restored: NotesToRestore | null; readonly skipped: readonly string[] } {
  if (former === undefined || current === undefined) return { restored: null, skipped: [] };
  const { record, existing, comments } = current;
  const now = new Map(existing.map((note) => [keyOf(note), note]));
  const remove = former.added.filter((one) => printOfNote(now.get(keyOf(one))?.content ?? "") === one.print);
  for (const one of remove) now.delete(keyOf(one));
  const taken = new Set([...now.keys(), ...comments.map(keyOf)]);
  const missing = former.removed.filter(
    (note) =>
      sheets.some(({ name }) => sameSheetName(name, note.sheet)) && !isSameNote(note, now.get(keyOf(note))),
  );
  const add = missing.filter((note) => !taken.has(keyOf(note)));
  const stored = noteRecordText(record);
  // A later wish of the user's stays.
  const base = phase === "open" || stored === former.after ? parseNoteRecord(former.before) : record;
  const known = new Set([...record.prints, ...former.added.map(({ print }) => print)]);
  // Notes that have moved with their cells are still the add-in's.
  const remaining = [...now.values()]
    .map(({ content }) => printOfNote(content))
    .filter((one) => known.has(one));
  const restoredPrints = add.map(({ content }) => printOfNote(content));
  const prints = [...new Set([...base.prints, ...remaining, ...restoredPrints])];
  const text = noteRecordText({ language: base.language, prints });
  return {
    restored:
      remove.length + add.length === 0 && text === stored ? null : { remove, add, record: text, stored },
    skipped: missing.filter((note) => !add.includes(note)).map(({ sheet, address }) => `${sheet}!${address}`),
  };
}

function isOwn(sheet: SheetSnapshot | undefined): boolean {
  return sheet !== undefined && sheet.ownedLayout !== null;
}

/** A form's mark is replaced before any other change, and gets the former layout back after all is restored. */
function isBegun(
  rebuilt: RebuiltSheet,
  sheet: SheetSnapshot | undefined,
  { phase }: Journal,
  current: CurrentContents,
): boolean {
  const { layout, row, column, contents } = rebuilt;
  if (sheet === undefined) return false;
  if (sheet.ownedLayout === null) return phase === "open" && hasLostMark(rebuilt, current);
  if (layout === "" || sheet.ownedLayout !== layout || sheet.content === null) return true;
  const { content } = sheet;
  const inPlace = content.row === row && content.column === column;
  return !inPlace || JSON.stringify(contentAreaOf(sheet).contents) !== JSON.stringify(contents);
}

/** Interrupted between the two calls that replace the mark: the contents are still those before, or after. */
function hasLostMark(rebuilt: RebuiltSheet, current: CurrentContents): boolean {
  const { sheet, row, column, contents } = rebuilt;
  const now = current.get(sheet);
  if (now === undefined || now === null || now === "larger") return false;
  const there = contents.map((line, at) =>
    now[row + at]?.slice(column, column + line.length).map(comparable),
  );
  return JSON.stringify(there) === JSON.stringify(contents) || isAsWritten(rebuilt, current);
}

function areAsBefore({ sheet, before }: FormerHighlights, now: UndoSnapshot["highlights"]): boolean {
  const seen = (highlights: FormerHighlights["before"]): string =>
    JSON.stringify(
      highlights
        .map(({ formula, addresses, priority }) => [priority, formula, ...addresses])
        .sort(([one], [other]) => Number(one) - Number(other)),
    );
  return seen(before) === seen(now.filter((one) => sameSheetName(one.sheet, sheet)));
}

function isRemovable(
  created: CreatedSheet,
  sheet: SheetSnapshot | undefined,
  { order, phase }: Journal,
  current: CurrentContents,
): boolean {
  const half = phase === "open" && order !== "insert" && isOwn(sheet);
  const print = printNow(created, current);
  return half || print === "" || print === created.after;
}

function printNow({ sheet }: CreatedSheet, current: CurrentContents): string | null {
  const now = current.get(sheet);
  return now === undefined || now === null || now === "larger" ? null : printOf(now);
}

/** Whether the form is as written, with nothing beside it where the former one was. */
function isAsWritten(rebuilt: RebuiltSheet, current: CurrentContents): boolean {
  return printNow(rebuilt, current) === rebuilt.after;
}

function sheetToRebuild(rebuilt: RebuiltSheet, styles: Readonly<Record<string, SheetStyle>>): SheetToRebuild {
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

function cellsToRestore(
  changed: readonly ChangedCell[],
  find: (sheet: string) => SheetSnapshot | undefined,
  inputs: CurrentInputs,
): { written: ChangedCell[]; skipped: string[] } {
  const areas = new Map<string, ContentArea>();
  const written: ChangedCell[] = [];
  const skipped: string[] = [];
  for (const cell of changed) {
    const sheet = find(cell.sheet);
    if (sheet === undefined || isOwn(sheet) === (cell.input === true)) continue;
    const area = areas.get(cell.sheet) ?? inputs.get(cell.sheet) ?? contentAreaOf(sheet);
    areas.set(cell.sheet, area);
    const now: Content = area.contents[cell.row - area.row]?.[cell.column - area.column] ?? null;
    if (comparable(now) === comparable(cell.before)) continue;
    if (comparable(now) === comparable(cell.after)) written.push(cell);
    else skipped.push(cellAddress(cell.sheet, cell.row, cell.column));
  }
  return { written, skipped };
}

/** Names that differ from before, except those that the user has redirected since. */
function namesToRestore(
  names: readonly FormerName[],
  { names: now, sheets }: WorkbookSnapshot,
  removed: readonly string[],
  created: readonly CreatedSheet[],
): FormerName[] {
  const remaining = created.filter(({ sheet }) => !removed.includes(sheet));
  return names.filter(({ name, before, after, scope = null }) => {
    const sameScope = (other: string | null): boolean =>
      scope === null || other === null ? scope === other : sameSheetName(scope, other);
    const item = now.find((one) => sameScope(one.scope) && one.name.toUpperCase() === name.toUpperCase());
    if (after !== undefined) {
      const place = item?.area?.sheet ?? "";
      if (remaining.some(({ sheet }) => sameSheetName(sheet, place))) return false;
      const scopeExists = scope === null || sheets.some((sheet) => sameSheetName(sheet.name, scope));
      return scopeExists && (item?.formula ?? null) !== before && sameReference(item?.formula ?? null, after);
    }
    const sheet = item?.area?.sheet ?? null;
    const stays = sheet !== null && !removed.some((one) => sameSheetName(one, sheet));
    return !stays && (item?.formula ?? null) !== before;
  });
}
