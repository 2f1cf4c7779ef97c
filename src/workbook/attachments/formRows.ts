/** Rows of a form as its definition lists them from top to bottom, so that the definition reads like the form. */
import { numberContent } from "../sheet/cells";
import { Grid, cell, text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import type { FormContent } from "./formContent";
import { gradeText, totalPoints } from "./indicatorRows";
import { ownedSheet } from "./owned";

/** The minimum height in points, and the cells from left to right, without those that a cell above spans. */
export type FormRow = readonly [height: number, ...cells: GridCell[]];

export interface FormRows {
  /** Name of the sheet */
  readonly mark: string;
  readonly widths: readonly number[];
  readonly above: readonly FormRow[];
  /** The headings of the indicators, repeated on every printed page */
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

/** Labels of one column each */
export function heads(...labels: readonly string[]): GridCell[] {
  return labels.map((label) => head(label));
}

/** 总分 or 合计: label, points, score, grade; the label spans what the other three leave. */
export function totalRow(label: string, columns: number, form: FormContent): FormRow {
  return [
    24,
    text("totalLabel", label, columns - 3),
    cell("totalScore", numberContent(totalPoints(form))),
    cell("totalScore", numberContent(form.result.totalScore)),
    text("totalLabel", gradeText(form.result)),
  ];
}
