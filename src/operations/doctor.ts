/** The selected cells as a repair of a name. */
import type { HostOptions } from "../excel/run";
import { readSelection } from "../excel/read/selection";
import { readSnapshot } from "../excel/read/snapshot";
import { offerSelection, type SelectionOffer } from "../workbook/doctor/selection";

export async function selectionFor(options: HostOptions, name: string): Promise<SelectionOffer> {
  const selection = await readSelection(options);
  return offerSelection(name, selection, await readSnapshot(options));
}
