/**
 * Writes figures of last year's workbook into blank cells 上年数 of 实绩 and recomputes, all or none, if the cells are still
 * blank and their rows those that the user was shown. Where the recompute has to ask first, the figures alone are written.
 *
 * @throws HostError `inputChanged`, `inputIsFormula`, `sheetProtected` before anything is written
 * @throws NotStandardWorkbook
 */
import { NO_AMENDMENTS } from "../../workbook/amendments";
import type { LastFigureInput } from "../../workbook/years/lastFigureInputs";
import type { OperationOptions } from "../operation";
import { recomputeOrAsk } from "../shared/recomputation";
import type { CallOptions, Recomputation } from "../results";

export function run(
  options: OperationOptions,
  lastFigures: readonly LastFigureInput[],
  call: CallOptions = {},
): Promise<Recomputation> {
  return recomputeOrAsk({ ...options, ...call }, { ...NO_AMENDMENTS, lastFigures });
}
