import type { Messages } from "../../locales";
import { handInText } from "../../locales/handIn";
import { isReady, type HandIn } from "../../domain/handIn";
import type { Triage } from "../../domain/triage/acceptance";
import type { Finding, Severity } from "../../domain/finding";

/** The severities in the order shown */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Whether the papers may go, with what is missing; then what the user has accepted, and, of ready papers, what is noted. */
export function verdictText({ open, accepted }: Triage, handIn: HandIn, messages: Messages): string {
  return messages.result.handInVerdict(
    handInText(handIn, messages),
    accepted.size,
    isReady(handIn) ? countBySeverity(open).note : 0,
  );
}
