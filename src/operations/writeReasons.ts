/**
 * Writes reasons into the user's own cells and recomputes, all or none, if the rows are still those that the user was
 * shown. Where the recompute has to ask first, the reasons alone are written.
 *
 * @throws HostError `inputChanged`, `inputIsFormula`, `sheetProtected` before anything is written
 * @throws NotStandardWorkbook
 */
import { NO_ACCEPTANCE_CHANGE } from "../domain/triage/acceptance";
import type { ReasonInput } from "../workbook/amendments/reasonInputs";
import type { OperationOptions } from "./operation";
import { recomputeOrAsk } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./results";

export function run(
  options: OperationOptions,
  reasons: readonly ReasonInput[],
  call: CallOptions = {},
): Promise<Recomputation> {
  return recomputeOrAsk({ ...options, ...call }, { reasons, acceptances: NO_ACCEPTANCE_CHANGE });
}
