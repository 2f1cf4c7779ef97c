/** `check-report` with several files or folders: one list by unit. A file that cannot be read is one entry of it. */
import { mkdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { commentedName, writeComments } from "../../docx/comments";
import { MAX_REPORT_BYTES } from "../../docx";
import type { Finding } from "../../domain/finding";
import type { ReportFile } from "../../domain/report/check/source";
import { reportComments } from "../../locales/reportComments";
import type { CheckedReports } from "../../operations";
import { folderContent, REPORT_NAME } from "../../workbook/rollup/workbookNames";
import { XlsxError } from "../../xlsx/opc/errors";
import { filesIn, type InputFile } from "../rollup/inputFiles";
import { printable } from "../rollup/json";
import { CannotRun } from "../shared/cannotRun";
import type { CommandEnvironment } from "../shared/command";
import { assertWritable, refuseSameFile, writeFiles, type OutputFile } from "../shared/files";
import { lastYearFile, refuseOtherYear } from "../years/lastYear";
import type { CheckArguments } from "./arguments";
import { hasErrorsOf, unitsJson, unitsSummary } from "./json";
import { onWorkbook } from "./onWorkbook";

/** Returns whether errors were found, or a file could not be read. @throws CannotRun */
export async function checkSeveral(
  given: CheckArguments,
  { now, stdout, stderr }: CommandEnvironment,
): Promise<boolean> {
  const { workbook, json, commented } = given;
  if (json !== null) {
    await assertWritable(json);
    await refuseSameFile("--json 与输入是同一个文件", json, [workbook, given.lastYear, ...given.reports]);
  }
  const { files, others } = await filesIn(
    given.reports,
    [workbook, ...(json === null ? [] : [json])],
    (paths) => folderContent(paths, REPORT_NAME),
    "没有找到报告",
  );

  if (others.length > 0) stderr(`${printable(`不是报告，未读取：${others.join("、")}`)}\n`);
  const lastYear = await lastYearFile(given.lastYear);
  const reports = await Promise.all(files.map(reportFile));
  const checked = await onWorkbook(workbook, lastYear, now, (operations) =>
    operations.checkReports(reports, {
      onProgress: (progress) => {
        if (progress.phase === "files")
          stderr(
            printable(`正在核对 ${progress.done + 1}/${progress.total} ${files[progress.done]?.name ?? ""}`) +
              "\n",
          );
      },
    }),
  );
  if (lastYear !== null) refuseOtherYear(lastYear, checked.selfEvaluation);
  const result = unitsJson(checked);
  const copies = commented === null ? [] : await commentedCopies(checked, commented, files, now(), stderr);
  if (json === null) stdout(unitsSummary(result));
  await writeFiles([
    ...(json === null ? [] : [{ path: json, content: `${JSON.stringify(result, null, 2)}\n` }]),
    ...copies,
  ]);
  return hasErrorsOf(result);
}

/** Is read when its turn comes; one that cannot be is an entry of the list. */
async function reportFile({ path, name }: InputFile): Promise<ReportFile> {
  const found = await stat(path).catch(() => null);
  const size = found?.size ?? 0;
  return {
    name,
    size,
    arrayBuffer: async () => {
      if (found?.isFile() !== true || size > MAX_REPORT_BYTES) throw new Error(`no file: ${path}`);
      return new Uint8Array(await readFile(path)).buffer;
    },
  };
}

/** Of each .docx, with its own findings and those that it has in common with others. @throws CannotRun */
async function commentedCopies(
  { units }: CheckedReports,
  folder: string,
  files: readonly InputFile[],
  now: Date,
  stderr: CommandEnvironment["stderr"],
): Promise<readonly OutputFile[]> {
  const existing = await stat(folder).catch(() => null);
  if (existing !== null && !existing.isDirectory())
    throw new CannotRun(`核对多份报告时，--commented 应是文件夹：${folder}`);
  const copies = new Map<string, OutputFile>();
  const without: string[] = [];
  for (const { files: ofUnit, triage: between } of units) {
    for (const { file, outcome } of ofUnit) {
      if (outcome.kind === "unreadable") continue;
      const { document, triage } = outcome.report;
      const path = join(folder, commentedName(basename(file.name)));
      if (copies.has(path)) throw new CannotRun(`有两份报告的批注稿同名，请分别核对：${path}`);
      const findings = [...triage.open, ...between.open.flatMap((finding) => withFirst(finding, file.name))];
      const content = document === null ? null : written(document, findings, now);
      if (content === null) without.push(file.name);
      else copies.set(path, { path, content });
    }
  }
  if (without.length > 0) stderr(`${printable(`没有批注稿：${without.join("、")}`)}\n`);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CannotRun(`无法建立文件夹：${folder}`, { cause: error });
  });
  for (const { path } of copies.values()) {
    await assertWritable(path);
    await refuseSameFile(
      "批注稿与输入是同一个文件",
      path,
      files.map((one) => one.path),
    );
  }
  return [...copies.values()];
}

/** Null where the document is built in a way that no comments can be written into */
function written(document: Uint8Array, findings: readonly Finding[], now: Date): Uint8Array | null {
  try {
    return writeComments(document, reportComments("zh-CN", findings), now);
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

/** A comment stands at the passage of its own document. */
function withFirst(finding: Finding, report: string): readonly Finding[] {
  const { passages = [] } = finding;
  const own = passages.filter((place) => place.report === report);
  return own.length === 0 ? [] : [{ ...finding, passages: [...own, ...passages] }];
}
