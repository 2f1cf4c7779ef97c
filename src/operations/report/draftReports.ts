/**
 * 生成自评报告: drafts 附件1 and 附件2-1 to 2-n from the open workbook. Writes nothing. With last year's figures it states 同比
 * where 上年数 is blank. While the papers are unfinished, each page says that it is a draft.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `notCalculated` if a figure of the workbook is not known
 */
import { checkReportInSteps } from "../../domain/evaluate/report";
import type { Evaluation } from "../../domain/evaluation";
import type { Finding } from "../../domain/finding";
import type { SelfEvaluation } from "../../domain/model";
import { joinReports, paragraphOf, ReportTooLarge } from "../../domain/report/check/reportText";
import { draftReports, textOfRuns, type ReportDraft } from "../../domain/report/draft";
import { isReady } from "../../domain/handIn";
import { runYielding, type Yielding } from "../../domain/yielding";
import { withLastFigures } from "../../domain/years/lastFigures";
import { DRAFT_HEADER } from "../../workbook/preview/export";
import type { OperationOptions } from "../operation";
import { refuseUncalculated } from "../shared/evaluatedWorkbook";
import { prepareOn } from "../shared/recomputation";
import type { CallOptions, DraftedReports } from "../results";

export async function run(options: OperationOptions, call: CallOptions = {}): Promise<DraftedReports> {
  const all = { ...options, ...call };
  const { selfEvaluation, evaluation, handIn } = await prepareOn(
    await all.desk.readSnapshot(all),
    options.now(),
    all,
  );
  refuseUncalculated(evaluation.findings);
  const { years } = evaluation;
  const content =
    years?.kind === "compared" ? withLastFigures(selfEvaluation, years.context) : selfEvaluation;
  const { reports, unplaced } = draftReports(content, evaluation);
  const marked = isReady(handIn) ? reports : reports.map((report) => ({ ...report, header: DRAFT_HEADER }));
  const findings = await runYielding(contradictionsSteps(reports, selfEvaluation, evaluation), all.pause);
  return { reports: marked, unplaced, handIn, findings };
}

/** What the reports contradict each other, themselves or the workbook in, before they are saved */
function* contradictionsSteps(
  reports: readonly ReportDraft[],
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): Yielding<readonly Finding[]> {
  const texts = reports.map(({ name, paragraphs }) => ({
    name,
    places: "paragraph" as const,
    paragraphs: paragraphs.map(({ runs }, index) =>
      paragraphOf([{ text: textOfRuns(runs), origin: index + 1 }]),
    ),
  }));
  try {
    const { findings } = yield* checkReportInSteps(joinReports(texts), selfEvaluation, evaluation);
    return findings.filter(({ severity }) => severity !== "note");
  } catch (error) {
    // Each of them is checked when it is chosen in 核对报告.
    if (error instanceof ReportTooLarge) return [];
    throw error;
  }
}
