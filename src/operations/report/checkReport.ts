/**
 * 核对报告: checks a written report against the open workbook and against itself. Writes nothing. Tables of a .docx that
 * are printed forms are checked as submitted ones.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `notCalculated` if a figure of the workbook is not known
 */
import type { ReportSource } from "../../domain/report/check/source";
import type { OperationOptions } from "../operation";
import { evaluatedWorkbook } from "../shared/evaluatedWorkbook";
import type { CallOptions, ReportOutcome } from "../results";
import { checkSource, outcomeOf } from "./checkSource";

export async function run(
  options: OperationOptions,
  source: ReportSource,
  call: CallOptions = {},
): Promise<ReportOutcome> {
  const all = { ...options, ...call };
  return outcomeOf(() => checkSource(all, source, () => evaluatedWorkbook(all)));
}
