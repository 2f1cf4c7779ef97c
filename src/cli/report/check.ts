/**
 * The command that checks written reports against a workbook: `in.xlsx REPORT.docx|.txt [--json out.json]
 * [--commented out.docx] [--last-year last.xlsx]`; with several files or a folder, `--commented` names a folder.
 */
import { stat } from "node:fs/promises";
import type { ReportFile } from "../../domain/report/check/source";
import { MAX_REPORT_BYTES } from "../../docx";
import { writeComments } from "../../docx/comments";
import { reportCheckMessages } from "../../locales/reportCheck";
import { reportComments } from "../../locales/reportComments";
import type { CheckedReport } from "../../operations";
import { XlsxError } from "../../xlsx/opc/errors";
import { CannotRun } from "../shared/cannotRun";
import { commandOf, type CommandEnvironment } from "../shared/command";
import { assertWritable, readInput, refuseOtherExtension, refuseSameFile, writeFiles } from "../shared/files";
import { lastYearFile, refuseOtherYear } from "../years/lastYear";
import { parseCheckArguments, type CheckArguments } from "./arguments";
import { hasErrorsIn, jsonOf, summaryOf } from "./json";
import { onWorkbook } from "./onWorkbook";
import { checkSeveral } from "./several";

/** 0: no errors found. 1: errors, accepted or not. 2: could not run. */
export const runCheckReport = commandOf(parseCheckArguments, checkReport);

/** Returns whether errors were found. */
async function checkReport(given: CheckArguments, environment: CommandEnvironment): Promise<boolean> {
  const { reports, json, commented } = given;
  const [report = "", ...others] = reports;
  if (others.length > 0 || (await stat(report).catch(() => null))?.isDirectory() === true)
    return checkSeveral(given, environment);
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
