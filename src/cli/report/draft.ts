/** The command that drafts the written reports from a workbook: `in.xlsx --out-dir DIR [--last-year last.xlsx]` */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { fileNameOf } from "../../domain/report/draft";
import { isReady } from "../../domain/handIn";
import { writeDocx } from "../../docx";
import { messagesIn } from "../../locales";
import { handInText } from "../../locales/handIn";
import { reportDraftMessages } from "../../locales/reportDraft";
import type { DraftedReports } from "../../operations";
import { CannotRun } from "../shared/cannotRun";
import { commandOf, hasErrors, sentenceOf, type CommandEnvironment } from "../shared/command";
import { parseCommandLine } from "../shared/commandLine";
import { assertWritable, writeFiles } from "../shared/files";
import { lastYearFile } from "../years/lastYear";
import { onWorkbook } from "./onWorkbook";

export const USAGE = "用法：npm run report -- 工作簿.xlsx --out-dir 文件夹 [--last-year 上年.xlsx]";

/** 0: nothing is left to fill in. 1: blanks are left. 2: could not run. */
export const runDraftReport = commandOf(parseArguments, draftReport);

interface DraftArguments {
  readonly workbook: string;
  readonly folder: string;
  /** Last year's workbook or JSON */
  readonly lastYear: string | null;
}

/** @throws CannotRun */
function parseArguments(args: readonly string[]): DraftArguments {
  const { inputs, valueOf, refusal } = parseCommandLine(args, {
    usage: USAGE,
    options: { "out-dir": "文件夹", "last-year": "文件名" },
    repetitionFirst: true,
    oneInput: "只能处理一个工作簿",
  });
  const [workbook = ""] = inputs;
  const folder = valueOf("out-dir");
  if (workbook === "") throw refusal("缺少工作簿");
  if (folder === null) throw refusal("缺少 --out-dir");
  return { workbook, folder, lastYear: valueOf("last-year") };
}

/** Returns whether blanks are left. */
async function draftReport(
  { workbook, folder, lastYear }: DraftArguments,
  { now, stdout }: CommandEnvironment,
): Promise<boolean> {
  const drafts = await onWorkbook(workbook, await lastYearFile(lastYear), now, (operations) =>
    operations.draftReports(),
  );
  await makeFolder(folder);
  const files = drafts.reports.map((report) => ({
    path: join(folder, fileNameOf(report)),
    content: writeDocx(report, deflateRawSync),
  }));
  for (const { path } of files) await assertWritable(path);
  await writeFiles(files);
  stdout(summaryOf(drafts));
  return (
    hasErrors(drafts.findings) ||
    drafts.unplaced.length > 0 ||
    drafts.reports.some(({ blanks }) => blanks.length > 0)
  );
}

async function makeFolder(folder: string): Promise<void> {
  const existing = await stat(folder).catch(() => null);
  if (existing !== null && !existing.isDirectory()) throw new CannotRun(`--out-dir 不是文件夹：${folder}`);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CannotRun(`无法建立文件夹：${folder}`, { cause: error });
  });
}

/** What is left to do: a line for each report, for each row that no report has a place for, and for the papers */
function summaryOf({ reports, unplaced, handIn, findings }: DraftedReports): string {
  const lines = reports.map(({ name, blanks }) =>
    blanks.length === 0
      ? `${name}.docx 已生成`
      : `${name}.docx 待填 ${blanks.length} 处：${blanks.join("、")}`,
  );
  const left = unplaced.map(({ cell, written }) => `${cell} 未放入报告，提纲中没有“${written}”`);
  const state = handInText(handIn, messagesIn("zh-CN"));
  const papers = isReady(handIn) ? state : `${state}。报告每页注明草稿`;
  const { contradictions } = reportDraftMessages("zh-CN");
  const together =
    findings.length === 0
      ? []
      : [
          contradictions(findings.length),
          ...findings.map((finding) => `${finding.rule} ${sentenceOf(finding)}`),
        ];
  return `${[...lines, ...left, ...together, papers].join("\n")}\n`;
}
