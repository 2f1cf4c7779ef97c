import type { RecomputeResult } from "../../operations";
import type { Messages } from "../../locales";
import type { Finding, Severity } from "../../domain/finding";

/** The severities in the order shown */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Counts what is open, and what the user has accepted. */
export function verdictText({ triage }: RecomputeResult, messages: Messages): string {
  return messages.result.verdict(countBySeverity(triage.open), triage.accepted.size);
}
