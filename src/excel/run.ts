/** The one way into Excel: every request of the add-in goes through here. */
import type { Pause } from "../domain/steps";
import { Cancelled, HostError, toHostError } from "./errors";

/** How far a longer piece of work is; `puttingBack`: it was broken off */
export type Progress =
  | { readonly phase: "reading" | "computing" | "puttingBack" }
  /** Requests sent, of how many */
  | { readonly phase: "writing"; readonly done: number; readonly total: number };

export interface HostOptions {
  /** After so many milliseconds without an answer Excel is taken to hang; default 20,000 */
  readonly timeoutMs?: number;
  /** When it is aborted, nothing more is sent: see `Cancelled` */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called often during long work, so that the page can draw and answer keys; default: never pauses */
  readonly pause?: Pause | undefined;
}

/** @throws Cancelled */
export function refuseCancelled({ signal }: HostOptions): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** For what has to be brought to its end, whatever the user says: putting back. */
export function withoutCancelling({ signal: _, ...options }: HostOptions): HostOptions {
  return options;
}

const DEFAULT_TIMEOUT_MS = 20_000;

/**
 * `Excel.run` with a limit of time and with typed errors: a sync that never settles (a known fault of
 * the host) must not lock the pane. Throws `HostError`, and `Cancelled` in place of the next request.
 */
export async function runInExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: HostOptions = {},
): Promise<T> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  let givenUp = false;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: () => void = () => undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      givenUp = true;
      reject(new HostError("timeout"));
    };
  });
  /** Each request has the whole time: a large write is many of them. */
  const startTimer = (): void => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(giveUp, timeoutMs);
  };
  const watched = (context: Excel.RequestContext): Promise<T> => {
    const sync = context.sync.bind(context);
    context.sync = (value) => {
      // An answer may come after all: what was given up, and is put back by now, must not write on.
      if (givenUp) return Promise.reject(new HostError("timeout"));
      if (options.signal?.aborted === true) return Promise.reject(new Cancelled());
      startTimer();
      return sync(value);
    };
    return batch(context);
  };
  startTimer();
  try {
    return await Promise.race([Excel.run(watched), timeout]);
  } catch (error) {
    throw toHostError(error);
  } finally {
    over = true;
    clearTimeout(timer);
  }
}
