/** 还原: undoes the last recompute, repair or writing of reasons, then the one before, or rolls back an interrupted write. */
import { cellAddress, parseAddress, sameSheetName } from "../../a1";
import {
  parseStored,
  storedText,
  type FormerName,
  type Journal,
  type KeptState,
  type Stored,
} from "../../workbook/undo/journal";
import { keptIn } from "../../workbook/undo/history";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { UndoPlan } from "../../workbook/undo/plan";
import { openStateText, rollBack, writeWithJournal, type Written } from "./atomicWrite";
import { setUpSheets } from "../render/setUp";
import { refuseCancelled, runInExcel, withoutCancelling, type HostOptions } from "../run";
import { loadSavedState, loadSlot, settingText } from "../savedState";
import { endUndo, prepareUndo, setUpsOfRestore, undoSteps, type PreparedUndo } from "./performUndo";

export interface Restoration {
  /** Sheets that the write added and that are deleted */
  readonly removed: readonly string[];
  /** Sheets whose former contents are restored */
  readonly restored: readonly string[];
  /** Among these, sheets restored without formats; the next recompute renders them again */
  readonly plain: readonly string[];
  readonly highlights: boolean;
  /** Notes, and the choice to have them, are restored */
  readonly notes: boolean;
  /** Acceptances of findings are restored */
  readonly explanations: boolean;
  /** Cells (with sheet) of the user's own sheets whose former contents are restored */
  readonly cells: readonly string[];
  /** Sheets of the user's own from which inserted rows are deleted */
  readonly rows: readonly string[];
  /** Names whose former references are restored */
  readonly names: readonly string[];
  /** Deleted names, except those of deleted sheets */
  readonly removedNames: readonly string[];
  /** Not restored because the user has changed them since: sheets, and cells with their sheet */
  readonly skippedSheets: readonly string[];
  readonly skippedCells: readonly string[];
}

export interface Restored extends Restoration, Written {}

export interface RestoreOffer extends Restoration {
  /** What would be undone; `interrupted`: a write, which may have been carried out in part */
  readonly kind: "recompute" | "repair" | "reason" | "fill" | "interrupted";
  /** How many earlier runs can be restored after it */
  readonly earlier: number;
  /** Still earlier ones are not kept, as they were too large */
  readonly dropped: boolean;
}

/** What `restore` would do now; null if there is nothing to undo. Writes nothing. */
export async function restoreOffer(options: HostOptions): Promise<RestoreOffer | null> {
  const next = await nextUndo(options);
  if (next === null) return null;
  const { found, prepared } = next;
  const { phase, order } = found.journal;
  const restoration = restorationOf(prepared.plan);
  if (phase === "open") return { kind: "interrupted", ...restoration, earlier: 0, dropped: false };
  const kind = order === "repair" || order === "reason" || order === "fill" ? order : "recompute";
  return { kind, ...restoration, earlier: found.history.length, dropped: found.dropped === true };
}

interface NextUndo {
  readonly found: FoundJournal;
  readonly prepared: PreparedUndo;
}

/** Passes over runs of which nothing is left to undo. */
async function nextUndo(options: HostOptions): Promise<NextUndo | null> {
  let found = await findJournal(options);
  while (found !== null) {
    const prepared = await prepareUndo(found, options);
    if (found.journal.phase === "open" || !isNothing(prepared.plan)) return { found, prepared };
    found = await earlierJournal(found, options);
  }
  return null;
}

/**
 * Can be cancelled only before it starts to write.
 *
 * @throws HostError `sheetProtected`, `structureProtected` before anything is written, `rollbackFailed` if it could not be completed
 */
export async function restore(options: HostOptions): Promise<Restored> {
  const next = await nextUndo(options);
  if (next === null) return NOTHING;
  const { found } = next;
  const { journal, looks } = found;
  const resumed = journal.phase === "open";
  const earlier = resumed ? null : await earlierJournal(found, options);
  const slots = resumed ? (journal.slots ?? []) : (earlier ?? found).passed.map(({ slot }) => slot);
  const prepared = { ...next.prepared, plan: { ...next.prepared.plan, slots } };
  const previous = resumed ? found.previous : stateAfterRestore(found, prepared, earlier);
  const setUps = resumed ? (journal.setUps ?? []) : setUpsOfRestore(prepared);
  const task = { journal: { ...journalOfRestore(journal, prepared.plan), setUps }, looks, previous };
  const open = openStateText(task);
  const steps = undoSteps(prepared);
  refuseCancelled(options);
  const whole = withoutCancelling(options);
  const failure = await writeWithJournal(
    open,
    found.text,
    {
      steps: () => steps,
      end: (context, savedState) => endUndo(context, prepared, task.journal, previous, savedState),
    },
    whole,
  );
  const restored = restorationOf(prepared.plan);
  if (failure === null) {
    await setUpSheets(setUps, options);
    return { ...restored, highlightsLeft: 0 };
  }
  if (failure.harmless) throw failure.error;
  const completed = await rollBack(task, failure.error, options);
  if (completed === "untouched") throw failure.error;
  return { ...restored, ...completed };
}

const NOTHING: Restored = {
  removed: [],
  restored: [],
  plain: [],
  highlights: false,
  notes: false,
  explanations: false,
  cells: [],
  rows: [],
  names: [],
  removedNames: [],
  skippedSheets: [],
  skippedCells: [],
  highlightsLeft: 0,
};

interface FoundJournal extends Stored {
  readonly journal: Journal;
  /** As saved now, which is the state of the last run */
  readonly text: string;
  /** The slots that its own state and later ones came from */
  readonly passed: readonly KeptState[];
}

/** Reads only the saved state: most workbooks have nothing to restore. */
async function findJournal(options: HostOptions): Promise<FoundJournal | null> {
  const text = await runInExcel(async (context) => {
    const setting = loadSavedState(context);
    await context.sync();
    return settingText(setting);
  }, options);
  const stored = parseStored(text);
  if (text === null || stored === null || stored.journal === null) return null;
  return { ...stored, journal: stored.journal, text, passed: [] };
}

/** The run before; null if it is not kept. */
async function earlierJournal(
  { history: [entry, ...history], text, passed }: FoundJournal,
  options: HostOptions,
): Promise<FoundJournal | null> {
  if (entry === undefined) return null;
  const slotText = await runInExcel(async (context) => {
    const slot = loadSlot(context, entry.slot);
    await context.sync();
    return settingText(slot);
  }, options);
  const stored = keptIn(slotText, entry);
  if (stored === null || stored.journal === null) return null;
  return { ...stored, journal: stored.journal, history, text, passed: [...passed, entry] };
}

function restorationOf({
  remove,
  rebuild,
  cells,
  rows,
  highlights,
  acceptances,
  notes,
  names,
  skipped,
}: UndoPlan): Restoration {
  return {
    removed: remove,
    restored: [
      ...new Set([...rebuild, ...cells.filter(({ input }) => input !== true)].map(({ sheet }) => sheet)),
    ],
    plain: rebuild.filter(({ definition }) => definition === null).map(({ sheet }) => sheet),
    highlights: highlights.length > 0,
    notes: notes !== null,
    explanations: acceptances !== null,
    cells: cells
      .filter(({ input }) => input === true)
      .map(({ sheet, row, column }) => cellAddress(sheet, row, column)),
    rows: [...new Set(rows.map(({ sheet }) => sheet))],
    names: [...new Set(names.filter(({ before }) => before !== null).map(({ name }) => name))],
    removedNames: names.filter((name) => isRemovedAlone(name, remove)).map(({ name }) => name),
    skippedSheets: skipped.sheets,
    skippedCells: skipped.cells,
  };
}

function isRemovedAlone({ before, after }: FormerName, removed: readonly string[]): boolean {
  if (before !== null || after === undefined || after === null) return false;
  const sheet = parseAddress(after.slice(1))?.sheet ?? "";
  return !removed.some((name) => sameSheetName(name, sheet));
}

function isNothing({
  remove,
  rebuild,
  cells,
  rows,
  highlights,
  acceptances,
  notes,
  names,
}: UndoPlan): boolean {
  const changes = [remove, rebuild, cells, rows, highlights, names];
  return acceptances === null && notes === null && changes.every(({ length }) => length === 0);
}

/** Leaves out what the user has changed since, which would be lost if an interrupted restore were resumed. */
function journalOfRestore(journal: Journal, { remove, rebuild, cells, rows, slots }: UndoPlan): Journal {
  return {
    ...journal,
    order: "restore",
    phase: "open",
    created: journal.created.filter(({ sheet }) => remove.includes(sheet)),
    rebuilt: journal.rebuilt.filter(({ sheet }) => rebuild.some((one) => one.sheet === sheet)),
    cells,
    ...(journal.rows === undefined
      ? {}
      : { rows: journal.rows.filter(({ sheet }) => rows.some((one) => one.sheet === sheet)) }),
    slots,
  };
}

/**
 * The state to save after a restore: the run before, if it is kept, and what is known of the remaining sheets of ours. A
 * restore cannot itself be undone.
 */
function stateAfterRestore(
  { journal, looks, written, dropped }: FoundJournal,
  { workbook, plan }: PreparedUndo,
  earlier: FoundJournal | null,
): string | null {
  const remaining = workbook.sheets.filter(
    ({ name, ownedLayout }) => ownedLayout !== null && !plan.remove.includes(name),
  );
  const layouts = remaining.map(
    ({ name, ownedLayout }) => plan.rebuild.find(({ sheet }) => sheet === name)?.layout ?? ownedLayout ?? "",
  );
  const stored = Object.entries(looks).filter(([layout]) => layouts.includes(layout));
  if (stored.length === 0 && earlier === null) return null;
  const state: Stored = {
    format: 1,
    looks: { ...earlier?.looks, ...Object.fromEntries(stored) },
    written: writtenAfterRestore(journal, written, plan, remaining),
    journal: earlier?.journal ?? null,
    previous: null,
    history: earlier?.history ?? [],
    ...(earlier !== null && dropped === true ? { dropped } : {}),
  };
  return storedText(state) ?? storedText({ ...state, journal: null, history: [] });
}

/** For restored sheets what was known before the write; for the others what is known now. */
function writtenAfterRestore(
  journal: Journal,
  written: Stored["written"],
  { rebuild, cells }: UndoPlan,
  remaining: readonly SheetSnapshot[],
): Stored["written"] {
  const restored = new Set([...rebuild, ...cells].map(({ sheet }) => sheet));
  const former = journal.written ?? {};
  return Object.fromEntries(
    remaining.flatMap(({ name }) => {
      const from = restored.has(name) ? former : written;
      const known = Object.hasOwn(from, name) ? from[name] : undefined;
      return known === undefined ? [] : [[name, known]];
    }),
  );
}
