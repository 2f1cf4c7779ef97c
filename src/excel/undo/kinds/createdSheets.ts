import { createdSheets as kind } from "../../../workbook/undo/kinds/createdSheets";
import { step } from "../../payload";
import { loadContents } from "../formContents";
import { inExcel, onExistingSheets } from "../kind";

export const createdSheets = inExcel(kind, {
  load: (entry, workbook) => loadContents(onExistingSheets(entry, workbook), true),
  steps: (sheets) =>
    sheets.map((sheet) => step(sheet, (context) => context.workbook.worksheets.getItem(sheet).delete())),
});
