/**
 * Writes the mends of findings into the user's own cells and recomputes, all or none, if the cells and their rows are still
 * those that the user was shown. Where the recompute has to ask first, the mends alone are written.
 *
 * @throws HostError `inputChanged`, `inputIsFormula`, `sheetProtected` before anything is written
 * @throws NotStandardWorkbook
 */
import { NO_AMENDMENTS } from "../workbook/amendments";
import type { CellMend } from "../workbook/mend/mend";
import type { OperationOptions } from "./operation";
import { recomputeOrAsk } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./results";

export function run(
  options: OperationOptions,
  mends: readonly CellMend[],
  call: CallOptions = {},
): Promise<Recomputation> {
  return recomputeOrAsk({ ...options, ...call }, { ...NO_AMENDMENTS, mends });
}
