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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HostError("timeout")), timeoutMs);
  });
  try {
    return await Promise.race([Excel.run(batch), timeout]);
  } catch (error) {
    throw toHostError(error);
  } finally {
    clearTimeout(timer);
  }
}
