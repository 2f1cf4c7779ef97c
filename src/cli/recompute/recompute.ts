/** The headless command: the add-in's own operations on a file. */
import { deflateRawSync } from "node:zlib";
import type { FormsResult, Operations, RecomputeResult } from "../../operations";
import type { GivenOptions } from "../../operations/create";
import { IncompleteInput } from "../../workbook/read/incompleteInput";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { cellAddress } from "../../a1";
import type { Workbook } from "../../xlsx";
import { columnOfKey, rowOfKey } from "../../xlsx/model/cellKeys";
import { fileExtension, loadXlsx, saveXlsx, XlsxError } from "../../xlsx/file";
import type { Severity } from "../../domain/finding";
import { isProtection } from "../../port/protection";
import { messagesIn } from "../../locales";
import { handInText } from "../../locales/handIn";
import type { HandIn } from "../../domain/handIn";
import { findingListMessages } from "../../locales/findingList";
import { keptApart, parseArguments, type Arguments } from "./arguments";
import { CannotRun } from "../shared/cannotRun";
import { fillWorkbook, type FilledWorkbook, type FillOptions } from "../fill/fillWorkbook";
import { formsJson, type FormsJson } from "../forms/json";
import { formsSummaryOf, notFormsText } from "../forms/summary";
import {
  assertWritable,
  isSameFile,
  refuseOtherExtension,
  refuseSameFile,
  writeFiles,
  type OutputFile,
} from "../shared/files";
import { buildFromLastYear } from "../years/fromLastYear";
import { firstOf } from "../shared/hostProblem";
import { inflateRaw } from "../shared/inflateRaw";
import { commandOf, hasErrors, sentenceOf, type CommandEnvironment } from "../shared/command";
import { openFile, type OpenFile } from "../shared/openWorkbook";
import { operationsOn } from "../shared/operations";
import { cellJson, recomputeJson, type RecomputeJson, type CostJson, type FindingJson } from "./json";
import { lastYearFile, refuseOtherYear } from "../years/lastYear";
import { leftLines, summaryOf } from "./summary";

/** 0: no errors found. 1: findings of severity error, explained or not, or unfinished attachments. 2: could not run. */
export const runRecompute = commandOf(parseArguments, recompute);

/** Returns whether errors were found. */
async function recompute(files: Arguments, environment: CommandEnvironment): Promise<boolean> {
  if (files.fromLastYear && files.out !== null) {
    environment.stdout(await buildFromLastYear(files.input, files.out));
    return false;
  }
  const { report, refused } = await recomputeFile(files, environment);
  return refused || hasErrors(findingsIn(report));
}

const findingsIn = (report: RecomputeJson | FormsJson): readonly FindingJson[] =>
  "forms" in report ? report.forms.flatMap((form) => form.findings) : report.findings;

/** Reports printed forms, without writing them back, if the workbook has none of the standard names. */
async function recomputeFile(
  files: Arguments,
  { stdout, stderr, now }: CommandEnvironment,
): Promise<{ readonly report: RecomputeJson | FormsJson; readonly refused: boolean }> {
  const started = performance.now();
  const { input, out, attachments, json, fill, lastYear: lastPath } = files;
  for (const path of [out, attachments, json]) if (path !== null) await assertWritable(path);
  for (const { option, file, others } of keptApart(files))
    await refuseSameFile(`${option} 与工作簿是同一个文件`, file, others);
  const lastYear = await lastYearFile(lastPath);
  // The forms may stand in the input itself.
  if (out !== null && fill !== null && !(await isSameFile(fill, input)))
    await refuseSameFile("--out 与工作簿是同一个文件", out, [input]);
  const read = await openFile(input);
  const { workbook } = read;
  const forms = fill === null ? null : await openFile(fill);
  const expected = fileExtension((forms ?? read).workbook);
  if (out !== null) refuseOtherExtension(out, expected, `输出文件的扩展名应与输入一致（${expected}）`);
  if (attachments !== null) refuseOtherExtension(attachments, ".xlsx", "附件文件的扩展名不对（.xlsx）");
  const { result, exported, refused } = await work(workbook, { now, lastYear: { current: lastYear } }, files);
  if (lastYear !== null && !("forms" in result)) refuseOtherYear(lastYear, result.selfEvaluation);
  const report =
    "forms" in result
      ? formsReportOn(result, costOf(performance.now() - started))
      : reportOn(result, out !== null && fill === null, costOf(performance.now() - started));
  const filled =
    fill === null || forms === null ? null : await fillFrom(result, forms.workbook, fill, files, now);
  const saved = out === null || "forms" in report ? null : savedWorkbook(forms ?? read, out);
  if ("forms" in report) {
    for (const [option, path] of [
      ["--out", out],
      ["--attachments", attachments],
    ] as const)
      if (path !== null) stderr(`读取的是自评表，只核对、不改写，${option} 未写出文件\n`);
  }
  const outputs: OutputFile[] = [];
  if (out !== null && saved !== null) outputs.push({ path: out, content: saved });
  if (attachments !== null && exported !== null) outputs.push({ path: attachments, content: exported });
  if (json !== null)
    outputs.push({
      path: json,
      content: `${JSON.stringify(filled === null ? report : { ...report, fill: filled.json }, null, 2)}\n`,
    });
  await writeFiles(outputs);
  const unused = unusedFormulas(workbook, report);
  if (unused.length > 0) stderr(`公式没有计算结果，结果中未用到：${firstOf(unused)}\n`);
  if (attachments !== null && refused !== null)
    stderr(
      `附件未导出：${handInText(refused, messagesIn("zh-CN"))}。确需先看样张，请加 --unfinished，每页将注明草稿\n`,
    );
  if (filled !== null) stdout(filled.text);
  else if (json === null && saved === null) stdout(summary(report));
  else if (!("forms" in report))
    stderr(
      leftLines(report)
        .map((line) => `${line}\n`)
        .join(""),
    );
  return { report, refused: refused !== null };
}

function fillFrom(
  result: RecomputeResult | FormsResult,
  forms: Workbook,
  path: string,
  options: FillOptions,
  now: () => Date,
): Promise<FilledWorkbook> {
  if ("forms" in result) throw new CannotRun("输入是自评表而不是标准自评工作簿，不能用来填表样");
  return fillWorkbook(forms, path, result, options, now);
}

/** Formulas whose results are not known, and that no figure or text of the result needs */
function unusedFormulas(workbook: Workbook, report: RecomputeJson | FormsJson): string[] {
  const needed = new Set(findingsIn(report).flatMap(({ rule, cells }) => (rule === "R62" ? cells : [])));
  return workbook.sheets
    .flatMap(({ name, cells }) =>
      [...cells]
        .filter(([, { stale }]) => stale === true)
        .map(([key]) => cellAddress(name, rowOfKey(key), columnOfKey(key))),
    )
    .filter((cell) => !needed.has(cell));
}

/** @throws CannotRun if what would be written cannot be read again: the file that it would replace stays */
function savedWorkbook({ workbook, content: before }: OpenFile, path: string): Uint8Array {
  const content = saveXlsx(workbook, deflateRawSync);
  // Nothing has changed: it has been read.
  if (content === before) return content;
  try {
    loadXlsx(content, inflateRaw);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new CannotRun(`生成的工作簿未能通过读回检查，未写出文件：${path}（${error.message}）`, {
      cause: error,
    });
  }
  return content;
}

interface Work {
  readonly result: RecomputeResult | FormsResult;
  /** The attachments as a file; null if not asked for, if there are none, and where they are unfinished */
  readonly exported: Uint8Array | null;
  /** Why they were not exported */
  readonly refused: HandIn | null;
}

async function work(
  workbook: Workbook,
  options: GivenOptions,
  { out, attachments, unfinished }: Arguments,
): Promise<Work> {
  let exported: Uint8Array | null = null;
  const openWorkbook = async (file: Uint8Array): Promise<boolean> => {
    exported = file;
    return true;
  };
  const operations = operationsOn(workbook, options, { openWorkbook });
  const result = await recomputeOrReadForms(operations, out !== null);
  if (attachments === null || "forms" in result) return { result, exported: null, refused: null };
  const outcome = await operations.exportAttachments(unfinished);
  return { result, exported, refused: outcome.kind === "unfinished" ? outcome.handIn : null };
}

/** @param writes the workbook is wanted with what is written; checking needs no write */
async function recomputeOrReadForms(
  operations: Operations,
  writes: boolean,
): Promise<RecomputeResult | FormsResult> {
  try {
    return await operations.recompute();
  } catch (error) {
    if (isProtection(error) && !writes) return operations.review();
    if (error instanceof IncompleteInput) throw incomplete(error);
    if (!(error instanceof NotStandardWorkbook)) throw error;
    const result = await operations.readForms();
    if (result.forms.length > 0) return result;
    const sheets = notFormsText(result.notForms);
    const why = sheets === "" ? "" : `：${sheets}`;
    throw new CannotRun(`未找到标准自评工作簿的名称（绩效_资金 等），也未识别出自评表${why}`, {
      cause: error,
    });
  }
}

/** Names the obstacle in one line; in the pane a user could look at the preview and decide. */
function incomplete({ findings }: IncompleteInput): CannotRun {
  const reasons = findings.map((finding) => `${firstOf(finding.cells)} ${sentenceOf(finding)}`);
  return new CannotRun(`输入不完整，未写入：${reasons.join(" ")}`);
}

/** No Excel is asked. */
const NO_REQUESTS = { readRequests: 0, writeRequests: 0, bytesSent: 0, bytesReceived: 0 };

function costOf(milliseconds: number): CostJson {
  return { ...NO_REQUESTS, milliseconds: Math.round(milliseconds) };
}

/** @param written the result is written to a file, else the workbook stays as it was found */
function reportOn(result: RecomputeResult, written: boolean, cost: CostJson): RecomputeJson {
  const { selfEvaluation, read, evaluation, triage, mends, left, overwritten } = result;
  const handIn = written ? result.handIn : result.found;
  return {
    ...recomputeJson(selfEvaluation, read, evaluation, triage, handIn, sentenceOf, cost, mends),
    ...(left.length > 0 ? { left: left.map(cellJson) } : {}),
    ...(overwritten.length > 0 ? { overwritten: overwritten.map(cellJson) } : {}),
  };
}

function formsReportOn({ forms, truncated }: FormsResult, cost: CostJson): FormsJson {
  return { forms: formsJson(forms, sentenceOf), truncated: [...truncated], cost };
}

function summary(report: RecomputeJson | FormsJson): string {
  const label = (severity: Severity): string => findingListMessages("zh-CN").severity[severity];
  return "forms" in report ? formsSummaryOf(report, label) : summaryOf(report, label);
}
