/** Writes that are carried out completely or rolled back. */
import type { FinishedState } from "../../workbook/undo/history";
import {
  entry,
  entryOf,
  openJournal,
  parseStored,
  sealOf,
  storedText,
  type Journal,
} from "../../workbook/undo/journal";
import { mergedPlaces } from "../../workbook/undo/kind";
import type { SheetStyle } from "../../workbook/undo/sheetStyle";
import { Cancelled, HostError, type HostErrorDetails } from "../../port/errors";
import { isMissingHighlight, isTakenSheet } from "../errors";
import { NO_SIZE, sendInChunks, valuesSize, type Size, type Step } from "../payload";
import { refuseCancelled } from "../../port/options";
import type { Written } from "../../port/written";
import { afterEachSync, runInExcel, withoutCancelling, type HostOptions } from "../run";
import {
  askForSeal,
  breakSeal,
  giveSign,
  loadSavedState,
  saveFinished,
  saveOpenState,
  saveState,
  settingText,
} from "../savedState";
import { areAlike, type HighlightSnapshot } from "../../workbook/snapshot";
import { readSnapshot } from "../read/snapshot";
import type { Report } from "../render/cells";
import { removalSteps, removeFindable } from "../render/highlights";
import { KINDS } from "./kinds";
import { createdSheets } from "./kinds/createdSheets";
import { rebuiltSheets } from "./kinds/rebuiltSheets";
import { endWrite, newSeal, waitForGivenUp } from "./otherPages";
import { performUndo, prepareUndo, type PreparedUndo, type UndoTask } from "./performUndo";

/**
 * Codes with which Excel refuses a request as a whole, so that nothing was written. `ServiceNotAvailable` is not among
 * them: it may come half-way.
 */
const REFUSED_WHOLE: readonly (string | null)[] = [
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "RequestPayloadSizeLimitExceeded",
  "ActivityLimitReached",
];

/** A cancellation takes effect before a request, never during one. */
function wasRefusedWhole(error: unknown): boolean {
  return error instanceof Cancelled || (error instanceof HostError && REFUSED_WHOLE.includes(error.hostCode));
}

/** What a write sends between its journal and its end. `savedState` is the state until then. */
export interface Write {
  /** Highlights to remove before the steps; default none */
  readonly removed?: readonly HighlightSnapshot[];
  /** Requests before the steps. Returns the size of what is queued afterwards */
  begin?(context: Excel.RequestContext, queued: Size, savedState: string | null): Promise<Size>;
  /** The journal goes together with the steps even where nothing was stored before, so that no seal protects it */
  readonly beginsAtOnce?: true;
  /** Where the report tells of cells that have changed since they were read */
  readonly whenChanged?: "inputChanged" | "outdated" | "readBackDiffers";
  steps(report: Report, savedState: string | null): readonly Step[] | Promise<readonly Step[]>;
  /** Queued before the final state is saved; may be sent twice */
  end?(context: Excel.RequestContext): void;
  readonly finished: FinishedState;
  /** Requests behind the end, which may fail without harm */
  afterwards?(context: Excel.RequestContext): Promise<void>;
}

/** A failed write; `harmless` if nothing was written. */
interface Failure {
  readonly error: unknown;
  readonly harmless: boolean;
  /** The journal is stored */
  readonly begun: boolean;
  /** Everything but the end was answered, and the end may have taken effect */
  readonly ended: boolean;
  /** The journal with what was really there before the write */
  corrected(journal: Journal): Journal;
  /** What another page had stored and the journal has replaced; absent = nothing */
  readonly displaced?: string | null;
}

const HARMLESS = {
  harmless: true,
  begun: false,
  ended: false,
  corrected: (journal: Journal): Journal => journal,
} as const;

/**
 * Saves `open`, the state with the open journal, in the first request, and the final state in a last one of its own, after
 * everything has been read back. If `open` is null because it would be too large, `previous` stays. Returns null on
 * success.
 *
 * Every request fails before it changes anything if another page has replaced the state: the first asks for the seal of
 * `previous`, the later ones for that of `open`. A state without a seal is compared in the first request instead, which
 * then holds nothing but the journal.
 */
export async function writeWithJournal(
  open: string | null,
  previous: string | null,
  write: Write,
  options: HostOptions,
  sealed = sealOf(previous) !== null,
): Promise<Failure | null> {
  const state = open ?? previous;
  const own = open === null ? null : sealOf(open);
  let begun = false;
  let ended = false;
  let done = false;
  let signs = 0;
  let displaced: string | null | undefined;
  const corrections: ((journal: Journal) => Journal)[] = [];
  const end = (context: Excel.RequestContext): void => {
    write.end?.(context);
    saveFinished(context, write.finished, state);
  };
  try {
    await runInExcel(
      async (context) => {
        const found = open === null || sealed ? null : loadSavedState(context);
        afterEachSync(context, () => {
          if (own !== null && !ended) giveSign(context, own, (signs += 1));
          if (begun) return;
          begun = true;
          const before = found === null ? previous : settingText(found);
          if (before === previous) return;
          displaced = before;
          throw new HostError("anotherWrites");
        });
        if (open !== null) saveOpenState(context, open, previous, sealed);
        if (found !== null && write.begin === undefined && write.beginsAtOnce !== true) await context.sync();
        const journaled = open === null ? NO_SIZE : valuesSize(open);
        const queued = (await write.begin?.(context, journaled, state)) ?? journaled;
        const differing: string[] = [];
        const changed: string[] = [];
        const report: Report = {
          differing: (places) => void differing.push(...places),
          changed: (places, corrected) => {
            changed.push(...places);
            if (corrected !== undefined) corrections.push(corrected);
          },
        };
        const steps = await write.steps(report, state);
        await sendInChunks(context, steps, { ...options, queued });
        if (changed.length > 0)
          throw new HostError(write.whenChanged ?? "outdated", { cells: [...new Set(changed)] });
        if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
        refuseCancelled(options);
        if (open === null && (await readState(withoutCancelling(options))) !== previous)
          throw new HostError("takenBack");
        end(context);
        ended = true;
        await context.sync();
        done = true;
        await write.afterwards?.(context);
      },
      options,
      options.mergesUndo,
    );
    return null;
  } catch (error) {
    // Everything had been sent and answered: too late to cancel.
    if (done && (error instanceof Cancelled || error instanceof HostError)) return null;
    if (done) throw error;
    if (open !== null && displaced !== undefined && write.beginsAtOnce !== true) {
      await putBack(displaced, open, options);
      return { error, ...HARMLESS };
    }
    if (open !== null && sealed && !begun && isNotFound(error)) {
      const now = await stateNow(options);
      if (now === previous) return await writeWithJournal(open, previous, write, options, false);
      if (now !== open && now !== undefined) return { error: new HostError("anotherWrites"), ...HARMLESS };
    }
    // Everything but the end was written and read back; its answer may be lost, or the end itself.
    const saved = ended ? await savedAgain(end, write.finished.text, state, options) : "another";
    if (saved === true) return null;
    const harmless = !begun && wasRefusedWhole(error);
    const corrected: Failure["corrected"] = (journal) =>
      corrections.reduce((one, correction) => correction(one), journal);
    return {
      error,
      harmless,
      corrected,
      begun,
      ended: saved !== "another",
      ...(displaced === undefined ? {} : { displaced }),
    };
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof HostError && error.code === "itemNotFound";
}

function readState(options: HostOptions): Promise<string | null> {
  return runInExcel(async (context) => {
    const setting = loadSavedState(context);
    await context.sync();
    return settingText(setting);
  }, options);
}

/** Undefined if Excel does not say. */
async function stateNow(options: HostOptions): Promise<string | null | undefined> {
  try {
    return await readState(withoutCancelling(options));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** Whether the end has taken effect after all, or could be sent a second time; `another`: something else is stored. */
async function savedAgain(
  end: (context: Excel.RequestContext) => void,
  finished: string | null,
  open: string | null,
  options: HostOptions,
): Promise<boolean | "another"> {
  const now = await stateNow(options);
  // The state is saved last.
  if (now === finished) return true;
  if (now !== open) return now === undefined ? false : "another";
  try {
    await runInExcel(async (context) => {
      end(context);
      await context.sync();
    }, withoutCancelling(options));
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/**
 * Runs a write that the journal describes. On failure it is rolled back and the error rethrown. If the rollback fails
 * too, `rollbackFailed` is thrown with what may still be changed; the journal stays in the workbook for
 * `finishInterruptedWrite`. Where Excel refuses to take all changes back with one Ctrl+Z, they are written without that.
 *
 * @param task its `previous` is the state saved so far
 */
export async function writeAtomically(task: UndoTask, write: Write, options: HostOptions): Promise<Written> {
  const { removed = [] } = write;
  const steps: Write["steps"] = async (...given) => [
    ...removalSteps(removed),
    ...(await write.steps(...given)),
  ];
  const error = await attempt(task, { ...write, steps }, options);
  if (error === null) return { highlightsLeft: 0 };
  if (removed.length === 0 || !isMissingHighlight(error)) throw error;
  return writePastMissing(task, write, options);
}

/** Without a group of undoable actions, as nobody knows what a refused request does to one. */
async function writePastMissing(task: UndoTask, write: Write, options: HostOptions): Promise<Written> {
  // Rolling back may have added them again.
  const { highlights } = await readSnapshot(options);
  const removed = highlights.filter((one) => write.removed?.some((other) => areAlike(one, other)) === true);
  let highlightsLeft = 0;
  const begin: Write["begin"] = async (context, ...given) => {
    await write.begin?.(context, ...given);
    highlightsLeft = (await removeFindable(context, removed)).length;
    return NO_SIZE;
  };
  const error = await attempt(task, { ...write, begin }, { ...options, mergesUndo: false });
  if (error !== null) throw error;
  return { highlightsLeft };
}

/** Writes, and rolls back on failure. Returns the error. @throws HostError `rollbackFailed` */
async function attempt(task: UndoTask, write: Write, options: HostOptions): Promise<unknown> {
  const mergesUndo = options.mergesUndo === true && !undoRefused;
  const error = await owning(task, sealOf(write.finished.text), null, (owned) =>
    attemptOnce(owned, write, { ...options, mergesUndo }),
  );
  if (error === null || !mergesUndo || !isUndoRefusal(error)) return error;
  undoRefused = true;
  return attempt(task, write, options);
}

async function attemptOnce(task: UndoTask, write: Write, options: HostOptions): Promise<unknown> {
  const open = openStateText(task);
  const failure = await writeWithJournal(open, task.previous, write, options);
  if (failure === null) return null;
  const { error, harmless, begun, ended, displaced = task.previous } = failure;
  if (harmless) return error;
  const journal = failure.corrected(ownSheets(task.journal, error));
  const undo = { ...task, journal, previous: displaced, guarded: begun };
  const rolledBack = await rollBack(undo, error, options, open);
  const isTaken = typeof rolledBack === "string" && begun && !ended;
  return isTaken ? new HostError("takenBack", { cause: error }) : error;
}

/**
 * Where another page has inserted its sheets first, nothing but blank sheets is this write's: it adds all of them before
 * anything else.
 */
function ownSheets(journal: Journal, error: unknown): Journal {
  if (journal.order !== "insert" || !isTakenSheet(error)) return journal;
  const blank = entryOf(journal, createdSheets).map((one) => ({ ...one, after: "" }));
  return openJournal("insert", entry(createdSheets, blank), { seals: journal.seals, setUps: journal.setUps });
}

/**
 * Does something with a journal that has the seals of a write that begins.
 *
 * @param after the seal of the state after it
 * @param carriedOn the stored text of the journal that it carries on with; null if none
 */
export async function owning<T>(
  task: UndoTask,
  after: string | null,
  carriedOn: string | null,
  act: (owned: UndoTask) => Promise<T>,
): Promise<T> {
  const own = newSeal();
  const replaced = [
    ...(task.journal.seals?.replaced ?? []),
    ...[sealOf(carriedOn)].filter((seal) => seal !== null),
  ];
  const seals = { own, after, ...(replaced.length === 0 ? {} : { replaced }) };
  try {
    return await act({ ...task, journal: { ...task.journal, seals } });
  } finally {
    endWrite(own);
  }
}

/** This Excel has refused to merge the changes of a write in its list of undoable actions. */
let undoRefused = false;

/** A call that cannot be undone was among those to be merged. */
function isUndoRefusal(error: unknown): boolean {
  return error instanceof HostError && error.hostCode === "UndoNotSupported";
}

/** The state to save during a write, with the looks that a rollback needs; null if it would be too large. */
export function openStateText({ journal, looks, previous }: UndoTask): string | null {
  const needed = entryOf(journal, rebuiltSheets).flatMap(({ layout }): [string, SheetStyle][] => {
    const look = Object.hasOwn(looks, layout) ? looks[layout] : undefined;
    return look === undefined ? [] : [[layout, look]];
  });
  return storedText({
    format: 1,
    looks: Object.fromEntries(needed),
    written: {},
    journal,
    previous,
    history: [],
  });
}

/**
 * Rolls back a write that was interrupted, in this pane or an earlier one. Returns whether there was one, so that the
 * workbook has to be read again.
 *
 * @throws HostError `anotherWrites` if another page is still at it
 */
export async function finishInterruptedWrite(
  savedState: string | null,
  options: HostOptions,
): Promise<boolean> {
  const interrupted = parseStored(savedState);
  if (savedState === null || interrupted?.journal?.phase !== "open") return false;
  if (!(await waitForGivenUp(savedState, options))) return true;
  const whole = withoutCancelling(options);
  const { journal } = interrupted;
  await owning({ ...interrupted, journal }, journal.seals?.after ?? null, savedState, async (task) => {
    if (!(await takeOver(openStateText(task), savedState, whole))) return;
    await performUndo(await prepareUndo(task, whole), { ...task, guarded: true }, whole);
  });
  return true;
}

/**
 * Stores the interrupted journal as this page's, so that whoever began the write cannot go on with it. False if something
 * else is stored by now.
 */
async function takeOver(
  open: string | null,
  interrupted: string,
  options: HostOptions,
  sealed = sealOf(interrupted) !== null,
): Promise<boolean> {
  if (open === null) return true;
  try {
    const found = await runInExcel(async (context) => {
      const state = sealed ? null : loadSavedState(context);
      saveOpenState(context, open, interrupted, sealed);
      await context.sync();
      return state === null ? interrupted : settingText(state);
    }, options);
    if (found === interrupted) return true;
    await putBack(found, open, options);
    return false;
  } catch (error) {
    if (!sealed || !isNotFound(error)) throw error;
    return (await readState(options)) === interrupted && takeOver(open, interrupted, options, false);
  }
}

/** Stores again what the journal has replaced before anybody noticed, unless its write has ended meanwhile. */
async function putBack(displaced: string | null, open: string, options: HostOptions): Promise<void> {
  const [seal, own] = [sealOf(displaced), sealOf(open)];
  const send = (queue: (context: Excel.RequestContext) => void): Promise<void> =>
    runInExcel(async (context) => {
      queue(context);
      await context.sync();
    }, withoutCancelling(options));
  try {
    await send((context) => {
      if (seal !== null) askForSeal(context, seal);
      saveState(context, displaced, open);
    });
  } catch (error) {
    if (!isNotFound(error)) throw error;
    if (own !== null) await send((context) => breakSeal(context, own));
  }
}

const ATTEMPTS = 2;

/**
 * Rolls back a failed write. If its journal, which is always sent first, is not what is stored, nothing is done: returns
 * `previous` if the state before the write is stored, `another` if something else is.
 *
 * @param open the state with the journal
 * @throws HostError `rollbackFailed`
 */
export async function rollBack(
  task: UndoTask,
  cause: unknown,
  callerOptions: HostOptions,
  open = openStateText(task),
): Promise<"previous" | "another" | Written> {
  const options = withoutCancelling(callerOptions);
  options.onProgress?.({ phase: "rollingBack" });
  let remaining = possiblyChanged(task.journal);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const prepared = await prepareUndo(task, options);
      // For an interrupted 还原, what remains to be restored is not what it has changed.
      if (task.journal.order !== "restore") remaining = notRestored(prepared);
      const { savedState } = prepared.workbook;
      if (open !== null && savedState !== open) return savedState === task.previous ? "previous" : "another";
      return { highlightsLeft: await performUndo(prepared, task, options) };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (attempt === ATTEMPTS) throw new HostError("rollbackFailed", { ...remaining, cause });
    }
  }
}

function notRestored(prepared: PreparedUndo): HostErrorDetails {
  return mergedPlaces(KINDS.map((kind) => kind.remaining?.(prepared.reversalOf(kind).items) ?? {}));
}

/** Everything that the journaled write may have changed. */
function possiblyChanged(journal: Journal): HostErrorDetails {
  return mergedPlaces(KINDS.map((kind) => kind.changed?.(entryOf(journal, kind)) ?? {}));
}
