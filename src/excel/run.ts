/** The one way into Excel: every request of the add-in goes through here. */
import { HostError, toHostError } from "./errors";

export interface HostOptions {
  /** After so many milliseconds without an answer Excel is taken to hang; default 20,000 */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 20_000;

/**
 * `Excel.run` with a limit of time and with typed errors: a sync that never settles (a known fault of
 * the host) must not lock the pane. Throws `HostError`.
 */
export async function runInExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: HostOptions = {},
): Promise<T> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  let givenUp = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      givenUp = true;
      reject(new HostError("timeout"));
    }, timeoutMs);
  });
  const watched = (context: Excel.RequestContext): Promise<T> => {
    const sync = context.sync.bind(context);
    // An answer may come after all: what was given up, and is put back by now, must not write on.
    context.sync = (value) => (givenUp ? Promise.reject(new HostError("timeout")) : sync(value));
    return batch(context);
  };
  try {
    return await Promise.race([Excel.run(watched), timeout]);
  } catch (error) {
    throw toHostError(error);
  } finally {
    clearTimeout(timer);
  }
}
