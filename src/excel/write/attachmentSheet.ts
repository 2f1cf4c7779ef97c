/**
 * New sheets of the add-in's own, made by office-js-helpers. The one file that may load that package, and
 * only when a sheet is missing: it brings 14 kB (gzip).
 */

/**
 * Adds sheets; should one of the add-in's own of such a name have appeared meanwhile, it is cleared, never deleted
 * (`clearOnly`: names and formulas that lead there stay alive). The package asks for each sheet by itself: its
 * questions are gathered into one request, however many sheets there are, and the adding is left queued for the next.
 */
export async function createAttachmentSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Excel.Worksheet[]> {
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  const sync = context.sync;
  let gathered: Promise<unknown> | null = null;
  context.sync = async <T>(value?: T): Promise<T> => {
    gathered ??= Promise.resolve().then(() => sync.call(context));
    await gathered;
    return value as T;
  };
  try {
    return await Promise.all(
      names.map((name) => ExcelUtilities.forceCreateSheet(context.workbook, name, true)),
    );
  } finally {
    context.sync = sync;
  }
}
