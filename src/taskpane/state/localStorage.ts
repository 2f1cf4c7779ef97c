/** Local storage of the browser, under the keys of the pane's host. */
import type { PaneHost } from "../host";

export class LocalStore {
  constructor(private readonly host: Pick<PaneHost, "storagePrefix">) {}

  /** Null if nothing is stored or storage is not available. */
  read(key: string): string | null {
    return this.use((storage, prefix) => storage.getItem(prefix + key), null);
  }

  /** Returns whether it was stored; private windows and full or disabled storage refuse. */
  write(key: string, text: string): boolean {
    return this.use((storage, prefix) => {
      storage.setItem(prefix + key, text);
      return true;
    }, false);
  }

  private use<T>(access: (storage: Storage, prefix: string) => T, fallback: T): T {
    try {
      // Some hosts have none
      const storage = window.localStorage as Storage | null | undefined;
      return storage ? access(storage, this.host.storagePrefix()) : fallback;
    } catch (error) {
      if (error instanceof DOMException) return fallback;
      throw error;
    }
  }
}
