/** What axe-core finds on a page or in a frame. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, ImpactValue } from "axe-core";
import type { Frame } from "playwright-core";

const SERIOUS: readonly ImpactValue[] = ["serious", "critical"];

/** One line for each serious or critical violation and element. Fluent's own focus traps read as violations. */
export async function seriousViolations(frame: Frame): Promise<string[]> {
  const script = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(script);
  // A button on its way from one colour to another has neither.
  await frame.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const { violations } = await frame.evaluate<AxeResults>(
    "axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? null))
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
