/** Checks the reports of one unit against each other: 附件1 and 附件2-1 to 2-n. */
import type { Evaluation } from "../evaluation";
import type { Finding } from "../finding";
import type { SelfEvaluation } from "../model";
import { joinReports, ReportTooLarge, type NamedReport } from "../report/check/reportText";
import type { Yielding } from "../yielding";
import { checkReportInSteps } from "./report";

/** `tooLong`: together they hold more than one report does, and were not compared */
export type Together =
  | { readonly kind: "compared"; readonly findings: readonly Finding[] }
  | { readonly kind: "alone" | "tooLong" };

/**
 * What two or more of the reports contradict each other in. What one says against itself or the workbook is not repeated.
 *
 * @param reports of one unit, with names that differ
 */
export function* checkTogetherInSteps(
  reports: readonly NamedReport[],
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): Yielding<Together> {
  if (reports.length < 2) return { kind: "alone" };
  try {
    const { findings } = yield* checkReportInSteps(joinReports(reports), selfEvaluation, evaluation);
    return { kind: "compared", findings: findings.filter(isBetweenReports) };
  } catch (error) {
    if (error instanceof ReportTooLarge) return { kind: "tooLong" };
    throw error;
  }
}

/** Each lists all its places, which do not contradict each other. */
const LISTS: ReadonlySet<string> = new Set(["R81", "R85"]);

function isBetweenReports({ rule, passages = [] }: Finding): boolean {
  return !LISTS.has(rule) && new Set(passages.map(({ report }) => report)).size > 1;
}
