/** Reads possibly mixed formats, and writes formats where protection allows it. */
import { clearFormats as clearFormatsOf, formatArea } from "../../xlsx/edit/formats";
import { stylesIn } from "../../xlsx/edit/grid";
import type { CellFormat, FormatPatch } from "../../xlsx/model/types";
import type { Session } from "../session";
import type { Areas } from "../targets";

/** The value that all cells share; null if they differ */
export function commonFormat<V extends string | number | boolean>(
  session: Session,
  target: Areas,
  read: (format: CellFormat) => V,
): V | null {
  const values = new Set<V>();
  for (const rect of target.areas) {
    for (const style of stylesIn(target.sheet, rect)) values.add(read(session.workbook.styles.read(style)));
    if (values.size > 1) return null;
  }
  const [only] = values;
  return only ?? null;
}

/** @throws AccessDenied on a protected sheet that does not allow formatting cells */
export function formatCells(session: Session, target: Areas, patch: FormatPatch): void {
  session.require(target.sheet, "allowFormatCells");
  for (const rect of target.areas) formatArea(session.workbook.styles, target.sheet, rect, patch);
  session.document.changes.appearance(target.sheet);
}

/** Resets cells to the default format. @throws AccessDenied as `formatCells` */
export function clearFormats(session: Session, target: Areas): void {
  session.require(target.sheet, "allowFormatCells");
  clearFormatsOf(target);
  session.document.changes.appearance(target.sheet);
}
