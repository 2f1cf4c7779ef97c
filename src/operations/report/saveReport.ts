/**
 * Saves a drafted report as a .docx. Whether the browser has saved it is not known.
 *
 * @throws HostError `accessDenied` where nothing can be downloaded
 */
import { fileNameOf, type ReportDraft } from "../../domain/report/draft/draft";
import { HostError } from "../../port/errors";
import type { OperationOptions } from "../operation";

export async function run({ download }: OperationOptions, draft: ReportDraft): Promise<void> {
  if (download === undefined) throw new HostError("accessDenied");
  const { writeDocx } = await import(/* webpackChunkName: "export" */ "../../docx/write");
  await download(fileNameOf(draft), writeDocx(draft));
}
