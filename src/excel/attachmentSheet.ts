/**
 * New sheets of the add-in's own, made by office-js-helpers. The one file that may load that package, and
 * only when a sheet is missing: it brings 14 kB (gzip) and costs two round trips a sheet.
 */

/**
 * Adds a sheet; should the add-in's own sheet of that name have appeared meanwhile, it is cleared, never
 * deleted (`clearOnly`: names and formulas that lead there stay alive). Sends two requests.
 */
export async function createAttachmentSheet(
  workbook: Excel.Workbook,
  name: string,
): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}
