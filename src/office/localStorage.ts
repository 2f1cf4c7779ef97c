/** What this computer's browser keeps for the add-in, beside the workbook. */

/**
 * Browsers that part the storage of embedded pages ask for Office's own key in front of ours; elsewhere there is none.
 */
function fullKey(key: string): string {
  const partition =
    typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context>).partitionKey;
  return `${partition ?? ""}${key}`;
}

/** Null = nothing is kept, or nothing can be. */
export function readLocal(key: string): string | null {
  return withStorage((storage) => storage.getItem(fullKey(key)), null);
}

/** Gives whether it is kept: private windows and full or forbidden storage refuse. */
export function writeLocal(key: string, text: string): boolean {
  return withStorage((storage) => {
    storage.setItem(fullKey(key), text);
    return true;
  }, false);
}

function withStorage<T>(access: (storage: Storage) => T, refused: T): T {
  try {
    return access(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return refused;
    throw error;
  }
}
