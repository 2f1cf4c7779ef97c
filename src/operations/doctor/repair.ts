/**
 * Performs a repair offered by `Inspection.diagnosis` or `readSelection`, all or nothing. Throws `HostError`
 * `outdated` if the workbook is no longer as the repair says.
 */
import type { Repair } from "../../workbook/doctor/repair";
import type { OperationOptions } from "../operation";

export function run(options: OperationOptions, repair: Repair): Promise<void> {
  return options.desk.performRepair(repair, options);
}
