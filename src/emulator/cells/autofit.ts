/** Fits column widths to the texts. */
import type { Session } from "../session";
import { containsCell } from "../../a1";
import type { Areas } from "../targets";
import { renderText } from "./input";
import { storedCells, styleAt } from "../../xlsx/edit/grid";
import { columnFormat } from "../../xlsx/edit/sizes";

/** Padding that Excel adds, in characters */
const MARGIN = 1.71;

/**
 * Sets each width to the widest line of text, counting a Chinese character as two. Excel measures pixels, so its widths
 * differ slightly. Columns without content are unchanged; merged cells and wrapped texts are ignored.
 */
export function autofitColumns(session: Session, target: Areas): void {
  const { sheet } = target;
  session.require(sheet, "allowFormatColumns");
  const { styles } = session.workbook;
  const widest = new Map<number, number>();
  for (const rect of target.areas) {
    for (const { row, column, cell } of storedCells(sheet, rect)) {
      const format = styles.read(styleAt(sheet, row, column));
      if (format.wrap || sheet.merges.some((merge) => containsCell(merge, row, column))) continue;
      const width = displayWidth(
        renderText(cell.value, format.numberFormat, session.options.locale, session.workbook),
      );
      if (width > 0) widest.set(column, Math.max(widest.get(column) ?? 0, width));
    }
  }
  for (const [column, width] of widest) columnFormat(sheet, column).width = Math.min(255, width + MARGIN);
  session.document.changes.appearance(sheet);
}

function displayWidth(text: string): number {
  const lines = text
    .split("\n")
    .map((line) => [...line].reduce((sum, letter) => sum + (letter > "\u2dff" ? 2 : 1), 0));
  return Math.max(...lines);
}
