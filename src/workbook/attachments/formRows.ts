/** Rows of a form as its definition lists them from top to bottom, so that the definition reads like the form. */
import { Grid, text, type GridCell } from "../grid";
import type { SheetDefinition } from "../sheet";
import { ownedSheet } from "./owned";

/** The least height in points, and the cells from left to right past those that a cell above spans. */
export type FormRow = readonly [height: number, ...cells: GridCell[]];

export interface FormRows {
  /** Name of the sheet */
  readonly mark: string;
  readonly widths: readonly number[];
  readonly above: readonly FormRow[];
  /** The heads of the indicators: printed again on every page */
  readonly header: FormRow;
  readonly below: readonly FormRow[];
}

export function sheetOfRows({ mark, widths, above, header, below }: FormRows): SheetDefinition {
  const grid = new Grid(widths);
  for (const [height, ...cells] of [...above, header, ...below]) grid.add(cells, height);
  return ownedSheet(mark, "attachment", grid, { orientation: "portrait", headerRow: above.length });
}

export function head(label: string, columns = 1, rows = 1): GridCell {
  return text("heading", label, columns, rows);
}

export function value(content: string, columns = 1, rows = 1): GridCell {
  return text("text", content, columns, rows);
}

/** A row of labels alone. */
export function heads(...labels: readonly string[]): GridCell[] {
  return labels.map((label) => head(label));
}
