/**
 * 一键重算 where nobody can be asked (ribbon, command line), all or nothing: formulas in cells of ours are left alone,
 * and so is what the user has decided to keep.
 *
 * @throws NotStandardWorkbook
 */
import type { OperationOptions } from "./operation";
import { finish, prepare } from "./shared/recomputation";
import type { RecomputeResult } from "./types";

export async function run(options: OperationOptions): Promise<RecomputeResult> {
  const prepared = await prepare(options.now(), options);
  return finish(prepared, prepared.overwritten, false, options);
}
