/**
 * The undo journal: what restores the workbook to its state before a write. It is stored in the workbook while the
 * write runs, and afterwards for 还原. Each kind of state has its entry in it: see `kinds`.
 */
import type { SheetSetUp } from "../sheet/setUp";
import { fingerprint } from "../../domain/fingerprint";
import { jsonOf } from "../storedJson";
import type { SheetStyles } from "./sheetStyle";
import type { WrittenSheets } from "./writtenSheets";

/** JSON. Beside these fields, the entries of the kinds of state by their keys: read them with `entryOf`. */
export interface Journal {
  readonly order: "recompute" | "clear" | "insert" | "repair" | "reason" | "fill" | "ledger" | "restore";
  /** `open`: a write or restore is running or was interrupted. `done`: 还原 offers it */
  readonly phase: "open" | "done";
  /** `Stored.written` before the write, for the sheets that it changes */
  readonly written?: WrittenSheets;
  /** While it is open: slots of the history to be emptied with it, as its write fills them or its restore uses them up */
  readonly slots?: readonly number[];
  /** While it is open: sheets to be set up once it is undone. Absent = none */
  readonly setUps?: readonly SheetSetUp[];
  /**
   * While it is open: the seal of its write, that of the state after it, and those of the journals that it carries on
   * with, which may be half broken. Absent in journals of earlier versions
   */
  readonly seals?: {
    readonly own: string;
    readonly after: string | null;
    readonly replaced?: readonly string[];
  };
  readonly [kind: string]: unknown;
}

/** How a kind of state stands in the journal. */
export interface EntryKind<Entry> {
  /** In the journal; stored, so it never changes */
  readonly key: string;
  /** The entry where nothing of the kind has changed; it may be absent */
  readonly none: Entry;
}

export function entryOf<Entry>(journal: Journal, { key, none }: EntryKind<Entry>): Entry {
  return (journal[key] ?? none) as Entry;
}

export type JournalEntries = Readonly<Record<string, unknown>>;

/** For `openJournal`. */
export function entry<Entry>({ key }: EntryKind<Entry>, value: Entry): JournalEntries {
  return { [key]: value };
}

/** Earlier versions of the add-in read these without asking whether they are there. Later kinds are absent if unchanged. */
const ALWAYS_THERE = {
  created: [],
  rebuilt: [],
  cells: [],
  highlights: [],
  names: [],
  active: null,
} as const;

/** The journal of a write that begins. */
export function openJournal(order: Journal["order"], ...entries: readonly JournalEntries[]): Journal {
  return entries.reduce<Journal>((journal, one) => ({ ...journal, ...one }), {
    ...ALWAYS_THERE,
    order,
    phase: "open",
  });
}

/** What the add-in stores in a workbook. */
export interface Stored {
  readonly format: 1;
  /** Styles by layout: of our existing sheets, and of those that `journal` would rebuild */
  readonly looks: SheetStyles;
  /** Contents of our sheets as last written */
  readonly written: WrittenSheets;
  readonly journal: Journal | null;
  /** While the journal is open: what was stored before its write, and is stored again after its undo. Null = nothing */
  readonly previous: string | null;
  /** The states before earlier runs, newest first */
  readonly history: readonly KeptState[];
  /** Earlier runs would be in the history, had they not been too large */
  readonly dropped?: true;
  /** How often highlights were cleared since, so that each time leaves another state. Absent = never */
  readonly cleared?: number;
}

/** The state before an earlier run, as it was stored */
export interface KeptState {
  /** Number of its setting */
  readonly slot: number;
  readonly bytes: number;
  /** Fingerprint of the text */
  readonly print: string;
}

/**
 * In bytes. Excel accepts two megabytes of settings in all, encoded as JSON once more. Beyond this limit nothing is
 * stored and there is no 还原.
 */
const MAX_STORED = 1_000_000;

/** Null if it is too large. */
export function storedText(stored: Stored): string | null {
  const text = JSON.stringify(stored);
  return byteLength(text) > MAX_STORED ? null : text;
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Null for nothing, or for the format of another version: the stored text is a cache. */
export function parseStored(text: string | null): Stored | null {
  if (text === null) return null;
  const stored = jsonOf(text) as Partial<Stored> | null;
  if (stored?.format !== 1 || stored.looks === undefined) return null;
  return {
    looks: stored.looks,
    written: {},
    journal: null,
    previous: null,
    history: [],
    ...stored,
    format: 1,
  };
}

/**
 * The seal of a stored state: a setting of that name exists as long as the state is the current one. Whoever replaces the
 * state breaks the seal in the same request, so that a request that asks for it first fails as a whole if another page
 * was faster. Null for nothing, and for open journals of earlier versions.
 */
export function sealOf(text: string | null): string | null {
  if (text === null) return null;
  const journal = parseStored(text)?.journal;
  return journal?.phase === "open" ? (journal.seals?.own ?? null) : fingerprint(text);
}
