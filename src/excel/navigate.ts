/** Leads the user to a cell. */
import { areaName, parseAddress } from "../workbook/addresses";
import { runInExcel, type HostOptions } from "./run";

/**
 * Shows and selects `资金!K12`. Two requests: a range can be selected only on the sheet that is shown already.
 *
 * @throws HostError `itemNotFound` when the sheet is gone, `anotherWorkbookInFront`
 */
export async function selectCell(cell: string, options: HostOptions = {}): Promise<void> {
  const address = parseAddress(cell);
  if (!address || address.sheet === null) throw new Error(`Not a cell with its sheet: ${cell}`);
  const { sheet: sheetName, area } = address;
  await runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    await context.sync();
    sheet.getRange(areaName(area)).select();
    await context.sync();
  }, options);
}
