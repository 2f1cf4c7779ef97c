import { cellRules as kind } from "../../../workbook/undo/kinds/cellRules";
import { step } from "../../payload";
import { inExcel } from "../kind";

export const cellRules = inExcel(kind, {
  steps: (rules) =>
    rules.map((rule) =>
      step(rule, (context) => {
        const { row, column, rows, columns } = rule.area;
        const sheet = context.workbook.worksheets.getItem(rule.sheet);
        sheet.getRangeByIndexes(row, column, rows, columns).dataValidation.clear();
      }),
    ),
});
