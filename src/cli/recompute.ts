/** `npm run recompute -- in.xlsx [--out out.xlsx] [--attachments attachments.xlsx] [--json out.json]` */
import { runRecompute } from "./recompute/recompute";

void runRecompute(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
}).then((status) => {
  process.exitCode = status;
});
