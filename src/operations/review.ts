/**
 * What a recompute would find now: also whether the attachments agree with the input. Writes nothing.
 *
 * @throws NotStandardWorkbook
 */
import type { OperationOptions } from "./operation";
import { prepareOn, unwrittenResult } from "./shared/recomputation";
import type { RecomputeResult } from "./results";

export async function run(options: OperationOptions): Promise<RecomputeResult> {
  return unwrittenResult(await prepareOn(await options.desk.readSnapshot(options), options.now(), options));
}
