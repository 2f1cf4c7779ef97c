/**
 * `npm run compare-results -- OTHER_CHECKOUT`: runs the headless commands of two checkouts on the sample, the published
 * forms, the invented ledgers and fifty random workbooks, and compares exit status, what is printed, and all that is
 * written: JSON, every part of the .xlsx, attachments, drafts, the check of the 2021 report, 汇总, what is read from
 * ledgers, filled forms, and the workbook from last year's. Version, time and cost may differ, and so may the order of
 * what has none (`partsWithoutOrder`); texts of 核对记录 that differ in their words only are listed as reworded. Exits
 * with 1 for any other difference.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { insertSheets } from "../src/files/write/insertSheets";
import { Calculator } from "../src/xlsx/calculation";
import { loadXlsx, saveXlsx } from "../src/xlsx/file";
import { createWorkbook } from "../src/xlsx/model/createWorkbook";
import { intoFile, LEDGERS } from "./ledgers";
import { ledgerFile } from "./ledgers/grid";
import { annexForm, oneCellOfReasons, shortForm, sideBySide } from "../test/support/bureauForms";
import { addDrawnSheet, type DrawnSheet } from "../test/support/drawnSheet";
import { workbookOf } from "../test/support/printedSheet";
import { printedSheets } from "../test/support/printedWorkbook";
import { PUBLISHED } from "../test/support/publishedForms";
import { randomWorkbook } from "../test/support/randomWorkbook";
import { smallSheets, userWorkbook } from "../test/support/smallWorkbook";
import { partsWithoutOrder } from "../test/support/workbookParts";

const HERE = path.join(import.meta.dirname, "..");
const RANDOM_WORKBOOKS = 50;
/** How many of the workbooks each blank form is filled from */
const FILLED = 5;
const FIRST_SEED = 20_210_000;
const REPORT = path.join(HERE, "test/fixtures/report/report-2021.txt");
const MAX_PRINTED = 64 * 2 ** 20;
const MAX_SHOWN = 20;
const MAX_ATTEMPTS = 10;

interface Input {
  readonly name: string;
  readonly file: string;
  /** A standard workbook, not a printed form */
  readonly isStandard: boolean;
}

/** One command, which writes into the folder that it is given */
interface Job {
  readonly name: string;
  readonly args: (folder: string) => readonly string[];
}

interface Output {
  readonly status: number;
  readonly printed: string;
  /** By name */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

class Comparison {
  compared = 0;
  readonly differences: string[] = [];
  /** How often, by `old → new` */
  readonly reworded = new Map<string, number>();

  same(place: string, one: string, other: string): void {
    this.compared += 1;
    if (one === other) return;
    this.differences.push(`${place}: ${firstDifference(one, other)}`);
  }

  /** Texts that differ in their words, not in their figures, count as reworded. */
  sameWords(place: string, one: string, other: string): void {
    const texts = (part: string): string[] => part.split(/(?<=>)(?=[^<])|(?<=[^>])(?=<)/);
    const [before, after] = [texts(one), texts(other)];
    const differing = before.flatMap((text, index) =>
      text === after[index] ? [] : [[text, after[index] ?? ""] as const],
    );
    const isText = (text: string): boolean => !text.startsWith("<");
    const figures = (text: string): string => (text.match(/[\d.]+/g) ?? []).join();
    const onlyWords = differing.every(
      ([old, now]) => isText(old) && isText(now) && figures(old) === figures(now),
    );
    if (before.length !== after.length || !onlyWords) return this.same(place, one, other);
    this.compared += 1;
    for (const [old, now] of differing) {
      const pair = `${old} → ${now}`;
      this.reworded.set(pair, (this.reworded.get(pair) ?? 0) + 1);
    }
  }
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 100);
  return `\n    - ${around(one)}\n    + ${around(other)}`;
}

async function writeInputs(folder: string): Promise<Input[]> {
  const inputs: Input[] = [];
  const add = async (name: string, isStandard: boolean, content: Uint8Array): Promise<void> => {
    const file = path.join(folder, `${name}.xlsx`);
    await writeFile(file, content);
    inputs.push({ name, file, isStandard });
  };
  await add("sample", true, await readFile(path.join(HERE, "assets/sample-workbook.xlsx")));
  for (const form of PUBLISHED)
    await add(`form-${form.id}`, false, saveXlsx(workbookOf(printedSheets(form))));

  const workbook = userWorkbook();
  const calculator = new Calculator();
  insertSheets({ workbook, calculator }, smallSheets());
  const base = saveXlsx(workbook);
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RANDOM_WORKBOOKS; seed += 1) {
    const random = loadXlsx(randomWorkbook(base, seed));
    calculator.recalculate(random, "all");
    await add(`random-${seed}`, true, saveXlsx(random));
  }
  return inputs;
}

const job = (name: string, ...args: readonly string[]): Job => ({
  name,
  args: (folder) => args.map((arg) => arg.replace("OUT/", `${folder}/`)),
});

async function writeLedgers(folder: string): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const [index, { name, into, sheets }] of LEDGERS.entries()) {
    const [ledger, standard] = [
      path.join(folder, `ledger-${index}.xlsx`),
      path.join(folder, `into-${index}.xlsx`),
    ];
    await writeFile(ledger, ledgerFile(sheets));
    await writeFile(standard, intoFile(into));
    jobs.push(
      job(name, "import", ledger, "--into", standard, "--out", "OUT/out.xlsx", "--json", "OUT/out.json"),
    );
  }
  return jobs;
}

const BLANK_FORMS: readonly (readonly DrawnSheet[])[] = [
  [annexForm("表一"), shortForm("表二")],
  [oneCellOfReasons()],
  [sideBySide("左", "右")],
];

async function writeForms(folder: string, inputs: readonly Input[]): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const [index, sheets] of BLANK_FORMS.entries()) {
    const form = path.join(folder, `blank-${index}.xlsx`);
    const workbook = createWorkbook();
    for (const sheet of sheets) addDrawnSheet(workbook, sheet);
    await writeFile(form, saveXlsx(workbook));
    for (const { name, file } of inputs.filter(({ isStandard }) => isStandard).slice(0, FILLED))
      jobs.push(
        job(
          `${name}, form ${index}`,
          "recompute",
          file,
          "--fill",
          form,
          "--out",
          "OUT/out.xlsx",
          "--json",
          "OUT/out.json",
        ),
      );
  }
  return jobs;
}

function jobsFor(inputs: readonly Input[]): Job[] {
  const ofAll = inputs.map(({ name, file }) =>
    job(name, "recompute", file, "--out", "OUT/out.xlsx", "--json", "OUT/out.json"),
  );
  const ofStandard = inputs
    .filter(({ isStandard }) => isStandard)
    .flatMap(({ name, file }) => [
      job(`${name}, attachments`, "recompute", file, "--attachments", "OUT/attachments.xlsx", "--unfinished"),
      job(`${name}, drafts`, "report", file, "--out-dir", "OUT/"),
      job(`${name}, report`, "check-report", file, REPORT, "--json", "OUT/report.json"),
      job(`${name}, next year`, "recompute", "--from-last-year", file, "--out", "OUT/new.xlsx"),
    ]);
  const rollup = job(
    "汇总",
    "rollup",
    ...inputs.map(({ file }) => file),
    ...["--out", "OUT/rollup.xlsx", "--json", "OUT/rollup.json", "--jsonl", "OUT/units.jsonl"],
  );
  return [...ofAll, ...ofStandard, rollup];
}

async function run(checkout: string, { args }: Job, folder: string): Promise<Output> {
  await mkdir(folder);
  const [command = "", ...rest] = args(folder);
  const { status, printed } = await new Promise<{ status: number; printed: string }>((resolve) => {
    const npm = ["run", "--silent", command, "--", ...rest];
    execFile("npm", npm, { cwd: checkout, maxBuffer: MAX_PRINTED }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, printed: stdout + stderr }),
    );
  });
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await readFile(path.join(folder, name)))] as const),
  );
  return { status, printed: printed.replaceAll(folder, "OUT"), files: new Map(files) };
}

/** 核对记录 prints the minute, and the undo journal stores a hash of it: both runs must print the same. */
async function withinOneMinute(
  runBoth: (attempt: number) => Promise<[Output, Output]>,
): Promise<[Output, Output]> {
  const minute = (): number => Math.floor(Date.now() / 60_000);
  for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts += 1) {
    const start = minute();
    const outputs = await runBoth(attempts);
    if (minute() === start) return outputs;
  }
  throw new Error("two runs take longer than a minute");
}

/** Without what may differ: the version, the time, and the cost. */
function comparable(text: string): string {
  return text
    .replace(/"(\w+Requests|bytes(?:Sent|Received)|milliseconds)": \d+/g, '"$1": 0')
    .replace(/\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?/g, "TIME")
    .replace(/\b\d+\.\d+\.\d+(-[\w.]+)?\b/g, "VERSION");
}

function compare(comparison: Comparison, name: string, one: Output, other: Output): void {
  comparison.same(`${name}, exit status`, String(one.status), String(other.status));
  comparison.same(`${name}, printed`, comparable(one.printed), comparable(other.printed));
  for (const file of new Set([...one.files.keys(), ...other.files.keys()]))
    compareFiles(comparison, `${name}, ${file}`, one.files.get(file), other.files.get(file));
}

const NOTHING = new Uint8Array();

function compareFiles(
  comparison: Comparison,
  name: string,
  one: Uint8Array = NOTHING,
  other: Uint8Array = NOTHING,
): void {
  if (!/\.(xlsx|docx)$/.test(name) || one === NOTHING || other === NOTHING) {
    const [before, after] = [one, other].map((bytes) => comparable(new TextDecoder().decode(bytes)));
    return comparison.same(name, before ?? "", after ?? "");
  }
  const [before, after] = [partsWithoutOrder(one), partsWithoutOrder(other)];
  const record = name.endsWith(".xlsx") ? partOfSheet(other, "核对记录") : null;
  for (const part of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [comparable(before.get(part) ?? ""), comparable(after.get(part) ?? "")];
    if (part === record) comparison.sameWords(`${name}, ${part}`, old, now);
    else comparison.same(`${name}, ${part}`, old, now);
  }
}

/** Sheets are written in their order. */
function partOfSheet(xlsx: Uint8Array, name: string): string | null {
  const index = loadXlsx(xlsx).sheets.findIndex((sheet) => sheet.name === name);
  return index < 0 ? null : `xl/worksheets/sheet${index + 1}.xml`;
}

async function main(other: string | undefined): Promise<number> {
  if (other === undefined) throw new Error("usage: npm run compare-results -- OTHER_CHECKOUT");
  const folder = await mkdtemp(path.join(tmpdir(), "compare-results-"));
  try {
    const inputs = await writeInputs(folder);
    const comparison = new Comparison();
    const queue = [
      ...jobsFor(inputs),
      ...(await writeLedgers(folder)),
      ...(await writeForms(folder, inputs)),
    ].entries();
    const work = async (): Promise<void> => {
      for (const [index, job] of queue) {
        const [before, after] = await withinOneMinute(async (attempt) => [
          await run(other, job, path.join(folder, `${index}-${attempt}-other`)),
          await run(HERE, job, path.join(folder, `${index}-${attempt}-this`)),
        ]);
        compare(comparison, job.name, before, after);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    report(inputs, comparison);
    return comparison.differences.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report(inputs: readonly Input[], { compared, differences, reworded }: Comparison): void {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(`${inputs.length} workbooks, ${compared} outputs and parts compared`);
  print(`${reworded.size} texts of 核对记录 reworded`);
  for (const [pair, count] of reworded) print(`  ${count} × ${pair}`);
  print(`${differences.length} differences`);
  for (const difference of differences.slice(0, MAX_SHOWN)) print(`  ${difference}`);
  if (differences.length > MAX_SHOWN) print(`  … and ${differences.length - MAX_SHOWN} more`);
}

process.exitCode = await main(process.argv[2]);
