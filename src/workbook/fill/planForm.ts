/** Plans one form: which of its cells take which figures and texts. */
import type { CellAddress } from "../../domain/model";
import type { FormContent } from "../attachments/formContent";
import type { RecognisedForm } from "../submitted";
import type { SheetText } from "../submitted/sheetText";
import { FormCells, type PlannedCell } from "./formCells";
import { planIndicators } from "./planIndicators";
import { planMoney } from "./planMoney";
import { planTexts } from "./planTexts";
import { assignRows, type AssignedRow } from "./rows";
import type { Unplaced } from "./types";

export interface PlannedForm {
  readonly cells: readonly PlannedCell[];
  readonly unplaced: readonly Unplaced[];
  readonly unknown: readonly { readonly cell: CellAddress; readonly name: string }[];
  readonly rows: readonly AssignedRow[];
}

/** @param mayInsert whether rows may be inserted before the given row */
export function planForm(
  sheet: SheetText,
  form: RecognisedForm,
  content: FormContent,
  mayInsert: (row: number) => boolean,
): PlannedForm {
  const cells = new FormCells(sheet, form, content);
  planTexts(cells);
  planMoney(cells);
  const assignment = assignRows(sheet, form.places.tables, content.result.indicators, mayInsert);
  planIndicators(cells, assignment);
  return {
    cells: cells.planned,
    unplaced: cells.unplaced,
    unknown: assignment.unknown.map(({ level3 }) => ({
      cell: level3.cell ?? form.area,
      name: level3.written,
    })),
    rows: assignment.rows,
  };
}
