/** The keys of `Sheet.cells`: one number per cell, in reading order. */
import { MAX_COLUMNS } from "../../a1";

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOfKey(key: number): number {
  return key % MAX_COLUMNS;
}
