/** Unsaved texts of the user; they outlive tabs, recomputes and failures, and once kept in a place, the pane itself. */
import { useCallback, useSyncExternalStore } from "react";

export interface Draft {
  readonly text: string;
  /** Names the row, in case it disappears */
  readonly label: string;
}

export type Drafts = ReadonlyMap<string, Draft>;

/** Where drafts of one workbook are kept */
export interface DraftPlace {
  readonly id: string;
  readonly read: () => Drafts;
  /** Returns whether they were stored */
  readonly write: (drafts: Drafts) => boolean;
}

export class DraftStore {
  private drafts: Drafts = new Map();
  private place: DraftPlace | null = null;
  /** Whether the last change was stored */
  private stored = true;
  /** Keys of drafts that an earlier pane has left and that nobody has touched since */
  private left: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();

  /** The same map until a draft changes */
  readonly all = (): Drafts => this.drafts;
  readonly isStored = (): boolean => this.stored;
  readonly leftBefore = (): ReadonlySet<string> => this.left;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what the place holds, and keeps every later change there. */
  keepIn(place: DraftPlace): void {
    if (this.place?.id === place.id) return;
    this.place = place;
    const found = [...place.read()].filter(([key]) => !this.drafts.has(key));
    this.left = new Set([...this.left, ...found.map(([key]) => key)]);
    this.change(new Map([...found, ...this.drafts]));
  }

  /** Null removes the draft. */
  set(key: string, draft: Draft | null): void {
    const drafts = new Map(this.drafts);
    if (draft === null) drafts.delete(key);
    else drafts.set(key, draft);
    this.left = new Set([...this.left].filter((one) => one !== key));
    this.change(drafts);
  }

  /** Removes a draft once its text is saved, unless it has changed since. */
  settle(key: string, text: string): void {
    if (this.drafts.get(key)?.text === text) this.set(key, null);
  }

  private change(drafts: Drafts): void {
    this.drafts = drafts;
    this.stored = this.place?.write(drafts) ?? true;
    for (const listener of this.listeners) listener();
  }
}

/** Null = no draft */
export function useDraft(store: DraftStore, key: string): Draft | null {
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.all().get(key) ?? null, [store, key]),
  );
}

export function useDrafts(store: DraftStore): Drafts {
  return useSyncExternalStore(store.subscribe, store.all);
}
