/** A sheet as data, for the standard workbook, the attachments and 核对记录. No Excel here. */
import type { Area } from "../../a1";
import type { StyleName } from "./styles";

/**
 * A cell's content. A number is given in plain notation and written as a number
 * (a rate of 80.00 % is "0.8" with a style of format `0.00%`).
 */
export type CellContent = null | { readonly text: string } | { readonly number: string };

/** What stands in a cell: as `CellContent`, or a formula as typed */
export type CellInput = CellContent | { readonly formula: string };

export interface CellDefinition {
  readonly content: CellContent;
  readonly style: StyleName;
}

/** A cell of an input table that is calculated; its `CellDefinition` has no content */
export interface FormulaCell {
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface RowDefinition {
  /** Points; absent = Excel's default */
  readonly height?: number;
  /** One per column of the sheet; cells covered by a merge are blank and have its style */
  readonly cells: readonly CellDefinition[];
}

export interface SheetName {
  readonly name: string;
  readonly scope: "workbook" | "sheet";
  readonly area: Area;
}

export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** A list of cells, `=项目!$A$2:$A$9`, that may be on another sheet */
    | { readonly kind: "listOf"; readonly source: string }
    | { readonly kind: "decimal"; readonly min: number; readonly max: number }
    | { readonly kind: "wholeNumber"; readonly min: number; readonly max: number };
  /** Shown when the cell is selected */
  readonly prompt: { readonly title: string; readonly message: string };
  /** "stop" refuses, "warning" asks, "information" informs, "nothing" accepts */
  readonly onError: "stop" | "warning" | "information" | "nothing";
}

export interface Print {
  readonly orientation: "portrait" | "landscape";
  /** Absent = A4 */
  readonly paper?: "A3";
  /** Rows repeated on every page, 0-based inclusive; null = none */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Excel makes the sheet smaller to fit on so many pages; absent = as many as it takes */
  readonly pagesTall?: number;
  /** What is printed; absent = everything on the sheet. Rows and columns inserted into it belong to it. */
  readonly area?: Area;
  /** Printed in the centre of the page header; null where the sheet has its own title */
  readonly header: string | null;
}

/** A chart of cells of its sheet. */
export interface ChartDefinition {
  readonly type: "ColumnClustered" | "BarClustered";
  readonly title: string;
  /** A column of names, and for each series a column of numbers in the same rows */
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** Of the axis of values; absent = as the cells */
  readonly numberFormat?: string;
  /** Where the axis of values begins; absent = where Excel likes */
  readonly minimum?: number;
  /** The cells over which it lies, outside the form or on blank cells */
  readonly area: Area;
}

export interface SheetDefinition {
  readonly name: string;
  /** `attachment`, `record` and `overview` sheets are the add-in's own: marked, rewritten by a recompute */
  readonly purpose: "guide" | "input" | "attachment" | "record" | "overview";
  /** In characters of the default font, as Excel's column width */
  readonly columnWidths: readonly number[];
  readonly rows: readonly RowDefinition[];
  readonly formulas?: readonly FormulaCell[];
  readonly merges: readonly Area[];
  readonly names: readonly SheetName[];
  readonly validations: readonly Validation[];
  /** Absent = none */
  readonly charts?: readonly ChartDefinition[];
  /** Number of rows frozen at the top */
  readonly frozenRows: number;
  /** Number of columns frozen on the left; absent = none. Only together with rows */
  readonly frozenColumns?: number;
  readonly print: Print;
  readonly tabColor: string | null;
}

/** The contents of all cells by rows, with formulas */
export function inputsOf({ rows, formulas = [] }: SheetDefinition): CellInput[][] {
  const inputs = rows.map(({ cells }) => cells.map(({ content }): CellInput => content));
  for (const { row, column, formula } of formulas) {
    const line = inputs[row];
    if (line) line[column] = { formula };
  }
  return inputs;
}
