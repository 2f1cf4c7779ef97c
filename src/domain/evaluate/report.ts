/** Checks a written report against the workbook and against itself. */
import type { Evaluation } from "../evaluation";
import { SEVERITIES, type Finding, type TextPlace } from "../finding";
import type { SelfEvaluation } from "../model";
import { reportContextSteps, type ReportContext, type ReportSubjects } from "../report/check/context";
import { standingsSteps, type ClaimStanding } from "../report/check/standing";
import type { ReportText } from "../report/check/reportText";
import type { ReportRecognition } from "../report/check/recognition";
import type { TiedClaim } from "../report/check/tiedClaim";
import { subjectChecker, type CheckSubject } from "../rules/engine";
import { RULES } from "../rules/rules";
import { mapYielding, runSync, type Yielding } from "../yielding";

/** `unverifiable`: neither the workbook nor the text has anything to compare it with */
export type ClaimVerdict = "consistent" | "contradiction" | "unverifiable";

export interface CheckedClaim {
  readonly claim: TiedClaim;
  readonly place: TextPlace;
  readonly verdict: ClaimVerdict;
  /** What was done to arrive at it */
  readonly standing: ClaimStanding;
}

export interface ReportCheck {
  readonly recognition: ReportRecognition;
  readonly claims: readonly CheckedClaim[];
  /** Errors first, each severity in the order of the text */
  readonly findings: readonly Finding[];
  readonly coverage: {
    /** Arabic numerals of the text */
    readonly numerals: number;
    readonly claims: number;
    /** Numerals that state no figure */
    readonly excluded: number;
    /** Claims with a figure of the workbook */
    readonly tied: number;
  };
}

/** Throws `ReportTooLarge` for more than a report holds. */
export function checkReport(
  report: ReportText,
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): ReportCheck {
  return runSync(checkReportInSteps(report, selfEvaluation, evaluation));
}

/** The same, step by step */
export function* checkReportInSteps(
  report: ReportText,
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): Yielding<ReportCheck> {
  const context = yield* reportContextSteps(report, selfEvaluation, evaluation);
  const findings = inOrder(yield* findingsOf(context));
  return {
    recognition: context.recognition,
    claims: verdictsOf(context, findings, yield* standingsSteps(context)),
    findings,
    coverage: {
      numerals: context.numerals,
      claims: context.claims.length,
      excluded: context.excluded,
      tied: context.claims.filter(({ figure }) => figure !== null).length,
    },
  };
}

/** Every finding about a self-evaluation report: of each statement, then of the whole text. */
function* findingsOf(context: ReportContext): Yielding<Finding[]> {
  if (context.recognition === "none") return [];
  const check: CheckSubject<ReportSubjects> = subjectChecker(RULES, ({ report }) => report, context);
  const ofClaims = yield* mapYielding(context.claims, (claim) => check("claim", claim).findings);
  return [...ofClaims.flat(), ...check("report", context).findings];
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const at = ({ passages }: Finding): number => passages?.[0]?.first ?? 0;
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || at(a) - at(b),
  );
}

const UNKNOWN: ClaimStanding = { standing: "notLookedAt", why: "alone" };

function verdictsOf(
  context: ReportContext,
  findings: readonly Finding[],
  standings: ReadonlyMap<TiedClaim, ClaimStanding>,
): readonly CheckedClaim[] {
  const faulty = new Set(
    findings
      .filter(({ severity }) => severity !== "note")
      .flatMap(({ passages }) => keyOf(passages?.[0]) ?? []),
  );
  const counts = new Map<string, number>();
  const sameness = (claim: TiedClaim): string => `${claim.subject}|${claim.written}|${claim.unit ?? ""}`;
  for (const claim of context.claims) counts.set(sameness(claim), (counts.get(sameness(claim)) ?? 0) + 1);
  return context.claims.map((claim) => {
    const place = context.placeOf(claim);
    const agrees = claim.figure !== null && claim.agreement !== "differs";
    const repeated = claim.subject !== "" && (counts.get(sameness(claim)) ?? 0) > 1;
    const isFaulty = faulty.has(keyOf(place) ?? "");
    return {
      claim,
      place,
      standing: standings.get(claim) ?? UNKNOWN,
      verdict: isFaulty ? "contradiction" : agrees || repeated ? "consistent" : "unverifiable",
    };
  });
}

function keyOf(place: TextPlace | undefined): string | null {
  return place === undefined ? null : JSON.stringify([place.report, place.first, place.last, place.quote]);
}
