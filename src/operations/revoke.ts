/**
 * 撤销说明: revokes the acceptances of findings of this result, and recomputes.
 *
 * @throws NotStandardWorkbook
 */
import { existingAcceptances } from "../domain/triage/acceptance";
import type { Finding } from "../domain/finding";
import type { OperationOptions } from "./operation";
import { recomputeOrAsk } from "./shared/recomputation";
import type { CallOptions, Recomputation, RecomputeResult } from "./results";

export function run(
  options: OperationOptions,
  { triage }: RecomputeResult,
  findings: readonly Finding[],
  call: CallOptions = {},
): Promise<Recomputation> {
  const acceptances = { add: [], drop: existingAcceptances(triage, findings) };
  return recomputeOrAsk({ ...options, ...call }, { reasons: [], acceptances });
}
