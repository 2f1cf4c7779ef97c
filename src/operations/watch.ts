/**
 * Calls back when a cell outside the add-in's own sheets changes, and when another page of the add-in (such as the
 * ribbon's commands) has written. Gives the function that stops it.
 */
import { watchChanges, type WorkbookChange } from "../excel/read/watch";
import type { OperationOptions } from "./operation";

export function run(
  options: OperationOptions,
  onChange: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  return watchChanges(onChange, options);
}
