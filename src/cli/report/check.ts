/**
 * The command that checks written reports against a workbook: `in.xlsx REPORT.docx|.txt [--json out.json]
 * [--commented out.docx] [--last-year last.xlsx]`; with several files or a folder, `--commented` names a folder.
 */
import { stat } from "node:fs/promises";
import type { ReportFile } from "../../domain/report/check/source";
import { MAX_REPORT_BYTES } from "../../docx";
import { writeComments } from "../../docx/comments";
import { EmbeddedHost } from "../../emulator";
import { reportCheckMessages } from "../../locales/reportCheck";
import { reportComments } from "../../locales/reportComments";
import type { CheckedReport, Operations } from "../../operations";
import { excelDesk } from "../../excel/desk";
import { createOperations } from "../../operations/create";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { Calculator } from "../../xlsx";
import { XlsxError } from "../../xlsx/opc/errors";
import { CannotRun } from "../shared/cannotRun";
import { commandOf, type CommandEnvironment } from "../shared/command";
import { parseCommandLine } from "../shared/commandLine";
import { assertWritable, readInput, refuseOtherExtension, refuseSameFile, writeFiles } from "../shared/files";
import type { LastYear } from "../../domain/years/lastYear";
import { lastYearFile, refuseOtherYear } from "../years/lastYear";
import { withOffice } from "../shared/office";
import { openWorkbook } from "../shared/openWorkbook";
import { hasErrorsIn, jsonOf, summaryOf } from "./json";
import { checkSeveral } from "./several";

export const USAGE =
  "用法：npm run check-report -- 工作簿.xlsx 报告.docx（或 .txt，可以多份，或者文件夹） [--json 结果.json] [--commented 批注稿.docx（多份时为文件夹）] [--last-year 上年.xlsx]";

/** 0: no errors found. 1: errors, accepted or not. 2: could not run. */
export const runCheckReport = commandOf(parseArguments, checkReport);

export interface CheckArguments {
  readonly workbook: string;
  /** Files and folders */
  readonly reports: readonly string[];
  readonly json: string | null;
  /** The copy with comments, or the folder of several */
  readonly commented: string | null;
  /** Last year's workbook or JSON */
  readonly lastYear: string | null;
}

/** @throws CannotRun */
function parseArguments(args: readonly string[]): CheckArguments {
  const { inputs, valueOf, refusal } = parseCommandLine(args, {
    usage: USAGE,
    options: { json: "文件名", commented: "文件名", "last-year": "文件名" },
    repetitionFirst: true,
  });
  const [workbook = "", ...reports] = inputs;
  if (workbook === "") throw refusal("缺少工作簿");
  if (reports.length === 0) throw refusal("缺少报告");
  const [json, commented, lastYear] = [valueOf("json"), valueOf("commented"), valueOf("last-year")];
  return { workbook, reports, json, commented, lastYear };
}

/** Returns whether errors were found. */
async function checkReport(given: CheckArguments, environment: CommandEnvironment): Promise<boolean> {
  const { reports, json, commented } = given;
  const [report = "", ...others] = reports;
  if (others.length > 0 || (await stat(report).catch(() => null))?.isDirectory() === true)
    return checkSeveral(given, environment, onWorkbook);
  const checked = await checkFile(report, given, environment);
  const result = jsonOf(checked);
  const outputs = [
    ...(json === null ? [] : [{ path: json, content: `${JSON.stringify(result, null, 2)}\n` }]),
    ...(commented === null
      ? []
      : [{ path: commented, content: commentedCopy(checked, report, environment.now()) }]),
  ];
  if (json === null) environment.stdout(summaryOf(result));
  await writeFiles(outputs);
  return hasErrorsIn(result);
}

async function checkFile(
  report: string,
  given: CheckArguments,
  { now }: CommandEnvironment,
): Promise<CheckedReport> {
  const { json, commented } = given;
  if (commented !== null) refuseOtherExtension(commented, ".docx", "--commented 只能写成 .docx");
  for (const [option, output] of [
    ["--json", json],
    ["--commented", commented],
  ] as const) {
    if (output === null) continue;
    await assertWritable(output);
    await refuseSameFile(`${option} 与输入是同一个文件`, output, [given.workbook, report, given.lastYear]);
  }
  if (json !== null && commented !== null)
    await refuseSameFile("--json 与 --commented 是同一个文件", json, [commented]);
  const lastYear = await lastYearFile(given.lastYear);
  const content = await readInput(report, MAX_REPORT_BYTES);
  const file: ReportFile = {
    name: report,
    size: content.length,
    arrayBuffer: async () => new Uint8Array(content).buffer,
  };
  const outcome = await onWorkbook(given.workbook, lastYear, now, (operations) =>
    operations.checkReport({ kind: "file", file }),
  );
  if (outcome.kind === "checked") {
    if (lastYear !== null) refuseOtherYear(lastYear, outcome.report.selfEvaluation);
    return outcome.report;
  }
  const { what } = reportCheckMessages("zh-CN").problems[outcome.problem];
  throw new CannotRun(`${what}：${report}`);
}

export type OnWorkbook = typeof onWorkbook;

/** Runs an operation on the workbook of a file. @throws CannotRun */
async function onWorkbook<T>(
  input: string,
  lastYear: LastYear | null,
  now: () => Date,
  work: (operations: Operations) => Promise<T>,
): Promise<T> {
  const host = new EmbeddedHost(await openWorkbook(input), {
    calculator: new Calculator(),
    showsUnknown: true,
  });
  return withOffice(host, () =>
    work(createOperations(excelDesk, { now, lastYear: { current: lastYear } })),
  ).catch((error: unknown) => {
    if (error instanceof NotStandardWorkbook)
      throw new CannotRun(`未找到标准自评工作簿的名称（绩效_资金 等）：${input}`, { cause: error });
    throw error;
  });
}

/** @throws CannotRun */
function commentedCopy({ document, triage }: CheckedReport, report: string, now: Date): Uint8Array {
  if (document === null) throw new CannotRun(`--commented 只用于 .docx 报告：${report}`);
  try {
    return writeComments(document, reportComments("zh-CN", triage.open), now);
  } catch (error) {
    if (error instanceof XlsxError)
      throw new CannotRun(`${reportCheckMessages("zh-CN").noCommentsPossible}${report}`, { cause: error });
    throw error;
  }
}
