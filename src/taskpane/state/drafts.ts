/** Unsaved texts of the user; they outlive tabs, recomputes and failures. */
import { useCallback, useSyncExternalStore } from "react";

export interface Draft {
  readonly text: string;
  /** Names the row, in case it disappears */
  readonly label: string;
}

export class DraftStore {
  private drafts: ReadonlyMap<string, Draft> = new Map();
  private readonly listeners = new Set<() => void>();

  /** The same map until a draft changes */
  readonly all = (): ReadonlyMap<string, Draft> => this.drafts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Null removes the draft. */
  set(key: string, draft: Draft | null): void {
    const drafts = new Map(this.drafts);
    if (draft === null) drafts.delete(key);
    else drafts.set(key, draft);
    this.drafts = drafts;
    for (const listener of this.listeners) listener();
  }

  /** Removes a draft once its text is saved, unless it has changed since. */
  settle(key: string, text: string): void {
    if (this.drafts.get(key)?.text === text) this.set(key, null);
  }
}

/** Null = no draft */
export function useDraft(store: DraftStore, key: string): Draft | null {
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.all().get(key) ?? null, [store, key]),
  );
}

export function useDrafts(store: DraftStore): ReadonlyMap<string, Draft> {
  return useSyncExternalStore(store.subscribe, store.all);
}
