import { areaName, boundingArea, quoteSheet } from "../../a1";
import type { LeftOut } from "../../domain/ledger/fates";

/** `台账!A20:H20` of cells that were left out together */
export function leftOutAddress(sheet: string, { cells }: LeftOut): string {
  const areas = cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  const [first] = areas;
  return first === undefined ? "" : `${quoteSheet(sheet)}!${areaName(areas.reduce(boundingArea, first))}`;
}
