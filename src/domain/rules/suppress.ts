/** One cause, one finding: about one subject a rule is silent where another has already named the cause. */
import type { Severity } from "../finding";

interface Suppressible {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
}

/**
 * The findings of one subject without those whose cause another one names. Notes name no cause.
 *
 * @param suppressorsOf the rules and codes that silence a rule
 */
export function suppress<F extends Suppressible>(
  findings: readonly F[],
  suppressorsOf: (rule: string) => readonly string[],
): readonly F[] {
  if (findings.length < 2) return findings;
  const causes = new Set<string>();
  for (const { severity, rule, code } of findings) if (severity !== "note") causes.add(rule).add(code);
  return findings.filter(({ rule }) => !suppressorsOf(rule).some((other) => causes.has(other)));
}
