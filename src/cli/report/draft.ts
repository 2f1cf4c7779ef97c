/** The command that drafts the written reports from a workbook: `in.xlsx --out-dir DIR [--last-year last.xlsx]` */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { fileNameOf, type Drafts } from "../../domain/report/draft";
import type { LastYear } from "../../domain/years/lastYear";
import { writeDocx } from "../../docx";
import { EmbeddedHost } from "../../emulator";
import { createOperations } from "../../operations/create";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { Calculator } from "../../xlsx";
import { MAX_FILE_BYTES } from "../../xlsx/file";
import { CannotRun } from "../shared/cannotRun";
import { oneLine, openWorkbook, type CommandEnvironment, type ExitStatus } from "../recompute/recompute";
import { assertWritable, readInput, writeFiles } from "../shared/files";
import { lastYearFile } from "../years/lastYear";
import { withOffice } from "../shared/office";

export const USAGE = "用法：npm run report -- 工作簿.xlsx --out-dir 文件夹 [--last-year 上年.xlsx]";

/** 0: nothing is left to fill in. 1: blanks are left. 2: could not run; one line on stderr, no file. */
export async function runDraftReport(
  args: readonly string[],
  environment: CommandEnvironment,
): Promise<ExitStatus> {
  try {
    const { workbook, folder, lastYear } = parseArguments(args);
    const drafts = await draftFile(workbook, await lastYearFile(lastYear), environment.now);
    await makeFolder(folder);
    const files = drafts.reports.map((report) => ({
      path: join(folder, fileNameOf(report)),
      content: writeDocx(report, deflateRawSync),
    }));
    for (const { path } of files) await assertWritable(path);
    await writeFiles(files);
    environment.stdout(summaryOf(drafts));
    return drafts.unplaced.length > 0 || drafts.reports.some(({ blanks }) => blanks.length > 0) ? 1 : 0;
  } catch (error) {
    environment.stderr(`${oneLine(error)}\n`);
    return 2;
  }
}

interface DraftArguments {
  readonly workbook: string;
  readonly folder: string;
  /** Last year's workbook or JSON */
  readonly lastYear: string | null;
}

/** @throws CannotRun */
function parseArguments(args: readonly string[]): DraftArguments {
  let workbook: string | null = null;
  let folder: string | null = null;
  let lastYear: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const text = args[index] ?? "";
    if (text === "--out-dir" || text.startsWith("--out-dir=")) {
      if (folder !== null) throw usage("--out-dir 只能给出一次");
      folder = text === "--out-dir" ? (args[++index] ?? "") : text.slice("--out-dir=".length);
      if (folder === "" || folder.startsWith("--")) throw usage("--out-dir 后缺少文件夹");
    } else if (text === "--last-year" || text.startsWith("--last-year=")) {
      if (lastYear !== null) throw usage("--last-year 只能给出一次");
      lastYear = text === "--last-year" ? (args[++index] ?? "") : text.slice("--last-year=".length);
      if (lastYear === "" || lastYear.startsWith("--")) throw usage("--last-year 后缺少文件名");
    } else if (text.startsWith("-")) throw usage(`不认识的选项 ${text}`);
    else if (workbook !== null) throw usage(`只能处理一个工作簿，多出 ${text}`);
    else workbook = text;
  }
  if (workbook === null || workbook === "") throw usage("缺少工作簿");
  if (folder === null) throw usage("缺少 --out-dir");
  return { workbook, folder, lastYear };
}

function usage(problem: string): CannotRun {
  return new CannotRun(`${problem}。${USAGE}`);
}

async function draftFile(input: string, lastYear: LastYear | null, now: () => Date): Promise<Drafts> {
  const workbook = openWorkbook(await readInput(input, MAX_FILE_BYTES), input);
  const host = new EmbeddedHost(workbook, { calculator: new Calculator() });
  return withOffice(host, () =>
    createOperations({ now, lastYear: { current: lastYear } }).draftReports(),
  ).catch((error: unknown) => {
    if (error instanceof NotStandardWorkbook)
      throw new CannotRun(`未找到标准自评工作簿的名称（绩效_资金 等）：${input}`, { cause: error });
    throw error;
  });
}

async function makeFolder(folder: string): Promise<void> {
  const existing = await stat(folder).catch(() => null);
  if (existing !== null && !existing.isDirectory()) throw new CannotRun(`--out-dir 不是文件夹：${folder}`);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CannotRun(`无法建立文件夹：${folder}`, { cause: error });
  });
}

/** What is left to do: a line for each report, and for each row that no report has a place for */
function summaryOf({ reports, unplaced }: Drafts): string {
  const lines = reports.map(({ name, blanks }) =>
    blanks.length === 0
      ? `${name}.docx 已生成`
      : `${name}.docx 待填 ${blanks.length} 处：${blanks.join("、")}`,
  );
  const left = unplaced.map(({ cell, written }) => `${cell} 未放入报告，提纲中没有“${written}”`);
  return `${[...lines, ...left].join("\n")}\n`;
}
