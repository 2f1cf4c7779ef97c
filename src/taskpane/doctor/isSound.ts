import type { Inspection } from "../../operations";

/** Whether every standard name was found and none needs a repair. */
export function isSound({ workbook, diagnosis }: Inspection): boolean {
  return workbook === "complete" && diagnosis.faultCount === 0;
}
