/**
 * Calls back when a cell outside the add-in's own sheets changes, when another page of the add-in (such as the ribbon's
 * commands) has written, and when the user selects cells. Gives the function that stops it.
 */
import type { SelectedCells, WorkbookChange } from "../port/listener";
import type { OperationOptions } from "./operation";

export function run(
  options: OperationOptions,
  onChange: (change: WorkbookChange, raisedAt: number) => void,
  onSelect: (cells: SelectedCells) => void = () => undefined,
): Promise<() => Promise<void>> {
  return options.desk.watch({ onChange, onSelect }, options);
}
