/** The one way into Excel: every request of the add-in goes through here. */
import type { Pause } from "../domain/steps";
import { Cancelled, HostError, toHostError } from "./errors";

/** Progress of a long operation; `rollingBack`: a failed or cancelled write is being rolled back */
export type Progress =
  | { readonly phase: "reading" | "computing" | "rollingBack" }
  /** Requests sent, of how many */
  | { readonly phase: "writing"; readonly done: number; readonly total: number };

export interface HostOptions {
  /** Time limit of each request; default 20,000 */
  readonly timeoutMs?: number;
  /** Once aborted, no further request is sent: `Cancelled` is thrown instead */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called often during long work, so that the page stays responsive; default: no pauses */
  readonly pause?: Pause | undefined;
  /** Excel has notes (ExcelApi 1.18); default: no */
  readonly hasNotes?: boolean;
}

/** @throws Cancelled */
export function refuseCancelled({ signal }: HostOptions): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** Options of work that must not be cancelled, such as a rollback. */
export function withoutCancelling({ signal: _, ...options }: HostOptions): HostOptions {
  return options;
}

const DEFAULT_TIMEOUT_MS = 20_000;

/**
 * A call that Office.js runs by itself, outside `Excel.run`, with a time limit and typed errors. It cannot be cancelled.
 *
 * @throws HostError
 */
export async function callExcel<T>(call: () => Promise<T>, { timeoutMs }: HostOptions = {}): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HostError("timeout")), timeoutMs ?? DEFAULT_TIMEOUT_MS);
  });
  try {
    return await Promise.race([call(), timeout]);
  } catch (error) {
    throw toHostError(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `Excel.run` with a time limit per request and typed errors. Known fault of Excel: a sync may never settle, which
 * must not lock the pane.
 *
 * @throws HostError; Cancelled in place of the next request once the signal is aborted
 */
export async function runInExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: HostOptions = {},
): Promise<T> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  let timedOut = false;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timeOut: () => void = () => undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timeOut = () => {
      timedOut = true;
      reject(new HostError("timeout"));
    };
  });
  /** Each request has the full time limit: a large write consists of many. */
  const startTimer = (): void => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(timeOut, timeoutMs);
  };
  const batchWithTimeout = (context: Excel.RequestContext): Promise<T> => {
    const sync = context.sync.bind(context);
    context.sync = (value) => {
      // A late answer must not resume a batch that was given up and may be rolled back by now.
      if (timedOut) return Promise.reject(new HostError("timeout"));
      if (options.signal?.aborted === true) return Promise.reject(new Cancelled());
      startTimer();
      return sync(value);
    };
    return batch(context);
  };
  startTimer();
  try {
    return await Promise.race([Excel.run(batchWithTimeout), timeout]);
  } catch (error) {
    throw toHostError(error);
  } finally {
    over = true;
    clearTimeout(timer);
  }
}
