/**
 * 一键重算 in the pane: writes if there is nothing to decide and the input is complete, else gives a preview and writes
 * nothing.
 *
 * @throws NotStandardWorkbook
 */
import type { OperationOptions } from "./operation";
import { recomputeOrAsk } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./results";

export function run(options: OperationOptions, call: CallOptions = {}): Promise<Recomputation> {
  return recomputeOrAsk({ ...options, ...call });
}
