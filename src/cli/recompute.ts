/** `npm run recompute -- in.xlsx [--out out.xlsx] [--json out.json]` */
import { runCommand } from "./commandLine";
import { compiledScript } from "./compiledScript.js";

void runCommand(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
  compile: (file) => compiledScript(file),
}).then((status) => {
  process.exitCode = status;
});
