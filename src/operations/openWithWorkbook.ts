/** Opens the pane together with this workbook, or no longer does; nothing else in the workbook changes. */
import { setAutoOpen } from "../excel/autoOpen";
import type { OperationOptions } from "./operation";

export function run(options: OperationOptions, on: boolean): Promise<void> {
  return setAutoOpen(on, options);
}
