/** Many cells of a sheet as few ranges. */
import { areaName, MAX_COLUMNS, type Area } from "../../a1";

/** A cell as one number, in reading order. */
export type CellKey = number;

export function cellKey(row: number, column: number): CellKey {
  return row * MAX_COLUMNS + column;
}

/** Without sheet. Adjacent cells of a row become one range, and equal ranges of adjacent rows one rectangle. */
export function rangesOf(cells: readonly CellKey[]): string[] {
  const done: Area[] = [];
  let open: Area[] = [];
  let above: Area[] = [];
  let row = -1;
  const endRow = (): void => {
    const merged = open.map((run) => {
      const match = above.find(
        (area) =>
          area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row,
      );
      return match === undefined ? run : { ...match, rows: match.rows + 1 };
    });
    done.push(
      ...above.filter((area) => !merged.some((next) => next.row === area.row && next.column === area.column)),
    );
    above = merged;
    open = [];
  };
  for (const key of [...cells].sort((left, right) => left - right)) {
    const [cellRow, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (cellRow !== row) endRow();
    row = cellRow;
    const last = open.at(-1);
    if (last !== undefined && last.column + last.columns === column) {
      open[open.length - 1] = { ...last, columns: last.columns + 1 };
    } else open.push({ row, column, rows: 1, columns: 1 });
  }
  endRow();
  return [...done, ...above].map(areaName);
}
