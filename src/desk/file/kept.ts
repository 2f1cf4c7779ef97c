/** The last file with its unsaved work, in the browser's database, so that it survives reload and crash. */
import type { Stamp, WritableHandle } from "./access";

export interface KeptFile {
  readonly name: string;
  /** As it would be saved now */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the file on disk that the work began from; null if it was never on disk */
  readonly stamp: Stamp | null;
  readonly unsaved: boolean;
  /** Null where the browser cannot write the file back, or not keep the handle */
  readonly handle: WritableHandle | null;
}

export interface KeptFiles {
  /** Null if nothing is kept, or the browser keeps nothing. */
  read(): Promise<KeptFile | null>;
  /** Returns whether it is kept; private windows and full disks refuse. */
  write(file: KeptFile): Promise<boolean>;
  clear(): Promise<void>;
}

const DATABASE = "绩效自评.网页版";
const STORE = "文件";
const LAST = "上次";

export function keptFiles(): KeptFiles {
  /** One after another, so that an older state never replaces a newer one. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result;
    return result;
  };
  return {
    read: () =>
      inTurn(async () => {
        const found = await inStore("readonly", (store) => store.get(LAST)).catch(() => null);
        return isKept(found) ? found : null;
      }),
    write: (file) =>
      inTurn(() => {
        const put = (kept: KeptFile): Promise<unknown> =>
          inStore("readwrite", (store) => store.put(kept, LAST));
        return put(file)
          .catch((error: unknown) => {
            // A handle that cannot be copied must not cost the content.
            if (error instanceof DOMException && error.name === "DataCloneError")
              return put({ ...file, handle: null });
            throw error;
          })
          .then(
            () => true,
            () => false,
          );
      }),
    clear: () =>
      inTurn(async () => {
        await inStore("readwrite", (store) => store.delete(LAST)).catch(() => undefined);
      }),
  };
}

async function inStore<T>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
    // Its failure comes with that of the request, if there is one.
    done.catch(() => undefined);
    const result = await answerOf(request(transaction.objectStore(STORE)));
    await done;
    return result;
  } finally {
    database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("refused"));
  });
}

function isKept(found: unknown): found is KeptFile {
  if (typeof found !== "object" || found === null) return false;
  const { name, bytes, unsaved } = found as Partial<Record<keyof KeptFile, unknown>>;
  return typeof name === "string" && bytes instanceof Uint8Array && typeof unsaved === "boolean";
}
