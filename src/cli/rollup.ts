/** `npm run rollup -- DIR|FILES… --out 汇总.xlsx [--json out.json] [--jsonl out.jsonl]`; the same bundle is its threads. */
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { runRollup } from "./rollup/rollup";
import { readInThreads, serveThread } from "./rollup/unitReaders";

if (isMainThread) {
  void runRollup(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    now: () => new Date(),
    readUnits: (paths, lastYears, onRead) =>
      readInThreads(fileURLToPath(import.meta.url), paths, lastYears, onRead),
  }).then((status) => {
    process.exitCode = status;
  });
} else serveThread();
