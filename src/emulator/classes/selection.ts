/** Selecting cells. */
import type { Rect, Sheet } from "../../xlsx/model/types";
import { invalidOperation } from "../errors";
import type { Session } from "../session";

/** Excel selects on the active sheet only: an add-in activates the sheet first. */
export function activeSelect(session: Session, sheet: Sheet, rect: Rect): void {
  session.requireFront();
  if (session.workbook.activeSheet !== sheet) throw invalidOperation("the range's sheet is not active");
  session.workbook.selection = { ...rect };
  session.document.changes.selected(sheet, rect);
}
