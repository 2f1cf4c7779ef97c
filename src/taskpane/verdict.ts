import type { RecomputeResult } from "../operations/types";
import type { Messages } from "../locales";
import type { Finding, Severity } from "../domain/finding";

/** In the order in which they are shown. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** What is open, and what the user has explained. */
export function verdictText({ judged }: RecomputeResult, messages: Messages): string {
  return messages.result.verdict(countBySeverity(judged.open), judged.accepted.size);
}
