/** 还原: undoes the last recompute, repair or writing of reasons, then the one before, or rolls back an interrupted write. */
import { keptIn } from "../../workbook/undo/history";
import { parseStored, sealOf } from "../../workbook/undo/journal";
import { saysNothing } from "../../workbook/undo/kind";
import {
  journalOfRestore,
  NOTHING_PUT_BACK,
  offerOf,
  restorationOf,
  setUpsOfRestore,
  stateAfterRestore,
  stateAfterUndo,
  summaryOf,
  type FoundJournal,
} from "../../workbook/undo/restoration";
import type { Restored, RestoreOffer, Written } from "../../port/written";
import { openStateText, owning, rollBack, writeWithJournal, type Write } from "./atomicWrite";
import { HostError } from "../../port/errors";
import { saveSetUps } from "../pendingSetUps";
import { setUpSheets } from "../render/setUp";
import { refuseCancelled } from "../../port/options";
import { runInExcel, withoutCancelling, type HostOptions } from "../run";
import { loadSavedState, loadSlot, settingText } from "../savedState";
import { waitForGivenUp } from "./otherPages";
import { breakOthers, prepareUndo, undoSteps, type PreparedUndo } from "./performUndo";

/** What `restore` would do now; null if there is nothing to undo, or another page is writing. Writes nothing. */
export async function restoreOffer(options: HostOptions): Promise<RestoreOffer | null> {
  const next = await nextUndo(options).catch((error: unknown) => {
    if (error instanceof HostError && error.code === "anotherWrites") return null;
    throw error;
  });
  if (next === null) return null;
  const { found, prepared } = next;
  return offerOf(found, prepared);
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
  const setUps = resumed ? (journal.setUps ?? []) : setUpsOfRestore(prepared, prepared.workbook.setUps);
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
