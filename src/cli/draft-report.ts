/** `npm run report -- in.xlsx --out-dir DIR` */
import { runDraftReport } from "./report/draft";

void runDraftReport(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
}).then((status) => {
  process.exitCode = status;
});
