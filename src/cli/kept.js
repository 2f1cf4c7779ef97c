/** What the headless command keeps for its next start: where, and under which names. */
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const office = createRequire(import.meta.url).resolve("@microsoft/office-js/package.json");
/** Among the installed packages, so that a bundle finds Office.js, and is gone when they are installed anew. */
export const KEPT_FOLDER = path.join(office, "../../../.cache/recompute");

/** Path, size and time of change; null where there is no such file. Hundreds are asked for quickest one by one. */
export function stampOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : { file, size: found.size, changed: found.mtimeMs };
}

/** Another name as soon as one of the files is another. */
export function nameOf(stamps) {
  return createHash("sha256").update(JSON.stringify(stamps)).digest("hex");
}
