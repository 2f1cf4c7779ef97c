/** One cause, one finding: on the same row a rule is silent where another has already named the cause. */
import type { Finding, FindingCode, RuleId } from "../finding";

/** Not R34.noDirection: there the row is compared the way that it names. */
const WRONG_DIRECTION = ["R34.lessIsBetter", "R34.moreIsBetter"] as const;

/** A rule, and the rules or sentences that say what it would repeat. */
const SAID_BY: Partial<Record<RuleId, readonly (RuleId | FindingCode)[]>> = {
  // A slip of the unit makes every comparison of the line meaningless.
  R02: ["R15"],
  R07: ["R15"],
  // A satisfaction target that was restated has its own sentence.
  R25: ["R41"],
  R26: ["R41"],
  // A score outside its bounds is wrong whatever the rule score is; the others say why it differs.
  R28: ["R26", "R27", "R29", "R30", ...WRONG_DIRECTION, "R35", "R37", "R38", "R42.late", "R42.targetYear"],
  R29: ["R27", ...WRONG_DIRECTION, "R35"],
  R30: ["R27", ...WRONG_DIRECTION, "R35", "R38", "R42.late", "R42.targetYear"],
  R31: ["R27", "R29", "R32.deducted", ...WRONG_DIRECTION, "R37", "R42.late", "R42.targetYear"],
  R32: [...WRONG_DIRECTION, "R35", "R37", "R44"],
  R33: [...WRONG_DIRECTION],
  R36: ["R24", "R27"],
  // A figure in the wrong unit differs from everything.
  R50: ["R15.unitInCell"],
};

/** Of the findings of one row, those that name a cause of their own. */
export function oneCause(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const causes = new Set<RuleId | FindingCode>();
  for (const { severity, rule, code } of findings) if (severity !== "note") causes.add(rule).add(code);
  return findings.filter(({ rule }) => !SAID_BY[rule]?.some((other) => causes.has(other)));
}
