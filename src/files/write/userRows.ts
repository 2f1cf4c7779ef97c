/** Inserts rows into the user's own sheets of a file and fills cells there: a bureau's forms, the rows of a ledger. */
import { areaAddress, MAX_COLUMNS, parseCell, type Area } from "../../a1";
import type { CellAddress } from "../../domain/model";
import { HostError } from "../../port/errors";
import { refuseProtected } from "../../port/protection";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { refuseCancelled, type DeskOptions } from "../../port/options";
import type { FillPlan, SheetFill } from "../../workbook/fill";
import type { AreaSnapshot } from "../../workbook/snapshot";
import type { InsertedRows } from "../../workbook/undo/kinds/insertedRows";
import { userRowsWrite, type UserCell } from "../../workbook/userRows";
import { cutsArray } from "../../xlsx/edit/arrays";
import { isBlank } from "../../xlsx/edit/grid";
import { cutsMerge, mergeParts } from "../../xlsx/edit/merges";
import { moveCells } from "../../xlsx/edit/movement";
import { rowOfKey } from "../../xlsx/model/cellKeys";
import { hasTables } from "../../xlsx/file/sheet/source";
import type { Sheet, Workbook } from "../../xlsx";
import { writeInput } from "../render/cells";
import { saveFinished } from "../settings";
import { changedRows, editWhole, refuseOtherState, sheetNamed, type EditedFile } from "./whole";

/** As `Desk.writeUserRows` */
export function writeUserRows(
  file: EditedFile,
  order: "fill" | "ledger",
  plan: Pick<FillPlan, "sheets">,
  cells: readonly UserCell[],
  snapshot: OpenWorkbook,
  areas: readonly AreaSnapshot[],
  options: DeskOptions,
): void {
  const { workbook } = file;
  const { inserted, rows, expected, finished } = userRowsWrite(
    order,
    plan,
    cells,
    snapshot.savedState,
    areas,
  );
  refuseProtected(
    snapshot.sheets,
    [...cells, ...inserted].map(({ sheet }) => sheet),
  );
  if (cells.length + inserted.length === 0) return;
  refuseCancelled(options);
  refuseOtherState(workbook, snapshot.savedState);
  const changed = [...changedRows(workbook, expected), ...rows.flatMap((one) => otherEnd(workbook, one))];
  if (changed.length > 0) throw new HostError("outdated", { cells: [...new Set(changed)] });
  editWhole(file, () => {
    for (const one of inserted) insertRows(workbook, sheetNamed(workbook, one.sheet), one);
    for (const { sheet, address, after } of cells) {
      const cell = parseCell(address);
      if (cell === null) throw new Error(`Not a cell: ${sheet}!${address}`);
      writeInput(workbook, sheetNamed(workbook, sheet), cell, after);
    }
    saveFinished(workbook, finished);
  });
}

/** 还原 knows the inserted rows by the end of the sheet. */
function otherEnd(workbook: Workbook, { sheet, bottom }: InsertedRows): CellAddress[] {
  const end = endOf(sheetNamed(workbook, sheet));
  return end === bottom
    ? []
    : [areaAddress(sheet, { row: Math.max(0, end - 1), column: 0, rows: 1, columns: 1 })];
}

function endOf({ cells }: Sheet): number {
  let end = 0;
  for (const [key, cell] of cells) if (!isBlank(cell)) end = Math.max(end, rowOfKey(key) + 1);
  return end;
}

/** From the last insertion up, so that each is at its row; 还原 relies on this order. */
function insertRows(workbook: Workbook, sheet: Sheet, { insertions, merges }: SheetFill): void {
  const refuse = (): never => {
    throw new HostError("layoutConflict", { sheets: [sheet.name] });
  };
  // Excel moves some tables, and refuses others.
  if (hasTables(sheet)) refuse();
  for (const { row, count } of [...insertions].reverse()) {
    const above: Area = { row: 0, column: 0, rows: row, columns: MAX_COLUMNS };
    if (row > 0 && cutsArray(sheet, [above])) refuse();
    moveCells(workbook, sheet, { axis: "rows", at: row, count });
  }
  for (const area of merges) {
    if (cutsMerge(sheet, area)) refuse();
    mergeParts(sheet, area, [area]);
  }
}
