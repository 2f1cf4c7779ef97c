/** Pauses in long work, so that the pane can render and handle keys. */
import type { Pause } from "../../domain/yielding";

/** Well below the 50 ms that a user notices, since one more step may follow */
const SLICE_MS = 12;

/** Not yet in TypeScript's DOM types */
interface SchedulerWindow {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page draw and handle events. Not a timer, since nested timers are delayed more and more. */
function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as SchedulerWindow;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function createPause(now: () => number = () => performance.now(), rest = yieldToPage): Pause {
  let since = now();
  return () => {
    if (now() - since < SLICE_MS) return undefined;
    return rest().then(() => {
      since = now();
    });
  };
}
