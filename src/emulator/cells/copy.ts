/** Copies cells as `range.copyFrom` does. */
import { cellName, type Area, intersect } from "../../a1";
import { shiftFormula } from "../../xlsx/formula/storedForm";
import { notImplemented } from "../errors";
import type { Session } from "../session";
import { rectOf, type Areas } from "../targets";
import { setContent } from "../../xlsx/edit/content";
import { assertAreaWritable } from "./content";
import { cellAt, makeCell, styleAt } from "../../xlsx/edit/grid";

export const COPY_WHAT = ["All", "Formulas", "Values", "Formats"] as const;
type CopyWhat = (typeof COPY_WHAT)[number];

interface Piece {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null | { readonly error: string };
  readonly formula: string | null;
  readonly style: number;
}

/**
 * Repeats the source if the target's size is a multiple of it; otherwise writes the source once, from the target's
 * top-left cell. Merged cells are refused; conditional formats and validations are not copied.
 */
export function copyCells(session: Session, source: Areas, target: Areas, what: CopyWhat): void {
  const from = rectOf(source);
  const to = destination(from, rectOf(target));
  const merged = [source, target].some(({ sheet, areas }) =>
    sheet.merges.some((one) => areas.some((rect) => intersect(one, rect) !== null)),
  );
  if (merged) throw notImplemented("Range.copyFrom with merged cells");
  if (what !== "Formats") assertAreaWritable(session, target.sheet, to);
  if (what === "All" || what === "Formats") session.require(target.sheet, "allowFormatCells");
  session.document.calculateIfDue();
  const pieces = read(session, source, from, to, what);
  for (const piece of pieces) {
    const cell = makeCell(target.sheet, piece.row, piece.column);
    if (what === "All" || what === "Formulas") setContent(cell, piece.value, piece.formula);
    if (what === "Values") setContent(cell, piece.value, null);
    if (what === "All" || what === "Formats") cell.style = piece.style;
  }
  session.document.markOutdated();
  if (what === "Formats") session.document.changes.appearance(target.sheet);
  else session.document.changes.contents(target.sheet, [to], "RangeEdited");
}

function destination(from: Area, to: Area): Area {
  const multiple = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return multiple ? to : { ...to, rows: from.rows, columns: from.columns };
}

function read(session: Session, source: Areas, from: Area, to: Area, what: CopyWhat): Piece[] {
  const pieces: Piece[] = [];
  for (let row = to.row; row < to.row + to.rows; row++) {
    for (let column = to.column; column < to.column + to.columns; column++) {
      const sourceRow = from.row + ((row - to.row) % from.rows);
      const sourceColumn = from.column + ((column - to.column) % from.columns);
      const cell = cellAt(source.sheet, sourceRow, sourceColumn);
      const formula = cell?.formula ?? null;
      const copied = cell !== undefined && what === "Values";
      pieces.push({
        row,
        column,
        value: copied
          ? session.document.valueOf(source.sheet, cell, cellName(sourceRow, sourceColumn))
          : (cell?.value ?? null),
        formula: formula === null ? null : shiftFormula(formula, row - sourceRow, column - sourceColumn),
        style: styleAt(source.sheet, sourceRow, sourceColumn),
      });
    }
  }
  return pieces;
}
