/** Polls for what has no event. */
import { setTimeout as pause } from "node:timers/promises";
import { TIMEOUT_MS } from "./browser";

const INTERVAL_MS = 50;

/** Polls until `ask` gives null; throws with what it gives instead after the timeout. */
export async function eventually(ask: () => Promise<unknown>, expected: string): Promise<void> {
  const end = performance.now() + TIMEOUT_MS;
  for (;;) {
    const found = await ask();
    if (found === null) return;
    if (performance.now() > end)
      throw new Error(`expected ${expected}, still found ${JSON.stringify(found)}`);
    await pause(INTERVAL_MS);
  }
}
