import type { Finding } from "../finding";
import type { ReportContext, ReportSubjects } from "../report/check/context";
import { mapYielding, type Yielding } from "../yielding";
import { RULES } from ".";
import { type CheckSubject, subjectChecker } from "./engine";

/** Every finding about a self-evaluation report: of each statement, then of the whole text. */
export function* checkReportSteps(context: ReportContext): Yielding<Finding[]> {
  if (context.recognition === "none") return [];
  const check: CheckSubject<ReportSubjects> = subjectChecker(RULES, ({ report }) => report, context);
  const ofClaims = yield* mapYielding(context.claims, (claim) => check("claim", claim).findings);
  return [...ofClaims.flat(), ...check("report", context).findings];
}
