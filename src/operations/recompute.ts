/**
 * 一键重算 where nobody can be asked (ribbon, command line), all or nothing: formulas in cells of ours are left alone,
 * and so is what the user has decided to keep.
 *
 * @throws NotStandardWorkbook
 * @throws IncompleteInput before anything is written
 */
import { IncompleteInput } from "../workbook/read/incompleteInput";
import type { OperationOptions } from "./operation";
import { finish, prepare } from "./shared/recomputation";
import type { RecomputeResult } from "./results";

export async function run(options: OperationOptions): Promise<RecomputeResult> {
  const prepared = await prepare(options.now(), options);
  if (prepared.incomplete.length > 0) throw new IncompleteInput(prepared.incomplete);
  return finish(prepared, options);
}
