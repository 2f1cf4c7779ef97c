/** Sets whether the pane opens together with this workbook. Changes nothing else. */
import type { OperationOptions } from "./operation";

export function run(options: OperationOptions, on: boolean): Promise<void> {
  return options.desk.setAutoOpen(on, options);
}
