/** Plans a write. The same immutable list of changes is shown, applied, read back and restored. */
import { cellName, foldedSheetName } from "../a1";
import type { Finding } from "../domain/finding";
import { mapYielding, type Yielding } from "../domain/yielding";
import { PROJECT_SHEET_PREFIX } from "./attachments/attachments";
import { TIME_CELL } from "./attachments/record";
import { retiredSheet } from "./attachments/retired";
import { planHighlights, type HighlightChanges } from "./highlights";
import { sameInput, inputAt } from "./inputs";
import { changesNotes, NO_NOTE_CHANGES, planNotes, type NoteChanges } from "./notes";
import { layoutOf } from "./ownership";
import type { CellContent, CellInput, SheetDefinition } from "./sheet";
import type { AreaSnapshot, SheetSnapshot, WorkbookSnapshot } from "./snapshot";

export interface CellChange {
  readonly sheet: string;
  /** Without sheet: `K12` */
  readonly address: string;
  readonly before: CellInput;
  readonly after: CellInput;
}

export type SheetWrite =
  /** The sheet does not exist yet. */
  | { readonly kind: "create"; readonly definition: SheetDefinition; readonly layout: string }
  /** The add-in's sheet exists, but its rows or merges change: it is cleared and built again. */
  | { readonly kind: "rebuild"; readonly definition: SheetDefinition; readonly layout: string }
  /** The layout stays: only cells change. */
  | { readonly kind: "update"; readonly definition: SheetDefinition; readonly layout: string };

export interface WritePlan {
  readonly sheets: readonly SheetWrite[];
  /** Cells of the add-in's existing sheets (`rebuild` and `update`), in their order */
  readonly changes: readonly CellChange[];
  readonly highlights: HighlightChanges;
  readonly notes: NoteChanges;
  /** Sheets that get another name because a sheet of the user's has theirs; reported on every run */
  readonly renamed: readonly { readonly requested: string; readonly used: string }[];
}

export const NOTHING_PLANNED: WritePlan = {
  sheets: [],
  changes: [],
  highlights: { remove: [], add: [] },
  notes: NO_NOTE_CHANGES,
  renamed: [],
};

export function isEmpty(plan: WritePlan): boolean {
  return (
    plan.sheets.length === 0 &&
    plan.changes.length === 0 &&
    plan.highlights.remove.length === 0 &&
    plan.highlights.add.length === 0 &&
    !changesNotes(plan.notes)
  );
}

/**
 * Plans the writes that make the workbook hold `definitions` and show `findings`. The user's sheets are never touched.
 * A sheet of ours without a definition (a project that no longer has 单独填报) is emptied, so that no figure of an
 * earlier run remains. The time in 核对记录 changes only together with something else, so that planning again on the
 * result gives an empty plan. Yields after each sheet.
 *
 * @param noteOf what the note of a cell with these findings says; null = no notes are asked for
 */
export function* planWriteSteps(
  snapshot: WorkbookSnapshot,
  definitions: readonly SheetDefinition[],
  findings: readonly Finding[],
  noteOf: ((findings: readonly Finding[]) => string) | null = null,
): Yielding<WritePlan> {
  const placed = definitions.map(placesIn(snapshot));
  const planned = yield* planPlaced(placed, retired(snapshot, placed));
  return withoutTimeAlone({
    ...planned,
    highlights: planHighlights(snapshot, findings),
    notes: planNotes(snapshot, findings, noteOf),
  });
}

/** Plans these sheets alone: highlights, notes and the sheets of a recompute stay. */
export function* planSheetSteps(
  snapshot: WorkbookSnapshot,
  definitions: readonly SheetDefinition[],
): Yielding<WritePlan> {
  return yield* planPlaced(definitions.map(placesIn(snapshot)), []);
}

function* planPlaced(placed: readonly Placed[], emptied: readonly Placed[]): Yielding<WritePlan> {
  const parts = yield* mapYielding(
    [...placed, ...emptied],
    ({ definition, existing }) => plan(definition, existing),
    1,
  );
  return {
    ...NOTHING_PLANNED,
    sheets: parts.flatMap(({ write }) => write ?? []),
    changes: parts.flatMap(({ changes }) => changes),
    renamed: placed.flatMap(({ definition, requested }) =>
      definition.name === requested ? [] : [{ requested, used: definition.name }],
    ),
  };
}

/** The plan, or an empty one if only the time of the record would change. */
export function withoutTimeAlone(plan: WritePlan): WritePlan {
  return isTimeAlone(plan) ? { ...plan, sheets: [], changes: [] } : plan;
}

interface Placed {
  readonly requested: string;
  /** With the sheet's name in this workbook */
  readonly definition: SheetDefinition;
  readonly existing: SheetSnapshot | undefined;
}

const MAX_SHEET_NAME = 31;

/** `附件5`, `附件5(自评)`, `附件5(自评2)` … */
function sheetNameFor(requested: string, number: number): string {
  if (number === 0) return requested;
  const suffix = number === 1 ? "(自评)" : `(自评${number})`;
  return requested.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
}

/** The highest number to try in `sheetNameFor`: no sheet has it, so its name is free. */
function lastNumber(sheets: readonly SheetSnapshot[]): number {
  const numbers = sheets.map(({ name }) => /\(自评(\d*)\)$/.exec(name)?.[1]);
  const highest = numbers.reduce(
    (last, digits) => Math.max(last, digits === undefined ? 0 : Number(digits || 1)),
    0,
  );
  return Math.min(highest, sheets.length) + 1;
}

/** Finds the sheet of each definition: an existing one of ours, under whatever name, or the first free name. */
function placesIn({ sheets }: WorkbookSnapshot): (definition: SheetDefinition) => Placed {
  const byName = new Map<string, SheetSnapshot>();
  for (const sheet of sheets)
    if (!byName.has(foldedSheetName(sheet.name))) byName.set(foldedSheetName(sheet.name), sheet);
  const last = lastNumber(sheets);
  return (definition) => {
    const requested = definition.name;
    let free: string | undefined;
    for (let number = 0; number <= last; number += 1) {
      const name = sheetNameFor(requested, number);
      const existing = byName.get(foldedSheetName(name));
      if (existing === undefined) free ??= name;
      else if (existing.ownedLayout !== null) {
        return { requested, definition: { ...definition, name: existing.name }, existing };
      }
    }
    return { requested, definition: { ...definition, name: free ?? requested }, existing: undefined };
  };
}

/** Not `附件4-1 (2)`: a copy that the user made carries our mark but is the user's. */
const PROJECT_SHEET = new RegExp(String.raw`^${PROJECT_SHEET_PREFIX}\d+(?:\(自评\d*\))?$`);

/** Whether a sheet of ours has the name of a 附件4 */
export function isProjectSheet(name: string): boolean {
  return PROJECT_SHEET.test(name);
}

/** Sheets of ours for projects that no longer have a form. */
function retired(snapshot: WorkbookSnapshot, placed: readonly Placed[]): Placed[] {
  const used = new Set(placed.map(({ existing }) => existing));
  return snapshot.sheets
    .filter((sheet) => sheet.ownedLayout !== null && isProjectSheet(sheet.name) && !used.has(sheet))
    .map((existing) => ({ requested: existing.name, definition: retiredSheet(existing.name), existing }));
}

interface PlannedSheet {
  readonly write: SheetWrite | null;
  readonly changes: readonly CellChange[];
}

function plan(definition: SheetDefinition, existing: SheetSnapshot | undefined): PlannedSheet {
  const layout = layoutOf(definition);
  if (existing === undefined) return { write: { kind: "create", definition, layout }, changes: [] };
  const rebuild = existing.ownedLayout !== layout || !isWhole(definition, existing.content);
  const changes = changesOf(definition, existing.content, rebuild);
  if (rebuild) return { write: { kind: "rebuild", definition, layout }, changes };
  return changes.length === 0
    ? { write: null, changes }
    : { write: { kind: "update", definition, layout }, changes };
}

/** Whether the form has its original size: rows or columns that the user deleted or inserted move its merges. */
function isWhole({ rows, columnWidths }: SheetDefinition, content: AreaSnapshot | null): boolean {
  if (content === null || content.row !== 0 || content.column !== 0) return false;
  return content.values.length === rows.length && content.values[0]?.length === columnWidths.length;
}

/** Cells that differ from the definition; if the sheet is cleared, also those outside the form. */
function changesOf(
  definition: SheetDefinition,
  content: AreaSnapshot | null,
  cleared: boolean,
): CellChange[] {
  const columns = definition.columnWidths.length;
  const rows = definition.rows.length;
  const desired = (row: number, column: number): CellContent =>
    definition.rows[row]?.cells[column]?.content ?? null;
  const lastRow = cleared ? Math.max(rows, content === null ? 0 : content.row + content.values.length) : rows;
  const width = content?.values[0]?.length ?? 0;
  const lastColumn = cleared ? Math.max(columns, content === null ? 0 : content.column + width) : columns;
  const changes: CellChange[] = [];
  for (let row = 0; row < lastRow; row += 1) {
    for (let column = 0; column < lastColumn; column += 1) {
      const before = inputAt(content, row, column);
      const after = desired(row, column);
      if (!sameInput(before, after)) {
        changes.push({ sheet: definition.name, address: cellName(row, column), before, after });
      }
    }
  }
  return changes;
}

/** Whether only the time of the record would change. */
function isTimeAlone({ sheets, changes, highlights, notes }: WritePlan): boolean {
  const time = cellName(TIME_CELL.row, TIME_CELL.column);
  return (
    sheets.length === 1 &&
    sheets.every(({ kind, definition }) => kind === "update" && definition.purpose === "record") &&
    changes.every(({ address }) => address === time) &&
    highlights.add.length === 0 &&
    highlights.remove.length === 0 &&
    !changesNotes(notes)
  );
}
