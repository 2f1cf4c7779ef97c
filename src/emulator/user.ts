/** User actions in the window; they follow the same rules as requests. */
import { parseArea, type Area } from "../a1";
import type { Sheet } from "../xlsx/model/types";
import { typeInput } from "./cells/content";
import { cellAt } from "../xlsx/edit/grid";
import { deleteLines, insertLines } from "./cells/structure";
import { activate } from "./classes/worksheet";
import { accessDenied, invalidArgument } from "./errors";
import type { ProtectionOptions } from "./protection";
import type { Session } from "./session";

function rectAt(address: string): Area {
  const rect = parseArea(address);
  if (rect === null) throw invalidArgument(address);
  return rect;
}

export function type(session: Session, sheet: Sheet, address: string, input: string): void {
  const { row, column, rows, columns } = rectAt(address);
  if (rows * columns !== 1) throw invalidArgument(`not one cell: ${address}`);
  if (session.document.readOnly) throw accessDenied();
  const before = cellAt(sheet, row, column)?.value ?? null;
  typeInput(session, sheet, row, column, input);
  session.document.markOutdated();
  session.document.changes.contents(sheet, [{ row, column, rows, columns }], "RangeEdited", before);
}

export function select(session: Session, sheet: Sheet, address: string): void {
  activate(session, sheet);
  const areas = address.split(",").map(rectAt);
  session.workbook.selectAreas(areas);
  for (const area of areas.slice(0, 1)) session.document.changes.selected(sheet, area);
}

/** `row` is 1-based, as on the screen. */
export function insertRows(session: Session, sheet: Sheet, row: number, count: number): void {
  if (session.document.readOnly) throw accessDenied();
  insertLines(session, sheet, "rows", row - 1, count);
}

export function deleteRows(session: Session, sheet: Sheet, row: number, count: number): void {
  if (session.document.readOnly) throw accessDenied();
  deleteLines(session, sheet, "rows", row - 1, count);
}

export function protect(
  session: Session,
  sheet: Sheet,
  options: Partial<ProtectionOptions>,
  password: string,
): void {
  session.document.protection.protect(sheet, options, password);
  session.document.changes.appearance(sheet);
}

/** @throws AccessDenied for a wrong password */
export function unprotect(session: Session, sheet: Sheet, password: string): void {
  if (!session.document.protection.unprotect(sheet, password)) throw accessDenied();
  session.document.changes.appearance(sheet);
}
