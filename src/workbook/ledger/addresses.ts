/** Where in the ledger what is shown of it stands. */
import { areaName, boundingArea, quoteSheet } from "../../a1";
import type { LeftOut } from "../../domain/ledger/fates";
import type { LedgerTrouble } from "../../domain/ledger/troubles";

/** `台账!A20:H20` of cells that were left out together */
export function leftOutAddress(sheet: string, { cells }: LeftOut): string {
  const areas = cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  const [first] = areas;
  return first === undefined ? "" : `${quoteSheet(sheet)}!${areaName(areas.reduce(boundingArea, first))}`;
}

/** The cell of the trouble first, then those that it was computed from */
export function troubleCells(trouble: LedgerTrouble): string[] {
  switch (trouble.kind) {
    case "noProject":
      return [leftOutAddress(trouble.sheet, trouble.place)];
    case "unread":
      return [trouble.amount.cell];
    case "check":
      return [trouble.check.cell, ...trouble.check.from];
  }
}
