/** Plans one form: which of its cells take which figures and texts. */
import type { CellAddress } from "../../domain/model";
import type { FormContent } from "../attachments/formContent";
import type { RecognisedForm } from "../forms";
import type { SheetText } from "../forms/sheetText";
import { executionRowOf } from "./executionRow";
import { FormCells, type Kept, type PlannedCell, type PlannedRemark } from "./formCells";
import { planIndicators } from "./indicators";
import { planMoney } from "./money";
import { planTexts } from "./texts";
import { assignRows, type AssignedRow } from "./rows";
import type { Unplaced } from "./types";

export interface PlannedForm {
  readonly cells: readonly PlannedCell[];
  readonly unplaced: readonly Unplaced[];
  readonly kept: readonly Kept[];
  readonly remarks: readonly PlannedRemark[];
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
  const assignment = assignRows(sheet, form.places.tables, content.result.indicators, mayInsert);
  const execution = executionRowOf(form, assignment);
  planTexts(cells);
  planMoney(cells, execution);
  planIndicators(cells, assignment, execution);
  const unknown = assignment.unknown.filter((indicator) => indicator !== execution?.indicator);
  return {
    cells: cells.planned,
    unplaced: cells.unplaced,
    kept: cells.kept,
    remarks: cells.remarks,
    unknown: unknown.map(({ level3 }) => ({
      cell: level3.cell ?? form.area,
      name: level3.written,
    })),
    rows: assignment.rows,
  };
}
