/** Not one name of the standard workbook was found: there is nothing to recompute. */
export class NotStandardWorkbook extends Error {
  override readonly name = "NotStandardWorkbook";

  constructor() {
    super("The workbook has no name of the standard workbook");
  }
}
