/**
 * Creates the add-in's own sheets with office-js-helpers (14 kB gzip). Only this file may load that package, lazily.
 */

/**
 * Queues new sheets. A sheet of that name that has appeared meanwhile is cleared, not deleted (`clearOnly`), so that
 * references to it stay valid. The package looks up each sheet in a request of its own; these are combined into one.
 */
export async function createAttachmentSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Excel.Worksheet[]> {
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  const sync = context.sync;
  let combined: Promise<unknown> | null = null;
  context.sync = async <T>(value?: T): Promise<T> => {
    combined ??= Promise.resolve().then(() => sync.call(context));
    await combined;
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
