/** The whole headless command as a process, including its start, beside LibreOffice converting the same file. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { insertSheets } from "../../src/files/write/insertSheets";
import { Calculator, createWorkbook } from "../../src/xlsx";
import { saveXlsx } from "../../src/xlsx/file";
import { generatedWorkbook } from "../generatedWorkbook";
import { convert } from "./libreOffice";
import { ROOT, runProgram } from "./program";
import { median } from "./timing";

/** Milliseconds; medians but for `fastest` */
export interface CommandTime {
  readonly wall: number;
  /** Least wall time: without other work on the machine */
  readonly fastest: number;
  /** Processor time of all threads; null where the system does not report it */
  readonly processor: number | null;
  /** Largest resident set, bytes; 0 where the system does not report it */
  readonly memory: number;
  /** Wall time of LibreOffice on the same file, in the same rounds; null without it */
  readonly libreOffice: number | null;
}

export interface HeadlessTimes {
  readonly first: CommandTime;
  /** On a workbook with attachments that are up to date */
  readonly again: CommandTime;
  /** On the sample workbook */
  readonly sample: CommandTime;
}

export async function timeHeadless(
  indicators: number,
  folder: string,
  rounds: number,
): Promise<HeadlessTimes> {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  insertSheets({ workbook, calculator: new Calculator() }, generatedWorkbook(indicators));
  if (blank) workbook.removeSheet(blank);
  const [input, out, again] = ["in.xlsx", "out.xlsx", "again.xlsx"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  await writeFile(input, saveXlsx(workbook));
  const sample = path.join(ROOT, "assets/sample-workbook.xlsx");
  const times = { first: [] as Round[], again: [] as Round[], sample: [] as Round[] };
  // The first start of either makes what it keeps for later ones.
  await timeRound(sample, again, folder);
  for (let round = 0; round < rounds; round += 1) {
    times.first.push(await timeRound(input, out, folder));
    times.again.push(await timeRound(out, again, folder));
    times.sample.push(await timeRound(sample, again, folder));
  }
  return { first: middle(times.first), again: middle(times.again), sample: middle(times.sample) };
}

type Round = Omit<CommandTime, "fastest">;

/** One after the other, so that a busy machine slows both alike. */
async function timeRound(input: string, out: string, folder: string): Promise<Round> {
  const json = path.join(folder, "result.json");
  const args = ["src/cli/start.js", input, `--out=${out}`, `--json=${json}`];
  const cost = await runProgram(process.execPath, args, [0, 1]);
  return { ...cost, libreOffice: await convert(input, folder, "xlsx") };
}

function middle(rounds: readonly Round[]): CommandTime {
  const walls = rounds.map(({ wall }) => wall);
  return {
    wall: median(walls),
    fastest: Math.min(...walls),
    processor: medianOf(rounds.map(({ processor }) => processor)),
    memory: median(rounds.map(({ memory }) => memory)),
    libreOffice: medianOf(rounds.map(({ libreOffice }) => libreOffice)),
  };
}

/** Null where one is not known */
function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : median(known);
}
