import type { Finding } from "../finding";
import type { ReportContext, ReportSubjects } from "../report/context";
import { mapYielding, type Steps } from "../steps";
import { RULES } from ".";
import { type CheckSubject, subjectChecker } from "./engine";

/** Every finding of R70–R82 about a written report, in the order of the text. */
export function* checkReportSteps(context: ReportContext): Steps<Finding[]> {
  const check: CheckSubject<ReportSubjects> = subjectChecker(RULES, ({ report }) => report, context);
  const ofClaims = yield* mapYielding(context.claims, (claim) => check("claim", claim).findings);
  return [...ofClaims.flat(), ...check("report", context).findings];
}
