/** 汇总 without a window: units' workbooks in, 汇总.xlsx and JSON out. No state; a bad file is one finding. */
import { mkdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { checkRollup } from "../../domain/evaluate/rollup";
import {
  aggregateOf,
  departmentOf,
  encodeUnit,
  mergeAggregates,
  rollupOf,
  unitDecoder,
  type Aggregate,
  type Department,
  type UnitFile,
  type RollupUnit,
} from "../../domain/rollup";
import { noticeFiles } from "../../files/noticeFiles";
import { readEvaluationFile } from "../../files/readEvaluationFile";
import { workbookFile } from "../../files/workbookFile";
import { findingListMessages } from "../../locales/findingList";
import { rollupSentence } from "../../locales/rollupFindings";
import { rollupSheets } from "../../workbook/rollup";
import { noticesOf } from "../../workbook/rollup/notices";
import { MAX_FILE_BYTES } from "../../xlsx/file";
import { CannotRun } from "../shared/cannotRun";
import { commandOf, hasErrors, sentenceOf, type CommandEnvironment } from "../shared/command";
import { linesIn, readInput, writeFiles, type OutputFile } from "../shared/files";
import { inflateRaw } from "../shared/inflateRaw";
import { FILE_PROBLEMS } from "../shared/openWorkbook";
import { aggregateIn, aggregateText } from "./aggregateJson";
import { inputFiles, type InputFile } from "./inputFiles";
import { jsonInPieces } from "./jsonInPieces";
import { parseRollupArguments, type RollupArguments } from "./arguments";
import { printable, rollupJson, rollupSummary, unitJson } from "./json";
import { readLastRound } from "./lastRound";
import { rollupOutputs } from "./outputs";
import { lastYearKey, type LastYearFiles, type ReadUnits } from "./unitReaders";

export interface RollupEnvironment extends CommandEnvironment {
  readonly readUnits: ReadUnits;
}

/** 0: no errors in the rollup. 1: errors. 2: could not run. */
export const runRollup = commandOf(parseRollupArguments, rollup);

/** Returns whether errors were found. */
async function rollup(given: RollupArguments, environment: RollupEnvironment): Promise<boolean> {
  const { out, json, jsonl, sample } = given;
  const outputs = await rollupOutputs(given);
  if (given.merges) return merge(given, environment);
  const lastRound = await readLastRound(out, given.ledger);
  const department = given.department === null ? null : await readDepartment(given.department);
  const skipped = [
    ...outputs,
    ...(given.ledger === null ? [] : [given.ledger]),
    ...(given.department === null ? [] : [given.department]),
  ];
  const last = given.lastYear === null ? [] : (await inputFiles([given.lastYear], skipped)).files;
  // Last year's folder may stand among this year's files.
  const inputs = await inputFiles(given.inputs, [...skipped, ...last.map(({ path }) => path)]);
  if (inputs.others.length > 0)
    environment.stderr(`${printable(`不是工作簿，未读取：${inputs.others.join("、")}`)}\n`);
  const lastYears = await lastYearFiles(last, environment);
  const files = await readAll(inputs.files, lastYears, environment);
  const chosen = chosenIn(given.chosen, inputs.files, files);
  environment.stderr(`正在汇总${files.length}个文件\n`);
  const rollup = rollupOf(files, department, chosen);
  const findings = checkRollup(rollup);
  const say = (finding: (typeof findings)[number]): string => rollupSentence("zh-CN", finding);
  const result = rollupJson(rollup, findings, { rule: sample, before: lastRound.review.drawn }, say);
  environment.stderr(`正在生成${[...outputs, given.notices].flatMap((path) => path ?? []).join("、")}\n`);
  const written: OutputFile[] = [];
  const options = {
    rollup,
    findings,
    sample,
    ...lastRound,
    now: environment.now(),
    sentence: sentenceOf,
    rollupSentence: say,
  };
  if (out !== null)
    written.push({ path: out, content: workbookFile(rollupSheets(options), false, deflateRawSync) });
  if (json !== null) written.push({ path: json, content: jsonInPieces(result) });
  if (jsonl !== null) written.push({ path: jsonl, content: linesOf(files) });
  if (given.aggregate !== null)
    written.push({ path: given.aggregate, content: aggregateText(aggregateOf(rollup, findings)) });
  const notices = given.notices === null ? [] : noticesOf(options);
  if (given.notices !== null) {
    await mkdir(given.notices, { recursive: true });
    for (const { name, content } of noticeFiles(notices, deflateRawSync))
      written.push({ path: join(given.notices, name), content });
  }
  await writeFiles(written);
  const { severity } = findingListMessages("zh-CN");
  environment.stdout(rollupSummary(result, rollup, (one) => severity[one]));
  if (given.notices !== null) environment.stdout(`整改通知：${notices.length}个单位，${given.notices}\n`);
  if (given.lastYear !== null) environment.stdout(comparedLine(files));
  return hasErrors(findings);
}

/** An aggregate is about 4 kB. */
const MAX_AGGREGATE_BYTES = 16 * 1024 * 1024;

/** @throws CannotRun for a file that is no aggregate, is given twice, or is of another year */
async function merge(
  { inputs, aggregate }: RollupArguments,
  { stdout }: RollupEnvironment,
): Promise<boolean> {
  const parts = new Map<string, Aggregate>();
  for (const path of inputs) {
    const text = Buffer.from(await readInput(path, MAX_AGGREGATE_BYTES)).toString("utf8");
    const part = aggregateIn(text);
    if (part === null) throw new CannotRun(`不是 --aggregate 写出的文件：${path}`);
    if (parts.has(text)) throw new CannotRun(`同一份合计给出了两次：${path}`);
    parts.set(text, part);
  }
  const sum = mergeAggregates([...parts.values()]);
  if (sum === null) throw new CannotRun(`各份合计的年度不同，不能相加：${inputs.join("、")}`);
  const text = aggregateText(sum);
  if (aggregate === null) stdout(text);
  else await writeFiles([{ path: aggregate, content: text }]);
  return sum.mustFix > 0;
}

/**
 * @returns the files as findings call them
 * @throws CannotRun for one that is not read: another version would be left out unseen
 */
function chosenIn(
  chosen: readonly string[],
  inputs: readonly InputFile[],
  files: readonly UnitFile[],
): readonly string[] {
  const names = new Set(files.map(nameOf));
  return chosen.map((file) => {
    const input = inputs.find(({ path, name }) => name === file || resolve(path) === resolve(file));
    const name = input?.name ?? file;
    if (!names.has(name)) throw new CannotRun(`--use 的文件不在读取的工作簿中：${file}`);
    return name;
  });
}

const NO_LAST_YEARS: LastYearFiles = new Map();

/** By unit and year; of two workbooks of one unit and year neither, since nobody says which one counts. */
async function lastYearFiles(
  inputs: readonly InputFile[],
  { readUnits, stderr }: RollupEnvironment,
): Promise<LastYearFiles> {
  const files = await readUnits(inputs, NO_LAST_YEARS, () => undefined);
  const known = new Map<string, string[]>();
  files.forEach((file, index) => {
    const path = inputs[index]?.path ?? "";
    const key = file.kind === "read" ? lastYearKey(file.unit.name.value, file.unit.year.value) : null;
    if (key === null) stderr(`上年工作簿未能使用：${path}\n`);
    else known.set(key, [...(known.get(key) ?? []), path]);
  });
  for (const several of known.values())
    if (several.length > 1) stderr(`同一单位、年度有几份上年工作簿，未作比较：${several.join("、")}\n`);
  return new Map(
    [...known].flatMap(([key, [path, ...others]]) =>
      path === undefined || others.length > 0 ? [] : [[key, path] as const],
    ),
  );
}

/** How many units were compared with last year, and which were not */
function comparedLine(files: readonly UnitFile[]): string {
  const units = files.flatMap((file) => (file.kind === "read" ? [file.unit] : []));
  const without = units.filter(({ lastYear }) => lastYear === undefined);
  const names = without.map(({ name, file }) => name.value ?? file).join("、");
  return `与上年比较${units.length - without.length}个单位${without.length === 0 ? "" : `；没有上年工作簿，未比较：${names}`}\n`;
}

async function readDepartment(path: string): Promise<Department> {
  const reading = readEvaluationFile(await readInput(path, MAX_FILE_BYTES), inflateRaw);
  if (reading.kind === "read")
    return departmentOf(
      path.replace(/^.*[\\/]/, ""),
      reading.selfEvaluation,
      reading.evaluation,
      reading.expectedUnits,
    );
  const why = reading.trouble === "notStandard" ? "不是标准自评工作簿" : FILE_PROBLEMS[reading.trouble];
  throw new CannotRun(`主管部门的工作簿${why}：${path}`);
}

const LINES = ".jsonl";

async function readAll(
  inputs: readonly InputFile[],
  lastYears: LastYearFiles,
  { readUnits, stderr }: RollupEnvironment,
): Promise<UnitFile[]> {
  const isLines = (path: string): boolean => extname(path).toLowerCase() === LINES;
  const workbooks = inputs.filter(({ path }) => !isLines(path));
  const step = Math.max(1, Math.ceil(workbooks.length / 20));
  const read = await readUnits(workbooks, lastYears, (done) => {
    if (done % step === 0 || done === workbooks.length) stderr(`已读取 ${done}/${workbooks.length}\n`);
  });
  const decode = unitDecoder();
  const names = new Set(read.map(nameOf));
  const ofWorkbook = new Map(workbooks.map((input, index) => [input, read[index]]));
  const files: UnitFile[] = [];
  for (const input of inputs) {
    const { path } = input;
    if (!isLines(path)) files.push(...[ofWorkbook.get(input)].flatMap((file) => file ?? []));
    else
      for await (const line of linesIn(path)) {
        const file = withOwnName(fileOfLine(line, path, decode), path, names);
        names.add(nameOf(file));
        files.push(file);
      }
  }
  return files;
}

function nameOf(file: UnitFile): string {
  return file.kind === "read" ? file.unit.file : file.file;
}

/** The lines of two machines may have files of one name. */
function withOwnName(file: UnitFile, lines: string, names: ReadonlySet<string>): UnitFile {
  if (!names.has(nameOf(file))) return file;
  const name = `${lines}：${nameOf(file)}`;
  return file.kind === "read"
    ? { kind: "read", unit: { ...file.unit, file: name } }
    : { ...file, file: name };
}

/** A line for each file: what the JSON has for a unit, and all that a later 汇总 needs in `packet` */
function* linesOf(files: readonly UnitFile[]): Iterable<string> {
  for (const file of files) {
    const { kind } = file;
    const line =
      kind === "read" ? { ...unitJson(file.unit, true), packet: encodeUnit(file.unit) } : { ...file };
    yield `${JSON.stringify({ kind, ...line })}\n`;
  }
}

/** @throws CannotRun for a line that is not one of ours: a unit would be missing unseen */
function fileOfLine(line: string, path: string, decode: (text: string) => RollupUnit): UnitFile {
  try {
    const stored = JSON.parse(line) as UnitFile & { readonly packet?: string };
    if (stored.kind === "read" && typeof stored.packet === "string")
      return { kind: "read", unit: decode(stored.packet) };
    if (stored.kind === "unread")
      return { kind: "unread", file: stored.file, because: stored.because, detail: stored.detail };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CannotRun(`不是 --jsonl 写出的文件：${path}`);
}
