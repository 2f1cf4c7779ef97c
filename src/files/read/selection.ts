/** The selection in a file: what its program saved, or a page has selected since. */
import { cellCount, isEntireColumn, isEntireRow, parseAddress } from "../../a1";
import { HostError } from "../../port/errors";
import type { Selection } from "../../workbook/doctor/selection";
import { MAX_SHEET_CELLS } from "../../workbook/read/limits";
import type { Workbook } from "../../xlsx";
import { sheetNamed } from "../write/whole";
import { valuesIn } from "./area";

/** As `Desk.readSelection` */
export function readSelection({ activeSheet, selectedAreas }: Workbook): Selection {
  const [first] = selectedAreas;
  const whole = selectedAreas.every(isEntireRow) || selectedAreas.every(isEntireColumn);
  const readable =
    first !== undefined && selectedAreas.length === 1 && !whole && cellCount(first) <= MAX_SHEET_CELLS;
  return {
    sheet: activeSheet.name,
    areas: selectedAreas.map((area) => ({ ...area })),
    whole,
    values: readable ? { row: first.row, column: first.column, values: valuesIn(activeSheet, first) } : null,
  };
}

/** As `Desk.selectCell` */
export function selectCell(workbook: Workbook, cell: string): void {
  const address = parseAddress(cell);
  if (address === null || address.sheet === null) throw new Error(`Not a cell with its sheet: ${cell}`);
  const sheet = sheetNamed(workbook, address.sheet);
  if (sheet.visibility !== "Visible") throw new HostError("sheetHidden", { sheets: [address.sheet] });
  workbook.activeSheet = sheet;
  workbook.selection = address.area;
}
