/**
 * 说明情况: accepts a finding of this result, with the reason; replaces an earlier acceptance of it. Sheets change with
 * the next recompute.
 */
import { acceptanceOf, addingTo } from "../domain/acceptance";
import type { Finding } from "../domain/finding";
import type { OperationOptions } from "./operation";
import { changed, existingAcceptance } from "./shared/acceptances";
import type { Accepted, RecomputeResult } from "./types";

export function run(
  options: OperationOptions,
  result: RecomputeResult,
  finding: Finding,
  reason: string,
): Promise<Accepted> {
  const { acceptances, triage, selfEvaluation } = result;
  const added = acceptanceOf(finding, selfEvaluation, reason.trim());
  return changed(result, addingTo(acceptances, added, existingAcceptance(result, finding), triage), options);
}
