/**
 * Time limits of requests, held in the test's hand: a timer of ten seconds and more never runs by itself. A request
 * that is never answered is given up when the test says so, without waiting, and never on a slow machine by chance.
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

  /** The time of all of them is up. */
  expire(): void {
    const due = [...this.pending.values()];
    this.pending.clear();
    for (const run of due) run();
  }

  /** The page that set them is gone. */
  forget(): void {
    this.pending.clear();
  }

  uninstall(): void {
    Object.assign(globalThis, { setTimeout: this.set, clearTimeout: this.clear });
  }
}
