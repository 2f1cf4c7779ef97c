/** `npm run check-report -- in.xlsx REPORT.docx|.txt [--json out.json]` */
import { runCheckReport } from "./report/check";

void runCheckReport(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => new Date(),
}).then((status) => {
  process.exitCode = status;
});
