/** The selected cells as a repair of that name: what it would change, or why it cannot be done. Changes nothing. */
import { offerSelection, type SelectionOffer } from "../../workbook/doctor/selection";
import type { OperationOptions } from "../operation";

export async function run(options: OperationOptions, name: string): Promise<SelectionOffer> {
  const selection = await options.desk.readSelection(options);
  return offerSelection(name, selection, await options.desk.readSnapshot(options));
}
