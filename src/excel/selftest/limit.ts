/** A time limit for work whose requests may hang. */
import { Cancelled, HostError } from "../../port/errors";
import type { HostOptions } from "../run";

export const LIMIT_MS = 30_000;

export interface Limits {
  /** Milliseconds; default 30,000 */
  readonly limitMs?: number;
  /** Ends the work at once */
  readonly signal?: AbortSignal;
}

/**
 * Does not wait for a request that hangs. Work that is given up sends no further request, even if its last one is
 * answered later.
 *
 * @throws HostError `timeout` after the limit; Cancelled once the signal is aborted; what the work throws
 */
export async function withLimit<T>(
  work: (options: HostOptions) => Promise<T>,
  { limitMs = LIMIT_MS, signal }: Limits,
): Promise<T> {
  const giveUp = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    const end = (reason: Error) => (): void => {
      reject(reason);
      giveUp.abort();
    };
    timer = setTimeout(end(new HostError("timeout")), limitMs);
    stop = end(new Cancelled());
    signal?.addEventListener("abort", stop);
  });
  if (signal?.aborted === true) stop();
  try {
    // The requests' own limit comes after this one.
    const options = { timeoutMs: limitMs, lateTimeoutMs: limitMs, signal: giveUp.signal };
    return await Promise.race([givenUp, work(options)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}
