/** The conditional formats of a sheet as they show. */
import { cellKey } from "../emulator/addresses";
import type { Sheet, Workbook } from "../emulator/model";
import type { Overlay } from "./grid/source";

export function overlaysOf(_workbook: Workbook, sheet: Sheet): ReadonlyMap<number, Overlay> {
  const overlays = new Map<number, Overlay>();
  for (const { type, areas, format } of sheet.conditionalFormats) {
    if (type !== "Custom") continue;
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          overlays.set(cellKey(row, column), {
            fill: format.fillColor,
            fontColor: format.fontColor,
            bold: format.bold,
          });
        }
      }
    }
  }
  return overlays;
}
