/** Waiting for what has no event of its own to wait for. */
import { setTimeout as pause } from "node:timers/promises";
import { PATIENCE_MS } from "./browser";

const INTERVAL_MS = 50;

/** Asks until `ask` gives null; what it gives instead is told when patience ends. */
export async function eventually(ask: () => Promise<unknown>, wanted: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await ask();
    if (found === null) return;
    if (performance.now() > end) throw new Error(`wanted ${wanted}, still found ${JSON.stringify(found)}`);
    await pause(INTERVAL_MS);
  }
}
