/** What axe-core finds on a page or in a frame. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame } from "@playwright/test";

/** One line for each violation and element, of whatever weight. Fluent's own focus traps read as violations. */
export async function violations(frame: Frame): Promise<string[]> {
  const script = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(script);
  // A button on its way from one colour to another has neither.
  await frame.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const found = await frame.evaluate<AxeResults>(
    "axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] })",
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
