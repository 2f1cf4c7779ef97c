/** The one way into Excel: every request of the add-in goes through here. */
import { Cancelled, HostError } from "../port/errors";
import type { DeskOptions } from "../port/options";
import { toHostError } from "./errors";

export interface HostOptions extends DeskOptions {
  /** Time after which a request is late, without what its size adds; default 20,000 */
  readonly timeoutMs?: number;
  /** Time that Excel has for a late request; default 600,000 */
  readonly lateTimeoutMs?: number;
  /** Time after which another page's write that gives no sign counts as given up; default 15,000 */
  readonly givenUpMs?: number;
  /** Edits within this time are inspected together; default 250 */
  readonly editPauseMs?: number;
  /** Excel has notes (ExcelApi 1.18); default: no */
  readonly hasNotes?: boolean;
  /** One Ctrl+Z takes back all requests of a write (ExcelApi 1.20); default: no */
  readonly mergesUndo?: boolean;
}

/** Options of work that must not be cancelled, such as a rollback. */
export function withoutCancelling({ signal: _, ...options }: HostOptions): HostOptions {
  return options;
}

const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_LATE_TIMEOUT_MS = 600_000;

/** A request is late after several times what the last ones took for as many actions. */
const LATE_FACTOR = 3;
/** Milliseconds an action took at most in the last requests */
let pace = 0;
/** Older requests count less and less. */
const PACE_DECAY = 0.5;

const announced = new WeakMap<Excel.RequestContext, number>();

/** Tells how many actions the next request of the context has. */
export function announceActions(context: Excel.RequestContext, actions: number): void {
  announced.set(context, actions);
}

/**
 * Watches the requests of a run, one at a time. A late one is not given up as long as Excel may be working on it: Excel
 * answers in order, so a later question that is answered shows that the request itself is lost.
 */
class Watchdog {
  /** Rejects with `timeout` once a request is lost */
  readonly lost: Promise<never>;
  isLost = false;
  private giveUp: () => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Changes with each request that is sent or answered */
  private turn = 0;
  private sent = { at: 0, actions: 0 };

  constructor(private readonly options: HostOptions) {
    this.lost = new Promise((_resolve, reject) => {
      this.giveUp = () => {
        this.isLost = true;
        reject(new HostError("timeout"));
      };
    });
    // Nobody may be waiting for it any more.
    this.lost.catch(() => undefined);
  }

  start(actions = 0): void {
    this.stop();
    this.sent = { at: Date.now(), actions };
    const turn = this.turn;
    const limit = (this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS) + LATE_FACTOR * pace * actions;
    this.timer = setTimeout(() => void this.waitLonger(turn), limit);
  }

  answered(): void {
    this.stop();
    const { at, actions } = this.sent;
    if (actions > 0) pace = Math.max(pace * PACE_DECAY, (Date.now() - at) / actions);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.turn += 1;
  }

  private async waitLonger(turn: number): Promise<void> {
    const { onProgress, signal, lateTimeoutMs } = this.options;
    const giveUp = (): void => {
      if (this.turn === turn) this.giveUp();
    };
    onProgress?.({ phase: "waiting" });
    this.timer = setTimeout(giveUp, lateTimeoutMs ?? DEFAULT_LATE_TIMEOUT_MS);
    signal?.addEventListener("abort", giveUp, { once: true });
    await askForSign();
    if (this.turn !== turn) return;
    await askForSign();
    giveUp();
  }
}

/** Resolves once Excel answers a small request, even if it refuses it. */
async function askForSign(): Promise<void> {
  try {
    await Excel.run((context) => {
      context.workbook.load("name");
      return context.sync();
    });
  } catch {
    // A refusal is an answer, too.
  }
}

/**
 * A call that Office.js runs by itself, outside `Excel.run`, with a time limit and typed errors. It cannot be cancelled.
 *
 * @throws HostError
 */
export async function callExcel<T>(call: () => Promise<T>, options: HostOptions = {}): Promise<T> {
  const watchdog = new Watchdog(options);
  watchdog.start();
  try {
    return await Promise.race([call(), watchdog.lost]);
  } catch (error) {
    throw toHostError(error);
  } finally {
    watchdog.stop();
  }
}

/**
 * `Excel.run` with a time limit per request and typed errors. Known fault of Excel: a sync may never settle, which
 * must not lock the pane.
 *
 * @param mergeUndo one Ctrl+Z takes back all requests
 * @throws HostError; Cancelled in place of the next request once the signal is aborted
 */
export async function runInExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: HostOptions = {},
  mergeUndo = false,
): Promise<T> {
  const watchdog = new Watchdog(options);
  const watchedBatch = (context: Excel.RequestContext): Promise<T> => {
    const sync = context.sync.bind(context);
    context.sync = async (value) => {
      // A late answer must not resume a batch that was given up and may be rolled back by now.
      if (watchdog.isLost) throw new HostError("timeout");
      if (options.signal?.aborted === true) throw new Cancelled();
      watchdog.start(announced.get(context));
      announced.delete(context);
      try {
        return await sync(value);
      } finally {
        watchdog.answered();
      }
    };
    return batch(context);
  };
  try {
    // Never together with `delayForCellEdit`, which Excel does not allow.
    const run = mergeUndo ? Excel.run({ mergeUndoGroup: true }, watchedBatch) : Excel.run(watchedBatch);
    return await Promise.race([run, watchdog.lost]);
  } catch (error) {
    throw toHostError(error);
  }
}

/** Runs `done` after each answered request, before what waits for it goes on. */
export function afterEachSync(context: Excel.RequestContext, done: () => void): void {
  const sync = context.sync.bind(context);
  context.sync = async (value) => {
    const result = await sync(value);
    done();
    return result;
  };
}
