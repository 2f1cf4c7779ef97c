/** Selects cells. */
import type { Area } from "../../a1";
import type { Sheet } from "../../xlsx/model/types";
import { invalidOperation } from "../errors";
import type { Session } from "../session";

/** Excel selects only on the active sheet, so an add-in must activate the sheet first. */
export function activeSelect(session: Session, sheet: Sheet, rect: Area): void {
  session.requireFront();
  if (session.workbook.activeSheet !== sheet) throw invalidOperation("the range's sheet is not active");
  session.workbook.selection = { ...rect };
  session.document.changes.selected(sheet, rect);
}
