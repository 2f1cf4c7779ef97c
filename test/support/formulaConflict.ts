import type { Conflict } from "../../src/workbook/preview/conflicts";

/** A formula of the user's in a cell of 附件5 */
export const FORMULA_CONFLICT: Conflict = {
  cell: "附件5!F12",
  sheet: "附件5",
  row: 11,
  column: 5,
  kind: "formula",
  before: { formula: "=1+1" },
  shown: 2,
  after: { number: "213.9" },
  decided: false,
  wholeSheet: false,
};
