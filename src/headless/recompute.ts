/** `npm run recompute -- in.xlsx [--out out.xlsx] [--json out.json]` */
import { createRequire } from "node:module";
import path from "node:path";
import { runCommand } from "./commandLine";
import { compiledScript } from "./compiledScript.js";

const office = createRequire(import.meta.url).resolve("@microsoft/office-js/package.json");
// Beside the bundle
const folder = path.join(office, "../../../.cache/recompute");

void runCommand(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
  compile: (file) => compiledScript(file, folder),
}).then((status) => {
  process.exitCode = status;
});
