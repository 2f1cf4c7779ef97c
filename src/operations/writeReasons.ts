/**
 * Writes reasons into the user's own cells, all or none, if the rows are still those that the user was shown.
 * Throws `HostError`: `inputChanged`, `inputIsFormula`, `sheetProtected`.
 */
import { writeReasons } from "../excel/write/writeReasons";
import { planReasons, type ReasonInput } from "../workbook/reasonInputs";
import type { OperationOptions } from "./operation";
import { interpret, readFinished } from "./shared/openWorkbook";

export async function run(options: OperationOptions, reasons: readonly ReasonInput[]): Promise<void> {
  const { snapshot, result } = await interpret(await readFinished(options), options);
  await writeReasons(planReasons(reasons, result.selfEvaluation, snapshot), snapshot, options);
}
