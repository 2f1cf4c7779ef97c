import { triage, type Acceptance, type AcceptanceChange } from "../../domain/acceptance";
import type { Finding } from "../../domain/finding";
import { changeAcceptances } from "../../excel/acceptances";
import type { HostOptions } from "../../excel/run";
import type { Accepted, RecomputeResult } from "../types";

/** Also one that no longer holds because figures have changed */
export function existingAcceptance({ judged }: RecomputeResult, finding: Finding): Acceptance | undefined {
  return judged.accepted.get(finding) ?? judged.reopened.get(finding);
}

/** Stores the change in the workbook and gives what is accepted then. */
export async function changed(
  { evaluation, selfEvaluation }: RecomputeResult,
  change: AcceptanceChange,
  options: HostOptions,
): Promise<Accepted> {
  const acceptances = await changeAcceptances(change, options);
  return { acceptances, judged: triage(evaluation.findings, selfEvaluation, acceptances) };
}
