import { highlights as kind } from "../../../workbook/undo/kinds/highlights";
import { step } from "../../payload";
import { formatsOf } from "../../read/highlights";
import { removeHighlights, restoreHighlights } from "../../render/highlights";
import { inExcel, onExistingSheets } from "../kind";

export const highlights = inExcel(kind, {
  load: (entry, workbook) => {
    const highlighted = onExistingSheets(entry, workbook);
    if (highlighted.length === 0) return null;
    return (context) => {
      const counts = highlighted.map(({ sheet }) => ({
        sheet,
        count: formatsOf(context.workbook.worksheets.getItem(sheet)).getCount(),
      }));
      return () => new Map(counts.map(({ sheet, count }) => [sheet, count.value]));
    };
  },
  steps: (items) =>
    items.map(({ others, ...former }) =>
      step(former, (context) => {
        removeHighlights(context, former.remove);
        restoreHighlights(context, former, others);
      }),
    ),
});
