/**
 * Saves a drafted report, or the copy of a checked one with its findings as comments. Whether the browser has saved it is
 * not known.
 *
 * @throws HostError `accessDenied` where nothing can be downloaded
 */
import { fileNameOf, type ReportDraft } from "../../domain/report/draft/draft";
import { HostError } from "../../port/errors";
import type { OperationOptions } from "../operation";
import type { ReportComments } from "../results";

export async function run(
  { download, now }: OperationOptions,
  report: ReportDraft | ReportComments,
): Promise<void> {
  if (download === undefined) throw new HostError("accessDenied");
  if ("document" in report) {
    const { commentedName, writeComments } = await import(
      /* webpackChunkName: "export" */ "../../docx/comments"
    );
    await download(commentedName(report.name), writeComments(report.document, report.comments, now()));
    return;
  }
  const { writeDocx } = await import(/* webpackChunkName: "export" */ "../../docx/write");
  await download(fileNameOf(report), writeDocx(report));
}
