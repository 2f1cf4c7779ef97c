/** 还原: undoes the last recompute, repair or writing of reasons, then the one before, or rolls back an interrupted write. */
import { keptIn } from "../../workbook/undo/history";
import {
  entry,
  entryOf,
  parseStored,
  sealOf,
  storedText,
  type Journal,
  type KeptState,
  type Stored,
} from "../../workbook/undo/journal";
import { mergedPlaces, mergedSummary, saysNothing, sheetsOf } from "../../workbook/undo/kind";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Restoration, Restored, RestoreOffer, Written } from "../../port/written";
import { openStateText, owning, rollBack, writeWithJournal, type Write } from "./atomicWrite";
import { HostError } from "../../port/errors";
import { saveSetUps } from "../pendingSetUps";
import { setUpSheets } from "../render/setUp";
import { refuseCancelled } from "../../port/options";
import { runInExcel, withoutCancelling, type HostOptions } from "../run";
import { loadSavedState, loadSlot, settingText } from "../savedState";
import type { PutBack } from "../../workbook/undo/kinds";
import { KINDS } from "./kinds";
import { changedCells } from "./kinds/changedCells";
import { createdSheets } from "./kinds/createdSheets";
import { rebuiltSheets } from "./kinds/rebuiltSheets";
import { waitForGivenUp } from "./otherPages";
import {
  breakOthers,
  prepareUndo,
  setUpsOfRestore,
  stateAfterUndo,
  undoSteps,
  type PreparedUndo,
} from "./performUndo";

/** Orders that an offer names; the others go with a recompute. */
const OF_ITS_OWN = ["repair", "reason", "fill", "ledger"] as const;

/** What `restore` would do now; null if there is nothing to undo, or another page is writing. Writes nothing. */
export async function restoreOffer(options: HostOptions): Promise<RestoreOffer | null> {
  const next = await nextUndo(options).catch((error: unknown) => {
    if (error instanceof HostError && error.code === "anotherWrites") return null;
    throw error;
  });
  if (next === null) return null;
  const { found, prepared } = next;
  const { phase, order } = found.journal;
  const restoration = restorationOf(prepared);
  if (phase === "open") return { kind: "interrupted", ...restoration, earlier: 0, dropped: false };
  const kind = OF_ITS_OWN.find((one) => one === order) ?? "recompute";
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
    if (found.journal.phase === "open" && !(await waitForGivenUp(found.text, options)))
      return nextUndo(options);
    const prepared = await prepareUndo(found, options);
    if (found.journal.phase === "open" || !saysNothing(summaryOf(prepared))) return { found, prepared };
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
  if (next === null) return { ...NOTHING_PUT_BACK, skippedSheets: [], skippedCells: [], highlightsLeft: 0 };
  const { found, prepared } = next;
  const { journal, looks } = found;
  const resumed = journal.phase === "open";
  const earlier = resumed ? null : await earlierJournal(found, options);
  const slots = resumed ? (journal.slots ?? []) : (earlier ?? found).passed.map(({ slot }) => slot);
  const previous = resumed ? found.previous : stateAfterRestore(found, prepared, earlier);
  const setUps = resumed ? (journal.setUps ?? []) : setUpsOfRestore(prepared);
  const begun = { journal: { ...journalOfRestore(prepared), slots, setUps }, looks, previous };
  const steps = undoSteps(prepared);
  refuseCancelled(options);
  const whole = withoutCancelling(options);
  const after = journal.seals?.after ?? sealOf(previous);
  const written = await owning(begun, after, found.text, async (task): Promise<Written> => {
    const write: Write = {
      steps: () => steps,
      end: (context) => {
        saveSetUps(context, setUps);
        if (resumed) breakOthers(context, task.journal);
      },
      finished: stateAfterUndo(task.journal, previous),
    };
    const failure = await writeWithJournal(openStateText(task), found.text, write, whole);
    if (failure === null) {
      await setUpSheets(setUps, options);
      return { highlightsLeft: 0 };
    }
    if (failure.harmless) throw failure.error;
    const completed = await rollBack({ ...task, guarded: failure.begun }, failure.error, options);
    if (completed === "another")
      throw failure.begun ? new HostError("takenBack", { cause: failure.error }) : failure.error;
    return completed === "previous" ? { highlightsLeft: 0 } : completed;
  });
  return { ...restorationOf(prepared), ...written };
}

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

function restorationOf(prepared: PreparedUndo): Restoration {
  const { sheets, cells } = mergedPlaces(KINDS.map((kind) => prepared.reversalOf(kind).skipped ?? {}));
  return { ...summaryOf(prepared), skippedSheets: sheets, skippedCells: cells };
}

const NOTHING_PUT_BACK: PutBack = mergedSummary(KINDS.map((kind) => kind.summary({ items: [] })));

function summaryOf(prepared: PreparedUndo): PutBack {
  return mergedSummary(KINDS.map((kind) => kind.summary(prepared.reversalOf(kind))));
}

/** The journal without what the user has changed since, which would be lost if an interrupted restore were resumed */
function journalOfRestore(prepared: PreparedUndo): Journal {
  const { journal } = prepared;
  const narrowed = KINDS.flatMap((kind) =>
    kind.narrowed === undefined || journal[kind.key] === undefined
      ? []
      : entry(kind, kind.narrowed(entryOf(journal, kind), prepared.reversalOf(kind).items)),
  );
  return Object.assign({ ...journal, order: "restore" as const, phase: "open" as const }, ...narrowed);
}

/**
 * The state to save after a restore: the run before, if it is kept, and what is known of the remaining sheets of ours. A
 * restore cannot itself be undone.
 */
function stateAfterRestore(
  { looks, written, dropped }: FoundJournal,
  prepared: PreparedUndo,
  earlier: FoundJournal | null,
): string | null {
  const removed = prepared.reversalOf(createdSheets).items;
  const rebuilt = prepared.reversalOf(rebuiltSheets).items;
  const remaining = prepared.workbook.sheets.filter(
    ({ name, ownedLayout }) => ownedLayout !== null && !removed.includes(name),
  );
  const layouts = remaining.map(
    ({ name, ownedLayout }) => rebuilt.find(({ sheet }) => sheet === name)?.layout ?? ownedLayout ?? "",
  );
  const stored = Object.entries(looks).filter(([layout]) => layouts.includes(layout));
  if (stored.length === 0 && earlier === null) return null;
  const state: Stored = {
    format: 1,
    looks: { ...earlier?.looks, ...Object.fromEntries(stored) },
    written: writtenAfterRestore(prepared, written, remaining),
    journal: earlier?.journal ?? null,
    previous: null,
    history: earlier?.history ?? [],
    ...(earlier !== null && dropped === true ? { dropped } : {}),
  };
  return storedText(state) ?? storedText({ ...state, journal: null, history: [] });
}

/** For restored sheets what was known before the write; for the others what is known now. */
function writtenAfterRestore(
  prepared: PreparedUndo,
  written: Stored["written"],
  remaining: readonly SheetSnapshot[],
): Stored["written"] {
  const restored = sheetsOf([
    ...prepared.reversalOf(rebuiltSheets).items,
    ...prepared.reversalOf(changedCells).items,
  ]);
  const former = prepared.journal.written ?? {};
  return Object.fromEntries(
    remaining.flatMap(({ name }) => {
      const from = restored.includes(name) ? former : written;
      const known = Object.hasOwn(from, name) ? from[name] : undefined;
      return known === undefined ? [] : [[name, known]];
    }),
  );
}
