/** Rectangles of cells of which some are written, and the comparison of what was written with what stands there. */
import { cellAddress, parseArea } from "../workbook/addresses";
import type { CellChange, CellInput } from "../workbook/plan";
import type { Area, SheetDefinition } from "../workbook/sheet";
import { changeInput, holds, UNCHANGED } from "./cellInput";

export interface WrittenCells {
  readonly sheet: string;
  readonly area: Area;
  /** By rows; undefined = not written */
  readonly inputs: readonly (readonly (CellInput | undefined)[])[];
}

/** All cells of a sheet that is laid down: its blank cells are blank afterwards. */
export function cellsOfDefinition({ name, rows, columnWidths }: SheetDefinition): WrittenCells {
  return {
    sheet: name,
    area: { row: 0, column: 0, rows: rows.length, columns: columnWidths.length },
    inputs: rows.map((row) => row.cells.map((cell) => cell.content)),
  };
}

/** One rectangle for each sheet: a single array is one call, and null leaves a cell as it is. */
export function cellsOfChanges(changes: readonly CellChange[]): WrittenCells[] {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const ofSheet = bySheet.get(change.sheet);
    if (ofSheet) ofSheet.push(change);
    else bySheet.set(change.sheet, [change]);
  }
  return [...bySheet].map(([sheet, ofSheet]) => boundingCells(sheet, ofSheet));
}

function boundingCells(sheet: string, changes: readonly CellChange[]): WrittenCells {
  const cells = changes.map(({ address, after }) => {
    const area = parseArea(address);
    if (!area) throw new Error(`A change without a cell: ${sheet}!${address}`);
    return { row: area.row, column: area.column, after };
  });
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  const inputs = Array.from({ length: rows }, () =>
    new Array<CellInput | undefined>(columns).fill(undefined),
  );
  for (const cell of cells) {
    const line = inputs[cell.row - row];
    if (line) line[cell.column - column] = cell.after;
  }
  return { sheet, area: { row, column, rows, columns }, inputs };
}

export function valuesOf({ inputs }: WrittenCells): (string | number | null)[][] {
  return inputs.map((row) => row.map((input) => (input === undefined ? UNCHANGED : changeInput(input))));
}

export function rangeOf(context: Excel.RequestContext, { sheet, area }: WrittenCells): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/**
 * Queues the reading back behind the writing, in the same request. What it returns gives, after the sync, the
 * addresses of the cells that hold something else.
 */
export function readBack(context: Excel.RequestContext, written: WrittenCells): () => string[] {
  const formulasToo = written.inputs.some((row) => row.some((input) => input && "formula" in input));
  const range = rangeOf(context, written).load(formulasToo ? "values,formulas" : "values");
  return () => {
    const formulas: unknown[][] = formulasToo ? range.formulas : [];
    return differences(written, range.values, formulas);
  };
}

function differences(written: WrittenCells, values: unknown[][], formulas: unknown[][]): string[] {
  const { sheet, area, inputs } = written;
  return inputs.flatMap((row, r) =>
    row.flatMap((input, c) =>
      input === undefined || holds(input, values[r]?.[c], formulas[r]?.[c])
        ? []
        : [cellAddress(sheet, area.row + r, area.column + c)],
    ),
  );
}
