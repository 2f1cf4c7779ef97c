/**
 * 导出附件: the attachments alone as a new workbook, to print or hand in. Writes nothing into this one, and exports
 * nothing while a sheet does not hold what the input gives.
 *
 * @throws NotStandardWorkbook
 */
import { openWorkbook } from "../excel/openWorkbook";
import { HostError } from "../excel/errors";
import { refuseCancelled } from "../excel/run";
import { exportedSheets, outdatedSheets } from "../workbook/preview/export";
import { settle } from "../workbook/preview/conflicts";
import type { OperationOptions } from "./operation";
import { prepare } from "./shared/recomputation";
import type { CallOptions, Exported } from "./results";

export async function run(options: OperationOptions, call: CallOptions = {}): Promise<Exported> {
  const all = { ...options, ...call };
  const { plan, conflicts, overwritten, attachments, selfEvaluation } = await prepare(options.now(), all);
  const settled = settle(plan, conflicts, overwritten);
  const outdated = outdatedSheets(settled.plan, settled.leftSheets);
  if (outdated.length > 0) return { kind: "outdated", sheets: outdated };
  const { workbookFile } = await import(/* webpackChunkName: "export" */ "../files/workbookFile");
  const exported = exportedSheets(attachments, settled.left, plan.renamed);
  const file = workbookFile(exported);
  refuseCancelled(all);
  const sheets = exported.map(({ name }) => name);
  if (await openWorkbook(file, all)) return { kind: "opened", sheets };
  const { unit } = selfEvaluation;
  const name = fileName(unit.name.value, unit.year.value);
  if (options.download === undefined) throw new HostError("accessDenied");
  await options.download(name, file);
  return { kind: "downloaded", sheets, file: name };
}

function fileName(unit: string | null, year: number | null): string {
  const start = `${unit ?? ""}${year === null ? "" : `${year}年度`}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
  return `${start.slice(0, 100)}绩效自评附件.xlsx`;
}
