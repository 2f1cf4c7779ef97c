/**
 * 导出附件: the attachments alone as a new workbook, to print or hand in. Writes nothing into this one. Unfinished papers
 * are exported only if the user asks for them, and each page says that they are a draft.
 *
 * @throws NotStandardWorkbook
 */
import { HostError } from "../port/errors";
import { refuseCancelled } from "../port/options";
import { isReady } from "../domain/handIn";
import { asDrafts, exportedSheets } from "../workbook/preview/export";
import { settle } from "../workbook/preview/conflicts";
import type { OperationOptions } from "./operation";
import { prepare } from "./shared/recomputation";
import type { CallOptions, Exported } from "./results";

/** @param unfinished the user wants them as they are */
export async function run(
  options: OperationOptions,
  unfinished: boolean,
  call: CallOptions = {},
): Promise<Exported> {
  const all = { ...options, ...call };
  const prepared = await prepare(options.now(), all);
  const { plan, conflicts, overwritten, attachments, selfEvaluation, handIn } = prepared;
  const ready = isReady(handIn);
  if (!ready && !unfinished) return { kind: "unfinished", handIn };
  const { left } = settle(plan, conflicts, overwritten);
  const { workbookFile } = await import(/* webpackChunkName: "export" */ "../files/workbookFile");
  const sheets = exportedSheets(attachments, left, plan.renamed);
  const file = workbookFile(ready ? sheets : asDrafts(sheets));
  refuseCancelled(all);
  const names = sheets.map(({ name }) => name);
  if (await all.desk.openWorkbook(file, all)) return { kind: "opened", sheets: names, ready };
  const { unit } = selfEvaluation;
  const name = fileName(unit.name.value, unit.year.value, ready);
  if (options.download === undefined) throw new HostError("accessDenied");
  await options.download(name, file);
  return { kind: "downloaded", sheets: names, file: name, ready };
}

function fileName(unit: string | null, year: number | null, ready: boolean): string {
  const start = `${unit ?? ""}${year === null ? "" : `${year}年度`}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
  return `${start.slice(0, 100)}绩效自评附件${ready ? "" : "（草稿）"}.xlsx`;
}
