/** The selected cells as a repair of that name: what it would change, or why it cannot be done. Changes nothing. */
import { readSelection } from "../../excel/read/selection";
import { readSnapshot } from "../../excel/read/snapshot";
import { offerSelection, type SelectionOffer } from "../../workbook/doctor/selection";
import type { OperationOptions } from "../operation";

export async function run(options: OperationOptions, name: string): Promise<SelectionOffer> {
  const selection = await readSelection(options);
  return offerSelection(name, selection, await readSnapshot(options));
}
