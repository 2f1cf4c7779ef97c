/** Writes reasons into the cells that owe them, if the rows are still those that the user was shown. */
import type { HostOptions } from "../excel/run";
import { writeReasons as write } from "../excel/write/writeReasons";
import { planReasons, type ReasonInput } from "../workbook/reasonInputs";
import { interpreted, readWhole } from "./openWorkbook";

export async function writeReasons(inputs: readonly ReasonInput[], options: HostOptions): Promise<void> {
  const { snapshot, result } = await interpreted(await readWhole(options), options);
  await write(planReasons(inputs, result.selfEvaluation, snapshot), snapshot, options);
}
