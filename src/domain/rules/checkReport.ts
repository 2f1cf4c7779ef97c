import type { Finding } from "../finding";
import type { ReportContext, ReportSubjects } from "../report/context";
import { mapYielding, type Steps } from "../steps";
import { RULES } from ".";
import { type CheckSubject, subjectChecker } from "./engine";

/** Every finding about a written report: of each statement, then of the whole text. None where it is not the unit's. */
export function* checkReportSteps(context: ReportContext): Steps<Finding[]> {
  if (!context.isOwnReport) return [];
  const check: CheckSubject<ReportSubjects> = subjectChecker(RULES, ({ report }) => report, context);
  const ofClaims = yield* mapYielding(context.claims, (claim) => check("claim", claim).findings);
  return [...ofClaims.flat(), ...check("report", context).findings];
}
