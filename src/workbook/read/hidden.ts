/** Rows, columns and sheets that count although nobody sees them: hidden by hand, by a group, or by a filter. */
import { cellAddress, columnLetters, sameSheetName } from "../../a1";
import type { SheetSnapshot } from "../snapshot";
import type { Collector } from "./collector";
import type { PlacedTable } from "./outside";
import { filledCells, type OutsideCell, type RowKinds } from "./rowKinds";
import { isClosingRow } from "./table";

export function reportHidden(
  sheets: readonly Pick<SheetSnapshot, "name" | "visible">[],
  tables: readonly PlacedTable[],
  collector: Collector,
): void {
  for (const table of tables) {
    const { kinds, headings, snapshot } = table;
    if (kinds === null || headings.headerRow === undefined) continue;
    const { sheet } = snapshot;
    const rows = countedRows(table, kinds, headings.headerRow, collector);
    const [first] = rows;
    if (first === undefined) continue;
    const isShown = sheets.some(({ name, visible }) => visible && sameSheetName(name, sheet));
    if (!isShown) report("R00.hiddenSheet", sheet, first.slice(0, 1), "", collector);
    const hidden = rows.filter(([cell]) => snapshot.hiddenRows?.includes(cell?.row ?? -1));
    const cells = hidden.flatMap(([cell]) => cell ?? []);
    report("R00.hiddenRows", sheet, cells, runsOf(cells.map(({ row }) => row)), collector);
    for (const column of snapshot.hiddenColumns ?? []) {
      const figures = kinds.isFigures(column)
        ? rows.flatMap((row) => row.find((cell) => cell.column === column && cell.value !== 0) ?? [])
        : [];
      report("R00.hiddenColumn", sheet, figures.slice(0, 1), columnLetters(column), collector);
    }
  }
}

/** The input cells of the rows that count */
function countedRows(
  { snapshot }: PlacedTable,
  kinds: RowKinds,
  headerRow: number,
  { skipped }: Collector,
): OutsideCell[][] {
  const { sheet, row: first, column, values, formulas } = snapshot;
  return values.flatMap((line, index) => {
    const row = first + index;
    const cells = filledCells(row, column, line, formulas[index] ?? []).filter((cell) =>
      kinds.isInput(cell.column),
    );
    const [cell] = cells;
    const counts =
      row > headerRow &&
      !isClosingRow(line) &&
      cell !== undefined &&
      !skipped.has(cellAddress(sheet, row, cell.column));
    return counts ? [cells] : [];
  });
}

/** `5、9-12`, counted from 1 */
function runsOf(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs
    .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`))
    .join("、");
}

function report(
  code: "R00.hiddenRows" | "R00.hiddenColumn" | "R00.hiddenSheet",
  sheet: string,
  cells: readonly OutsideCell[],
  place: string,
  collector: Collector,
): void {
  if (cells.length === 0) return;
  const addresses = cells.map(({ row, column }) => cellAddress(sheet, row, column));
  collector.add(code, "note", addresses, { table: sheet, place });
}
