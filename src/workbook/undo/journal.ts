/**
 * The undo journal: what restores the workbook to its state before a write. It is stored in the workbook while the
 * write runs, and afterwards for 还原.
 */
import { foldedSheetName, parseArea, type Area } from "../../a1";
import { changesNothing, type AcceptanceChange } from "../../domain/triage/acceptance";
import { mapYielding, type Yielding } from "../../domain/yielding";
import type { PlannedAmendments } from "../amendments";
import { isEmpty, type CellChange, type WritePlan } from "../plan";
import { changesNotes, noteRecordText, printOfNote, type NoteChanges, type NoteRecord } from "../notes";
import type { SheetSetUp } from "../sheet/setUp";
import type { SheetDefinition } from "../sheet";
import type { NotePlace, NoteSnapshot, PlacedHighlight, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import {
  contentAreaOf,
  contentOfInput,
  contentsOfDefinition,
  printOf,
  type Content,
  type ContentArea,
  type ContentGrid,
} from "./contents";
import { styleOf, type SheetStyle } from "./sheetStyle";
import type { WrittenSheets } from "./writtenSheets";
import { jsonOf } from "../storedJson";

/** A sheet that did not exist */
export interface CreatedSheet {
  readonly sheet: string;
  /** `printOf` its contents as written */
  readonly after: string;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet of ours that was cleared and built again */
export interface RebuiltSheet extends CreatedSheet {
  /** Its mark's comment */
  readonly layout: string;
  /** Of its mark; 0-based */
  readonly row: number;
  readonly column: number;
  readonly contents: ContentGrid;
}

export interface ChangedCell {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
  /** Set for a cell of the user's own sheet */
  readonly input?: true;
}

/** Rows inserted into a sheet of the user's own, from the last to the first */
export interface InsertedRows {
  readonly sheet: string;
  /** From top to bottom: the row before which they were inserted, counted before the write; 0-based */
  readonly insertions: readonly { readonly row: number; readonly count: number }[];
  /** The row after the last one with content, before the write */
  readonly bottom: number;
}

/** All highlights of a sheet before the write */
export interface FormerHighlights {
  readonly sheet: string;
  readonly before: readonly Pick<PlacedHighlight, "formula" | "addresses" | "priority">[];
}

/** Cells with a data validation of the add-in */
export interface RuledCells {
  readonly sheet: string;
  readonly area: Area;
}

/** A name with its former formula, null if it did not exist */
export interface FormerName {
  readonly name: string;
  readonly before: string | null;
  /** Its sheet, if it is sheet-scoped */
  readonly scope?: string;
  /** Its formula after the write, null = deleted. Absent for a name that was inserted together with its sheet */
  readonly after?: string | null;
  /** Of a deleted name */
  readonly comment?: string;
  readonly hidden?: true;
}

export interface Journal {
  readonly order: "recompute" | "clear" | "insert" | "repair" | "reason" | "fill" | "restore";
  /** `open`: a write or restore is running or was interrupted. `done`: 还原 offers it */
  readonly phase: "open" | "done";
  readonly created: readonly CreatedSheet[];
  readonly rebuilt: readonly RebuiltSheet[];
  readonly cells: readonly ChangedCell[];
  /** Cells are counted after these insertions. Absent = none */
  readonly rows?: readonly InsertedRows[];
  readonly highlights: readonly FormerHighlights[];
  readonly names: readonly FormerName[];
  /** Cells that got a rule and had none. Absent = none */
  readonly rules?: readonly RuledCells[];
  /** The sheet that was active, if the write activates another */
  readonly active: string | null;
  /** `Stored.written` before the write, for the sheets that it changes */
  readonly written?: WrittenSheets;
  /** While it is open: slots of the history to be emptied with it, as its write fills them or its restore uses them up */
  readonly slots?: readonly number[];
  /** While it is open: sheets to be set up once it is undone. Absent = none */
  readonly setUps?: readonly SheetSetUp[];
  /** What undoes the change of the explanations of findings */
  readonly acceptances?: AcceptanceChange;
  readonly notes?: FormerNotes;
}

/** Notes that a write adds and removes */
export interface FormerNotes {
  readonly added: readonly (NotePlace & { readonly print: string })[];
  readonly removed: readonly NoteSnapshot[];
  /** Text of the record of notes; null = none */
  readonly before: string | null;
  readonly after: string | null;
}

const NOTHING = { created: [], rebuilt: [], cells: [], highlights: [], names: [], active: null } as const;

/** The former state of everything that the plan and the user's amendments change. Pauses after each sheet. */
export function* journalOf(
  plan: WritePlan,
  amendments: PlannedAmendments,
  snapshot: WorkbookSnapshot & { readonly highlights: readonly PlacedHighlight[] },
): Yielding<Journal> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [foldedSheetName(sheet.name), sheet]));
  const existing = (name: string): SheetSnapshot | undefined => sheets.get(foldedSheetName(name));
  const ofKind = (kind: string): SheetDefinition[] =>
    plan.sheets.flatMap((write) => (write.kind === kind ? [write.definition] : []));
  const rebuilt = ofKind("rebuild");
  const { change } = amendments.acceptances;
  const rebuiltNames = new Set(rebuilt.map(({ name }) => name));
  const written = plan.changes.filter(({ sheet }) => !rebuiltNames.has(sheet));
  const changed = [...new Set(written.map(({ sheet }) => sheet))];
  const contents = new Map(
    yield* mapYielding(changed, (name) => [name, contentAreaOf(existing(name))] as const, 5),
  );
  return {
    ...NOTHING,
    order: isEmpty(plan) ? "reason" : "recompute",
    phase: "open",
    created: yield* mapYielding(ofKind("create"), createdSheet, 1),
    rebuilt: yield* mapYielding(
      rebuilt,
      (definition) => rebuiltSheet(definition, existing(definition.name)),
      1,
    ),
    cells: [
      ...written.map((change) => changedCell(change, contents.get(change.sheet) ?? contentAreaOf(undefined))),
      ...amendments.inputs.cells,
    ],
    highlights: formerHighlights(plan.highlights, snapshot.highlights),
    ...(changesNothing(change) ? {} : { acceptances: { add: change.drop, drop: change.add } }),
    ...journaledNotes(plan.notes, amendments, snapshot),
  };
}

/** The record of notes after the write; null if nothing of them changes. */
export function noteRecordAfter(
  notes: NoteChanges,
  { notes: language }: Pick<PlannedAmendments, "notes">,
  snapshot: WorkbookSnapshot,
): NoteRecord | null {
  if (snapshot.notes === undefined || (!changesNotes(notes) && language === undefined)) return null;
  const { record } = snapshot.notes;
  // Where only the wish is stored, the notes of earlier runs stay the add-in's.
  const prints = changesNotes(notes) ? notes.prints : record.prints;
  return { language: language === undefined ? record.language : language, prints };
}

function journaledNotes(
  notes: NoteChanges,
  amendments: Pick<PlannedAmendments, "notes">,
  snapshot: WorkbookSnapshot,
): { readonly notes?: FormerNotes } {
  const after = noteRecordAfter(notes, amendments, snapshot);
  if (after === null || snapshot.notes === undefined) return {};
  return {
    notes: {
      added: notes.add.map(({ sheet, address, content }) => ({
        sheet,
        address,
        print: printOfNote(content),
      })),
      removed: notes.remove,
      before: noteRecordText(snapshot.notes.record),
      after: noteRecordText(after),
    },
  };
}

export function journalOfClearing(
  highlights: readonly PlacedHighlight[],
  notes: NoteChanges,
  snapshot: WorkbookSnapshot,
): Journal {
  return {
    ...NOTHING,
    order: "clear",
    phase: "open",
    highlights: formerHighlights({ remove: highlights, add: [] }, highlights),
    ...journaledNotes(notes, {}, snapshot),
  };
}

export function journalOfInserting(
  definitions: readonly SheetDefinition[],
  names: readonly FormerName[],
  active: string,
): Journal {
  return {
    ...NOTHING,
    order: "insert",
    phase: "open",
    created: definitions.map(createdSheet),
    names,
    active,
  };
}

/** @param cells of the user's own sheets, counted after the insertions */
export function journalOfFilling(cells: readonly ChangedCell[], rows: readonly InsertedRows[]): Journal {
  return { ...NOTHING, order: "fill", phase: "open", cells, rows };
}

/** @param active the active sheet, stored if a sheet is created */
export function journalOfRepair(
  made: SheetDefinition | null,
  cells: readonly ChangedCell[],
  names: readonly FormerName[],
  rules: readonly RuledCells[],
  active: string,
): Journal {
  return {
    ...NOTHING,
    order: "repair",
    phase: "open",
    created: made === null ? [] : [createdSheet(made)],
    cells,
    names,
    ...(rules.length === 0 ? {} : { rules }),
    active: made === null ? null : active,
  };
}

function createdSheet(definition: SheetDefinition): CreatedSheet {
  return {
    sheet: definition.name,
    after: printOf(contentsOfDefinition(definition)),
    rows: definition.rows.length,
    columns: definition.columnWidths.length,
  };
}

function rebuiltSheet(definition: SheetDefinition, existing: SheetSnapshot | undefined): RebuiltSheet {
  return { ...createdSheet(definition), layout: existing?.ownedLayout ?? "", ...contentAreaOf(existing) };
}

function changedCell({ sheet, address, after }: CellChange, area: ContentArea): ChangedCell {
  const at = parseArea(address);
  if (!at) throw new Error(`A change without a cell: ${sheet}!${address}`);
  const before = area.contents[at.row - area.row]?.[at.column - area.column] ?? null;
  return { sheet, row: at.row, column: at.column, before, after: contentOfInput(after) };
}

function formerHighlights(
  { remove, add }: WritePlan["highlights"],
  existing: readonly PlacedHighlight[],
): FormerHighlights[] {
  const sheets = [...new Set([...remove, ...add].map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    sheet,
    before: existing
      .filter((one) => foldedSheetName(one.sheet) === foldedSheetName(sheet))
      .map(({ formula, addresses, priority }) => ({ formula, addresses, priority })),
  }));
}

/**
 * A name's formula in a form that Excel accepts again: what is left after its sheet was deleted, `=#REF!$A$1:$M$32`,
 * may be refused.
 */
export function restorableFormula(formula: string): string {
  return formula.startsWith("=#REF!") ? "=#REF!" : formula;
}

/** What the add-in stores in a workbook. */
export interface Stored {
  readonly format: 1;
  /** Styles by layout: of our existing sheets, and of those that `journal` would rebuild */
  readonly looks: Readonly<Record<string, SheetStyle>>;
  /** Contents of our sheets as last written */
  readonly written: WrittenSheets;
  readonly journal: Journal | null;
  /** While the journal is open: what was stored before its write, and is stored again after its undo. Null = nothing */
  readonly previous: string | null;
  /** The states before earlier runs, newest first */
  readonly history: readonly KeptState[];
  /** Earlier runs would be in the history, had they not been too large */
  readonly dropped?: true;
}

/** The state before an earlier run, as it was stored */
export interface KeptState {
  /** Number of its setting */
  readonly slot: number;
  readonly bytes: number;
  /** Fingerprint of the text */
  readonly print: string;
}

/**
 * In bytes. Excel accepts two megabytes of settings in all, encoded as JSON once more. Beyond this limit nothing is
 * stored and there is no 还原.
 */
const MAX_STORED = 1_000_000;

const encoder = new TextEncoder();

/** Null if it is too large. */
export function storedText(stored: Stored): string | null {
  const text = JSON.stringify(stored);
  return byteLength(text) > MAX_STORED ? null : text;
}

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Null for nothing, or for the format of another version: the stored text is a cache. */
export function parseStored(text: string | null): Stored | null {
  if (text === null) return null;
  const stored = jsonOf(text) as Partial<Stored> | null;
  if (stored?.format !== 1 || stored.looks === undefined) return null;
  return {
    looks: stored.looks,
    written: {},
    journal: null,
    previous: null,
    history: [],
    ...stored,
    format: 1,
  };
}

/** The styles of the sheets that the plan writes, and the known ones of our other sheets. Pauses after each sheet. */
export function* stylesAfter(
  plan: WritePlan,
  snapshot: WorkbookSnapshot,
  known: Stored["looks"],
): Yielding<Stored["looks"]> {
  const styles: Record<string, SheetStyle> = {};
  for (const { ownedLayout } of snapshot.sheets) {
    const style = ownedLayout === null || !Object.hasOwn(known, ownedLayout) ? undefined : known[ownedLayout];
    if (ownedLayout !== null && style !== undefined) styles[ownedLayout] = style;
  }
  for (const { definition, layout } of plan.sheets) {
    styles[layout] = styleOf(definition);
    yield;
  }
  return styles;
}
