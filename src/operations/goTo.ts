/** Shows and selects a cell: `资金!K12`. */
import { selectCell } from "../excel/navigate";
import type { OperationOptions } from "./operation";

export function run(options: OperationOptions, cell: string): Promise<void> {
  return selectCell(cell, options);
}
