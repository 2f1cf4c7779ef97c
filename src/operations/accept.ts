/**
 * 说明情况: accepts findings of this result, all with the same reason, and recomputes; replaces earlier acceptances of
 * them. Where the recompute has to ask first, the acceptances alone are stored.
 *
 * @throws NotStandardWorkbook
 */
import { acceptancesOf, addingTo, existingAcceptances } from "../domain/triage/acceptance";
import type { Finding } from "../domain/finding";
import type { OperationOptions } from "./operation";
import { recomputeOrAsk } from "./shared/recomputation";
import type { CallOptions, Recomputation, RecomputeResult } from "./results";

export function run(
  options: OperationOptions,
  result: RecomputeResult,
  findings: readonly Finding[],
  reason: string,
  call: CallOptions = {},
): Promise<Recomputation> {
  const { acceptances, triage, selfEvaluation } = result;
  const added = acceptancesOf(findings, selfEvaluation, reason.trim());
  const change = addingTo(acceptances, added, existingAcceptances(triage, findings), triage);
  return recomputeOrAsk({ ...options, ...call }, { reasons: [], acceptances: change });
}
