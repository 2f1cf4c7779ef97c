/** Thrown by a recompute of a workbook that has none of the standard workbook's names. */
export class NotStandardWorkbook extends Error {
  override readonly name = "NotStandardWorkbook";

  constructor() {
    super("The workbook has no name of the standard workbook");
  }
}
