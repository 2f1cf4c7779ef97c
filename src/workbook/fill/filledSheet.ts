/** A sheet as it will be after rows are inserted and cells written. */
import { encloses, parseArea, type Area } from "../../a1";
import type { CellChange } from "../plan";
import type { CellInput } from "../sheet";
import type { AreaSnapshot, CellValue } from "../snapshot";
import type { RowInsertion } from "./types";

/** The row after the insertions of a row before them */
export function movedRow(row: number, insertions: readonly RowInsertion[]): number {
  return insertions.reduce((moved, one) => (one.row <= row ? moved + one.count : moved), row);
}

/** The first of the rows inserted before `row`, after all insertions */
export function insertedRow(row: number, insertions: readonly RowInsertion[]): number {
  const own = insertions.find((one) => one.row === row)?.count ?? 0;
  return movedRow(row, insertions) - own;
}

/** As Excel moves it: rows inserted inside make it longer. */
export function movedArea(area: Area, insertions: readonly RowInsertion[]): Area {
  const first = movedRow(area.row, insertions);
  const last = movedRow(area.row + area.rows - 1, insertions);
  return { ...area, row: first, rows: last - first + 1 };
}

/** New rows have the formats of the row above. */
export function filledSheet(
  sheet: AreaSnapshot,
  insertions: readonly RowInsertion[],
  merges: readonly Area[],
  changes: readonly CellChange[],
): AreaSnapshot {
  const width = sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const withRows = <T>(rows: readonly (readonly T[])[], isNew: (above: readonly T[]) => T[]): T[][] =>
    [...rows, null].flatMap((row, index) => {
      const count = insertions.find((one) => one.row === sheet.row + index)?.count ?? 0;
      const above = rows[index - 1] ?? [];
      return [...Array.from({ length: count }, () => isNew(above)), ...(row === null ? [] : [[...row]])];
    });
  const blank = (): CellValue[] => new Array<CellValue>(width).fill("");
  const values = withRows(sheet.values, blank);
  const formulas = withRows(sheet.formulas, blank);
  for (const { address, after } of changes) {
    const at = parseArea(address);
    if (at === null) continue;
    for (const grid of [values, formulas]) {
      const row = grid[at.row - sheet.row];
      if (row !== undefined) row[at.column - sheet.column] = valueOf(after);
    }
  }
  const { hiddenRows } = sheet;
  const moved = (sheet.merges ?? []).map((area) => movedArea(area, insertions));
  return {
    ...sheet,
    values,
    formulas,
    numberFormats: withRows(sheet.numberFormats, (above) => [...above]),
    ...(hiddenRows && { hiddenRows: hiddenRows.map((row) => movedRow(row, insertions)) }),
    merges: [...moved.filter((area) => !merges.some((made) => encloses(made, area))), ...merges],
  };
}

function valueOf(input: CellInput): CellValue {
  if (input === null) return "";
  if ("text" in input) return input.text;
  return "number" in input ? Number(input.number) : input.formula;
}
