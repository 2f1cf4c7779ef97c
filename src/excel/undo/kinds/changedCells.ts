import type { Area } from "../../../a1";
import { groupBy } from "../../../domain/groupBy";
import type { ChangedCell } from "../../../workbook/undo/changedCell";
import { contentsOf } from "../../../workbook/undo/contents";
import { sheetsOf } from "../../../workbook/undo/kind";
import { changedCells as kind } from "../../../workbook/undo/kinds/changedCells";
import { step } from "../../payload";
import { UNCHANGED } from "../../render/cellInput";
import { typedContent } from "../../../workbook/sheet/typedInput";
import { inExcel, onExistingSheets } from "../kind";

export const changedCells = inExcel(kind, {
  load: (entry, workbook) => {
    const cells = onExistingSheets(
      entry.filter(({ input }) => input === true),
      workbook,
    );
    if (cells.length === 0) return null;
    return (context) => {
      const pending = sheetsOf(cells).map((sheet) => {
        const area = boundsOf(cells.filter((cell) => cell.sheet === sheet));
        return { sheet, area, range: rangeOf(context, sheet, area).load("values,formulas") };
      });
      return () =>
        new Map(
          pending.map(({ sheet, area: { row, column }, range }) => [
            sheet,
            { row, column, contents: contentsOf(range) },
          ]),
        );
    };
  },
  steps: (cells) => {
    // Row by row on the user's own sheets, as `cellsOfUserChanges`.
    const together = groupBy(cells, ({ sheet, row, input }) => (input === true ? `${sheet}!${row}` : sheet));
    return [...together.values()].map((group) => step(group, (context) => writeCells(context, group)));
  },
});

/** Writes cells of one sheet in one array; null leaves the others unchanged. */
function writeCells(context: Excel.RequestContext, cells: readonly ChangedCell[]): void {
  const [first] = cells;
  if (first === undefined) return;
  const area = boundsOf(cells);
  const values = Array.from({ length: area.rows }, () =>
    new Array<string | number | boolean | null>(area.columns).fill(UNCHANGED),
  );
  for (const cell of cells) {
    const line = values[cell.row - area.row];
    if (line) line[cell.column - area.column] = typedContent(cell.before);
  }
  rangeOf(context, first.sheet, area).values = values;
}

function boundsOf(cells: readonly ChangedCell[]): Area {
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  return { row, column, rows, columns };
}

function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
