/** Writes that are carried out completely or rolled back. */
import { entryOf, parseStored, storedText, type Journal } from "../../workbook/undo/journal";
import { mergedPlaces } from "../../workbook/undo/kind";
import type { SheetStyle } from "../../workbook/undo/sheetStyle";
import { Cancelled, HostError, isMissingHighlight, type HostErrorDetails } from "../errors";
import { NO_SIZE, sendInChunks, valuesSize, type Size, type Step } from "../payload";
import { refuseCancelled, runInExcel, withoutCancelling, type HostOptions } from "../run";
import { saveState } from "../savedState";
import { areAlike, type HighlightSnapshot } from "../../workbook/snapshot";
import { readSnapshot } from "../read/snapshot";
import { removalSteps, removeFindable } from "../render/highlights";
import { KINDS } from "./kinds";
import { rebuiltSheets } from "./kinds/rebuiltSheets";
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

/** Takes the addresses of cells, or the names, that hold something else after the write. */
export type Report = (places: readonly string[]) => void;

/** What a write sends between its journal and its end. `savedState` is the state until then. */
export interface Write {
  /** Highlights to remove before the steps; default none */
  readonly removed?: readonly HighlightSnapshot[];
  /** Requests before the steps. Returns the size of what is queued afterwards */
  begin?(context: Excel.RequestContext, queued: Size, savedState: string | null): Promise<Size>;
  steps(report: Report, savedState: string | null): readonly Step[] | Promise<readonly Step[]>;
  /** Queues saving the final state; may be sent twice */
  end(context: Excel.RequestContext, savedState: string | null): void;
  /** Requests behind the end, which may fail without harm */
  afterwards?(context: Excel.RequestContext): Promise<void>;
}

/** A failed write; `harmless` if nothing was written. */
interface Failure {
  readonly error: unknown;
  readonly harmless: boolean;
}

/**
 * Saves `open`, the state with the open journal, in the first request, and the final state in a last one of its own, after
 * everything has been read back. If `open` is null because it would be too large, `previous` stays. Returns null on
 * success.
 */
export async function writeWithJournal(
  open: string | null,
  previous: string | null,
  write: Write,
  options: HostOptions,
): Promise<Failure | null> {
  const state = open ?? previous;
  let begun = false;
  let ended = false;
  let done = false;
  try {
    await runInExcel(
      async (context) => {
        afterEachSync(context, () => {
          begun = true;
        });
        if (open !== null) saveState(context, open, previous);
        const journaled = open === null ? NO_SIZE : valuesSize(open);
        const queued = (await write.begin?.(context, journaled, state)) ?? journaled;
        const differing: string[] = [];
        const steps = await write.steps((places) => differing.push(...places), state);
        await sendInChunks(context, steps, { ...options, queued });
        if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
        refuseCancelled(options);
        write.end(context, state);
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
    // Everything but the end was written and read back; its answer may be lost, or the end itself.
    if (ended && (await savedAgain(write, state, options))) return null;
    return { error, harmless: !begun && wasRefusedWhole(error) };
  }
}

/** Whether the end could be sent a second time */
async function savedAgain({ end }: Write, savedState: string | null, options: HostOptions): Promise<boolean> {
  try {
    await runInExcel(async (context) => {
      end(context, savedState);
      await context.sync();
    }, withoutCancelling(options));
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function afterEachSync(context: Excel.RequestContext, done: () => void): void {
  const sync = context.sync.bind(context);
  context.sync = async (value) => {
    const result = await sync(value);
    done();
    return result;
  };
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

export interface Written {
  /** Highlights that Excel did not find to remove; the next write tries again */
  readonly highlightsLeft: number;
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
  const failure = await writeWithJournal(openStateText(task), task.previous, write, {
    ...options,
    mergesUndo,
  });
  if (failure === null) return null;
  if (!failure.harmless) await rollBack(task, failure.error, options);
  if (!mergesUndo || !isUndoRefusal(failure.error)) return failure.error;
  undoRefused = true;
  return attempt(task, write, options);
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

/** Rolls back a write that was interrupted, in this pane or an earlier one. Returns whether there was one. */
export async function finishInterruptedWrite(
  savedState: string | null,
  options: HostOptions,
): Promise<boolean> {
  const interrupted = parseStored(savedState);
  if (interrupted?.journal?.phase !== "open") return false;
  const task = { ...interrupted, journal: interrupted.journal };
  const whole = withoutCancelling(options);
  await performUndo(await prepareUndo(task, whole), { ...task, previous: interrupted.previous }, whole);
  return true;
}

const ATTEMPTS = 2;

/**
 * Rolls back a failed write. Returns `untouched` if the journal, which is always sent first, is missing: nothing was
 * written then.
 *
 * @throws HostError `rollbackFailed`
 */
export async function rollBack(
  task: UndoTask,
  cause: unknown,
  callerOptions: HostOptions,
): Promise<"untouched" | Written> {
  const open = openStateText(task);
  const options = withoutCancelling(callerOptions);
  options.onProgress?.({ phase: "rollingBack" });
  let remaining = possiblyChanged(task.journal);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const prepared = await prepareUndo(task, options);
      // For an interrupted 还原, what remains to be restored is not what it has changed.
      if (task.journal.order !== "restore") remaining = notRestored(prepared);
      const { savedState } = prepared.workbook;
      if (open !== null && savedState !== open)
        return savedState === task.previous ? { highlightsLeft: 0 } : "untouched";
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
