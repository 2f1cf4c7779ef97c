/** Local storage of the browser, under keys partitioned as Office asks. */

/** Office gives a key prefix in browsers that partition the storage of embedded pages. */
function fullKey(key: string): string {
  const partition =
    typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context>).partitionKey;
  return `${partition ?? ""}${key}`;
}

/** Null if nothing is stored or storage is not available. */
export function readLocal(key: string): string | null {
  return withStorage((storage) => storage.getItem(fullKey(key)), null);
}

/** Returns whether it was stored; private windows and full or disabled storage refuse. */
export function writeLocal(key: string, text: string): boolean {
  return withStorage((storage) => {
    storage.setItem(fullKey(key), text);
    return true;
  }, false);
}

function withStorage<T>(access: (storage: Storage) => T, fallback: T): T {
  try {
    // Some hosts have none
    const storage = window.localStorage as Storage | null | undefined;
    return storage ? access(storage) : fallback;
  } catch (error) {
    if (error instanceof DOMException) return fallback;
    throw error;
  }
}
