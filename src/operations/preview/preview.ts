/**
 * 预览: what a recompute would write. Writes nothing.
 *
 * @throws NotStandardWorkbook
 */
import type { OperationOptions } from "../operation";
import { prepare, previewOf } from "../shared/recomputation";
import type { CallOptions, Preview } from "../results";

export async function run(options: OperationOptions, call: CallOptions = {}): Promise<Preview> {
  return previewOf(await prepare(options.now(), { ...options, ...call }));
}
