/**
 * A clock that runs ahead while nothing else is to be done: timers come in order of their due time, at once. A test of a
 * host that answers after minutes takes no minutes.
 */

/** Turns of the event loop without a timer run before the clock runs ahead, so that loading a module is no idleness */
const IDLE_TURNS = 20;

export class VirtualTime {
  private now = Date.now();
  private readonly timers = new Map<object, { readonly due: number; readonly run: () => void }>();
  private readonly real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    now: Date.now,
  };
  private idle = 0;
  private installed = true;

  constructor() {
    const set = (run: () => void, ms = 0): object => {
      const handle = {};
      this.timers.set(handle, { due: this.now + ms, run });
      this.idle = 0;
      return handle;
    };
    const clear = (handle: unknown): void => {
      if (typeof handle === "object" && handle !== null && this.timers.delete(handle)) return;
      this.real.clearTimeout(handle as NodeJS.Timeout);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    Date.now = () => this.now;
    this.turn();
  }

  /** Milliseconds of the clock that `work` takes */
  async during(work: () => Promise<unknown>): Promise<number> {
    const start = this.now;
    await work();
    return this.now - start;
  }

  uninstall(): void {
    this.installed = false;
    const { now, ...timers } = this.real;
    Object.assign(globalThis, timers);
    Date.now = now;
  }

  private turn(): void {
    if (!this.installed) return;
    this.idle += 1;
    const next = this.idle > IDLE_TURNS ? this.earliest() : this.earliest(this.now);
    if (next !== null) {
      const [handle, { due, run }] = next;
      this.timers.delete(handle);
      this.now = Math.max(this.now, due);
      this.idle = 0;
      run();
    }
    setImmediate(() => this.turn());
  }

  /** The timer that is due first, if it is due by then */
  private earliest(by = Infinity): [object, { readonly due: number; readonly run: () => void }] | null {
    let first: [object, { readonly due: number; readonly run: () => void }] | null = null;
    for (const entry of this.timers) {
      if (entry[1].due <= by && (first === null || entry[1].due < first[1].due)) first = entry;
    }
    return first;
  }
}
