/** What a kind of undoable state is: a module of `kinds`, with its steps in Excel under the same name. */
import { foldedSheetName } from "../../a1";
import type { Acceptance } from "../../domain/triage/acceptance";
import type { PlacedHighlight, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { entryOf, type EntryKind, type Journal, type Stored } from "./journal";

/** As errors and summaries name them: sheets, cells with their sheets, defined names */
export interface Places {
  readonly sheets?: readonly string[];
  readonly cells?: readonly string[];
  readonly definedNames?: readonly string[];
}

/** What an undo puts back of a kind; the locales have a clause for each key. */
export type Summary = Readonly<Record<string, boolean | readonly string[]>>;

/** What of a journal's entry is to be put back, compared with the present state */
export interface Reversal<Item = unknown> {
  readonly items: readonly Item[];
  /** Left alone because the user has changed it since */
  readonly skipped?: Pick<Places, "sheets" | "cells">;
}

/**
 * The order in which the kinds are put back. Cells and rules are counted with the inserted rows in place; a sheet is
 * deleted once nothing refers to it and another one is active.
 */
export const TURNS = ["names", "cells", "rows", "forms", "looks", "settings", "window", "removal"] as const;

export interface UndoKind<
  Entry = unknown,
  Item = unknown,
  Said extends Summary = Summary,
  Present = unknown,
  Reversed extends Reversal<Item> = Reversal<Item>,
> extends EntryKind<Entry> {
  readonly turn: (typeof TURNS)[number];
  /** The present state where nothing of it had to be read */
  readonly absent: Present;
  /** Never puts back what the user has changed since, unless the write was interrupted. */
  reversal(entry: Entry, undo: Undo): Reversed;
  summary(reversal: Reversed): Said;
  /** Everything that the journaled write may have changed, for the error of a failed rollback */
  changed?(entry: Entry): Places;
  /** What is still to be put back, for the same error */
  remaining?(items: readonly Item[]): Places;
  /** Sheets that putting back writes to: it is refused if they are protected. */
  writesTo?(items: readonly Item[]): readonly string[];
  /** The entry without what the user has changed since, which resuming an interrupted restore must not put back */
  narrowed?(entry: Entry, items: readonly Item[]): Entry;
}

/** The workbook with the order of its highlights, and the acceptances of findings */
export interface UndoSnapshot extends WorkbookSnapshot {
  readonly highlights: readonly PlacedHighlight[];
  readonly acceptances: readonly Acceptance[];
}

/** An undo on the current workbook: what the kinds know of the journal, the present and each other */
export interface Undo {
  readonly journal: Journal;
  readonly looks: Stored["looks"];
  readonly workbook: UndoSnapshot;
  sheetNamed(name: string): SheetSnapshot | undefined;
  presentOf<Present>(kind: { readonly key: string; readonly absent: Present }): Present;
  reversalOf<Entry, Reversed>(
    kind: EntryKind<Entry> & { reversal(entry: Entry, undo: Undo): Reversed },
  ): Reversed;
}

/** @param present by the kinds' keys, as they were loaded */
export function undoOf<Snapshot extends UndoSnapshot>(
  journal: Journal,
  looks: Stored["looks"],
  workbook: Snapshot,
  present: ReadonlyMap<string, unknown>,
): Undo & { readonly workbook: Snapshot } {
  const sheets = new Map(workbook.sheets.map((sheet) => [foldedSheetName(sheet.name), sheet]));
  const reversals = new Map<string, unknown>();
  const undo: Undo & { readonly workbook: Snapshot } = {
    journal,
    looks,
    workbook,
    sheetNamed: (name) => sheets.get(foldedSheetName(name)),
    presentOf: <Present>(kind: { readonly key: string; readonly absent: Present }) =>
      (present.get(kind.key) ?? kind.absent) as Present,
    reversalOf: <Entry, Reversed>(
      kind: EntryKind<Entry> & { reversal(entry: Entry, undo: Undo): Reversed },
    ) => {
      if (!reversals.has(kind.key)) reversals.set(kind.key, kind.reversal(entryOf(journal, kind), undo));
      return reversals.get(kind.key) as Reversed;
    },
  };
  return undo;
}

export function sheetsOf(items: readonly { readonly sheet: string }[]): string[] {
  return [...new Set(items.map(({ sheet }) => sheet))];
}

export function mergedPlaces(places: readonly Places[]): Required<Places> {
  return {
    sheets: [...new Set(places.flatMap(({ sheets = [] }) => sheets))],
    cells: [...new Set(places.flatMap(({ cells = [] }) => cells))],
    definedNames: places.flatMap(({ definedNames = [] }) => definedNames),
  };
}

export function mergedSummary(summaries: readonly Summary[]): Summary {
  const merged: Record<string, boolean | readonly string[]> = {};
  for (const [key, value] of summaries.flatMap((summary) => Object.entries(summary))) {
    const known = merged[key];
    const isList = typeof known === "object" && typeof value === "object";
    merged[key] = isList ? [...new Set([...known, ...value])] : known === true || value;
  }
  return merged;
}

export function saysNothing(summary: Summary): boolean {
  return Object.values(summary).every((value) => (typeof value === "boolean" ? !value : value.length === 0));
}
