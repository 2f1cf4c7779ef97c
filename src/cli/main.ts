/** The bundle's entry: runs the command that the first argument names, else a recompute; as a reader it reads units for 汇总. */
import { fileURLToPath } from "node:url";
import type { RollupEnvironment } from "./rollup/rollup";
import { READER, readInProcesses, serveReader } from "./rollup/readerProcesses";
import type { Command } from "./shared/command";

const recompute = async (): Promise<Command> => (await import("./recompute/recompute")).runRecompute;

const NAMED = new Map<string | undefined, () => Promise<Command<RollupEnvironment>>>([
  ["check-report", async () => (await import("./report/check")).runCheckReport],
  ["draft-report", async () => (await import("./report/draft")).runDraftReport],
  ["import", async () => (await import("./ledger/import")).runImport],
  ["rollup", async () => (await import("./rollup/rollup")).runRollup],
]);

async function main(args: readonly string[]): Promise<void> {
  const named = NAMED.get(args[0]);
  const run = await (named ?? recompute)();
  process.exitCode = await run(named === undefined ? args : args.slice(1), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    now: () => new Date(),
    readUnits: (...given) => readInProcesses(fileURLToPath(import.meta.url), ...given),
  });
}

const [first] = process.argv.slice(2);
if (first === READER && process.connected) serveReader();
else void main(process.argv.slice(2));
