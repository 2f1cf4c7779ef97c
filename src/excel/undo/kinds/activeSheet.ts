import { activeSheet as kind } from "../../../workbook/undo/kinds/activeSheet";
import { step } from "../../payload";
import { inExcel } from "../kind";

export const activeSheet = inExcel(kind, {
  steps: (sheets) =>
    sheets.map((sheet) => step(sheet, (context) => context.workbook.worksheets.getItem(sheet).activate())),
});
