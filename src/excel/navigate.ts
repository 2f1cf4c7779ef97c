/** Selects a cell in Excel. */
import { areaName, parseAddress } from "../a1";
import { HostError } from "../port/errors";
import { runInExcel, type HostOptions } from "./run";

/**
 * Activates the sheet of `资金!K12` and selects the cell. Two requests: only a range on the active sheet can be selected.
 *
 * @throws HostError `itemNotFound` if the sheet no longer exists, `sheetHidden`, `anotherWorkbookInFront`
 */
export async function selectCell(cell: string, options: HostOptions = {}): Promise<void> {
  const address = parseAddress(cell);
  if (!address || address.sheet === null) throw new Error(`Not a cell with its sheet: ${cell}`);
  const { sheet: sheetName, area } = address;
  try {
    await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.activate();
      await context.sync();
      sheet.getRange(areaName(area)).select();
      await context.sync();
    }, options);
  } catch (error) {
    if (isUnexplained(error) && (await isHidden(sheetName, options))) {
      throw new HostError("sheetHidden", { sheets: [sheetName], cause: error });
    }
    throw error;
  }
}

function isUnexplained(error: unknown): boolean {
  return error instanceof HostError && ["general", "anotherWorkbookInFront"].includes(error.code);
}

/** Checked only after a failure, so that the usual case needs no further request. */
function isHidden(sheetName: string, options: HostOptions): Promise<boolean> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("visibility");
    await context.sync();
    return !sheet.isNullObject && sheet.visibility !== "Visible";
  }, options);
}
