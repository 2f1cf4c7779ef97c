/** Extracts what the user typed, pasted or cleared from a Univer command. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { CellEdit } from "./source";

/** Ignores changes of format. */
export function editsOf(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): CellEdit[] {
  const edits: CellEdit[] = [];
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns as Record<string, Nullable<ICellData>>)) {
      const input = inputOf(cell);
      if (input !== null) edits.push({ row: Number(row), column: Number(column), input });
    }
  }
  return edits;
}

function inputOf(cell: Nullable<ICellData>): string | null {
  if (cell === null || cell === undefined) return "";
  if (cell.f) return cell.f;
  // Text with line breaks arrives as a document.
  const document = cell.p?.body?.dataStream;
  if (document !== undefined) return document.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (cell.v === null) return "";
  return cell.v === undefined ? null : String(cell.v);
}
