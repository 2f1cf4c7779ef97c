import { OUR_PROPOSAL } from "./documents";
import type { Rule } from "./rule";

/** Rows and columns of data that a table does not include; the reader raises these findings itself. */
export interface Inputs {
  /** Below the table's area; `range` is from the first to the last of them */
  "R56.rowsBelow": { readonly table: string; readonly rows: string; readonly range: string };
  /** Above the header row, as after sorting the headings with the rows */
  "R56.rowsAbove": { readonly table: string; readonly rows: string; readonly range: string };
  /** Typed into the closing row */
  "R56.closingRow": { readonly table: string; readonly range: string };
  /** A column of the table beside its area; `name` is the one that does not cover it */
  "R56.columnOutside": { readonly table: string; readonly column: string; readonly name: string };
  /** Beyond what is read of a sheet */
  "R56.notRead": { readonly table: string; readonly range: string };
}

export const R56: Rule<Inputs> = {
  id: "R56",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "各表的数据行和列都在表的范围之内；范围之外的未计入，逐一指出",
  severities: {
    "R56.rowsBelow": "error",
    "R56.rowsAbove": "error",
    "R56.closingRow": "error",
    "R56.columnOutside": "error",
    "R56.notRead": "error",
  },
  workbook: {},
};
