/** Pauses in long work, so that the pane draws and answers keys meanwhile. */
import type { Pause } from "../domain/steps";

/** Milliseconds of work without a pause: with the step that is under way, well below the 50 that a user feels */
const SLICE = 12;

/** Newer than the types that TypeScript brings */
interface SchedulerWindow {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page draw and handle what has happened; then goes on. Not a timer: those wait longer each time. */
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
    if (now() - since < SLICE) return undefined;
    return rest().then(() => {
      since = now();
    });
  };
}
