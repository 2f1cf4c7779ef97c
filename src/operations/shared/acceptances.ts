import { triageFindings, type Acceptance, type AcceptanceChange } from "../../domain/acceptance";
import type { Finding } from "../../domain/finding";
import { changeAcceptances } from "../../excel/acceptances";
import type { HostOptions } from "../../excel/run";
import type { Accepted, RecomputeResult } from "../types";

/** Also one that no longer holds because figures have changed */
export function existingAcceptance({ triage }: RecomputeResult, finding: Finding): Acceptance | undefined {
  return triage.accepted.get(finding) ?? triage.reopened.get(finding);
}

/** Stores the change in the workbook and gives what is accepted then. */
export async function changed(
  { evaluation, selfEvaluation }: RecomputeResult,
  change: AcceptanceChange,
  options: HostOptions,
): Promise<Accepted> {
  const acceptances = await changeAcceptances(change, options);
  return { acceptances, triage: triageFindings(evaluation.findings, selfEvaluation, acceptances) };
}
