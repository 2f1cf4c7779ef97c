import { rebuiltSheets as kind, type SheetToRebuild } from "../../../workbook/undo/kinds/rebuiltSheets";
import { sameSheetName } from "../../../a1";
import { callSize, rangeSize, step, sumOf, type Step } from "../../payload";
import type { OpenWorkbook } from "../../../port/openWorkbook";
import { UNCHANGED } from "../../render/cellInput";
import { chartsOn, chartSteps } from "../../render/charts";
import { clearForm } from "../../render/clearForm";
import { addMark, replaceMark } from "../../render/ownershipMark";
import { prepareSheet } from "../../render/sheet";
import { typedContent } from "../../../workbook/sheet/typedInput";
import { loadContents } from "../formContents";
import { inExcel, onExistingSheets } from "../kind";

export const rebuiltSheets = inExcel(kind, {
  load: (entry, workbook) =>
    loadContents(
      onExistingSheets(entry, workbook).map(({ sheet, rows, columns, row, column, contents }) => ({
        sheet,
        rows: Math.max(rows, row + contents.length),
        columns: Math.max(columns, column + (contents[0]?.length ?? 0)),
      })),
      false,
    ),
  steps: (sheets, workbook) => sheets.flatMap((sheet) => rebuildSteps(sheet, workbook)),
});

function rebuildSteps(
  { sheet, area, cleared, definition, layout, contents }: SheetToRebuild,
  { sheets }: OpenWorkbook,
): Step[] {
  const isMarked = sheets.some(({ name, ownedLayout }) => sameSheetName(name, sheet) && ownedLayout !== null);
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(sheet);
  const rendering = definition === null ? null : prepareSheet(definition);
  return [
    {
      size: sumOf([rendering?.size ?? rangeSize(""), callSize(10)]),
      write: (context) => {
        if (isMarked) replaceMark(sheetIn(context), area);
        else addMark(sheetIn(context), area);
        clearForm(sheetIn(context), cleared);
        rendering?.render(context, sheetIn(context));
        return undefined;
      },
    },
    ...chartSteps({ name: sheet, charts: definition?.charts ?? [] }, chartsOn(sheet, sheets)),
    step(contents, (context) => {
      sheetIn(context).getRangeByIndexes(area.row, area.column, area.rows, area.columns).values =
        contents.map((row) => row.map((content) => (content === null ? UNCHANGED : typedContent(content))));
      replaceMark(sheetIn(context), area, layout);
    }),
  ];
}
