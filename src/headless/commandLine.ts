/** The headless command: the add-in's own actions on a file, through the genuine Office.js and the embedded host. */
import { createActions, NotStandardWorkbook, type RecomputeResult } from "../actions";
import { EmbeddedHost, type Workbook } from "../emulator";
import { createNodeCalculator } from "../emulator/calculation/node";
import { loadXlsx, saveXlsx, XlsxError, type XlsxErrorCode } from "../emulator/xlsx";
import { HostError } from "../excel/errors";
import { describe, messagesIn } from "../locales";
import { findingSentence } from "../locales/findings";
import { parseArguments, type Arguments } from "./arguments";
import { CannotRun } from "./cannotRun";
import { assertWritable, readInput, writeFiles, type OutputFile } from "./files";
import { withOffice } from "./office";
import { reportOf, type Report } from "./report";
import { summaryOf } from "./summary";

export interface CommandSurroundings {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly now: () => Date;
}

/** 0 no errors found, 1 findings of severity error, 2 could not run. */
export type ExitStatus = 0 | 1 | 2;

/** Writes no file when it gives 2, and one line to stderr. */
export async function runCommand(
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<ExitStatus> {
  try {
    const report = await recomputeFile(parseArguments(args), surroundings);
    return report.findings.some((finding) => finding.severity === "error") ? 1 : 0;
  } catch (error) {
    surroundings.stderr(`${oneLine(error)}\n`);
    return 2;
  }
}

async function recomputeFile(files: Arguments, { stdout, now }: CommandSurroundings): Promise<Report> {
  const started = performance.now();
  const { input, out, json } = files;
  for (const path of [out, json]) if (path !== null) await assertWritable(path);
  const workbook = openWorkbook(await readInput(input), input);
  const host = new EmbeddedHost(workbook, { calculator: await createNodeCalculator() });
  const result = await withOffice(host, () => createActions({ now }).recompute());
  const saved = out === null ? null : saveXlsx(workbook);
  const report = reportOn(result, host, performance.now() - started);
  const outputs: OutputFile[] = [];
  if (out !== null && saved !== null) outputs.push({ path: out, content: saved });
  if (json !== null) outputs.push({ path: json, content: `${JSON.stringify(report, null, 2)}\n` });
  await writeFiles(outputs);
  if (outputs.length === 0)
    stdout(summaryOf(report, (severity) => messagesIn("zh-CN").findings.severity[severity]));
  return report;
}

function reportOn(
  { selfEvaluation, evaluation }: RecomputeResult,
  host: EmbeddedHost,
  milliseconds: number,
): Report {
  const { readRequests, writeRequests, bytesSent, bytesReceived } = host.cost;
  const cost = {
    readRequests,
    writeRequests,
    bytesSent,
    bytesReceived,
    milliseconds: Math.round(milliseconds),
  };
  return reportOf(selfEvaluation, evaluation, (finding) => findingSentence("zh-CN", finding), cost);
}

const FILE_PROBLEMS: Record<XlsxErrorCode, string> = {
  notXlsx: "不是 .xlsx 工作簿",
  oldFormat: "是旧版 .xls 工作簿，请另存为 .xlsx",
  encrypted: "工作簿设有打开密码，请另存为不加密的 .xlsx",
  damaged: "文件已损坏，无法读取",
  tooLarge: "文件过大，无法读取",
  unsupported: "是二进制工作簿（.xlsb），请另存为 .xlsx",
};

function openWorkbook(content: Uint8Array, path: string): Workbook {
  try {
    return loadXlsx(content);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new CannotRun(`${FILE_PROBLEMS[error.code]}：${path}`, { cause: error });
  }
}

/** A fault of ours is told with its own message: there is nothing that the user could do. */
function oneLine(error: unknown): string {
  return sentence(error).replace(/\s+/g, " ").trim();
}

function sentence(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  if (error instanceof NotStandardWorkbook) return "未找到标准自评工作簿的名称（绩效_资金 等），无法核对";
  if (error instanceof HostError) {
    const { what, next } = describe(error, messagesIn("zh-CN"));
    return `${what} ${next}（${error.message}）`;
  }
  return `程序出错：${error instanceof Error ? error.message : String(error)}`;
}
