/** 撤销说明: the finding is open again. */
import type { Finding } from "../domain/finding";
import type { OperationOptions } from "./operation";
import { changed, existingAcceptance } from "./shared/acceptances";
import type { Accepted, RecomputeResult } from "./types";

export async function run(
  options: OperationOptions,
  result: RecomputeResult,
  finding: Finding,
): Promise<Accepted> {
  const existing = existingAcceptance(result, finding);
  return existing === undefined ? result : changed(result, { add: null, drop: [existing] }, options);
}
