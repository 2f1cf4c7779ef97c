/**
 * Puts the timeouts of requests under the test's control: a timer of ten seconds or more runs only when the test expires
 * it, so that tests neither wait nor time out on a slow machine.
 */
const LONG_MS = 10_000;

export class LongTimers {
  private readonly pending = new Map<object, () => void>();
  private readonly set = globalThis.setTimeout;
  private readonly clear = globalThis.clearTimeout;

  constructor() {
    const hold = (run: () => void, ms?: number): unknown => {
      if ((ms ?? 0) < LONG_MS) return this.set(run, ms);
      const handle = {};
      this.pending.set(handle, run);
      return handle;
    };
    const drop = (handle: unknown): void => {
      if (typeof handle === "object" && handle !== null && this.pending.delete(handle)) return;
      this.clear(handle as NodeJS.Timeout);
    };
    Object.assign(globalThis, { setTimeout: hold, clearTimeout: drop });
  }

  /** Runs all of them. */
  expire(): void {
    const due = [...this.pending.values()];
    this.pending.clear();
    for (const run of due) run();
  }

  /** Drops the timers of a page that is closed. */
  forget(): void {
    this.pending.clear();
  }

  uninstall(): void {
    Object.assign(globalThis, { setTimeout: this.set, clearTimeout: this.clear });
  }
}
