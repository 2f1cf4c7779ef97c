/** Shows and selects a cell: `资金!K12`. */
import type { OperationOptions } from "./operation";

export function run(options: OperationOptions, cell: string): Promise<void> {
  return options.desk.selectCell(cell, options);
}
