/**
 * 生成自评报告: drafts 附件1 and 附件2-1 to 2-n from the open workbook. Writes nothing. With last year's figures it states 同比
 * where 上年数 is blank.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `notCalculated` if a figure of the workbook is not known
 */
import { draftReports, type Drafts } from "../../domain/report/draft";
import { withLastFigures } from "../../domain/years/lastFigures";
import type { OperationOptions } from "../operation";
import { evaluatedWorkbook } from "../shared/evaluatedWorkbook";
import type { CallOptions } from "../results";

export async function run(options: OperationOptions, call: CallOptions = {}): Promise<Drafts> {
  const { selfEvaluation, evaluation } = await evaluatedWorkbook({ ...options, ...call });
  const { years } = evaluation;
  const content =
    years?.kind === "compared" ? withLastFigures(selfEvaluation, years.context) : selfEvaluation;
  return draftReports(content, evaluation);
}
