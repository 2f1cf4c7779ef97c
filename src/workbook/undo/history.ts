/**
 * The states before earlier runs, so that 还原 can go back several. Each has a setting of its own, a slot, that only
 * 还原 reads: what is read with every change of a cell stays small.
 */
import { fingerprint } from "../../domain/fingerprint";
import { byteLength, parseStored, storedText, type KeptState, type Stored } from "./journal";

/** With the last run, five can be restored. */
const MAX_KEPT = 4;
/** One more than are kept, so that no slot is overwritten while the state before still refers to it */
export const SLOT_NUMBERS: readonly number[] = Array.from({ length: MAX_KEPT + 1 }, (_, slot) => slot);

/** In bytes, of all slots: together with the state itself within Excel's two megabytes */
const MAX_HISTORY = 400_000;

export interface SlotWrite {
  readonly slot: number;
  /** Null = nothing */
  readonly text: string | null;
}

/** What to save at the end of a write. */
export interface FinishedState {
  readonly text: string | null;
  readonly slots: readonly SlotWrite[];
}

/**
 * The state after a write, with the one before kept for a second 还原. Where the size is limited the oldest goes first,
 * at last the journal itself.
 *
 * @param before as saved before the write
 */
export function finishedState(
  done: Pick<Stored, "looks" | "written" | "journal">,
  before: string | null,
): FinishedState {
  const known = parseStored(before);
  const canGoBack = before !== null && known?.journal?.phase === "done";
  const entries = canGoBack ? [keptState(before, known.history), ...known.history] : [];
  const kept = withinLimits(entries);
  const dropped =
    kept.length < Math.min(entries.length, MAX_KEPT) || (known?.dropped === true && kept.length < MAX_KEPT);
  const text = storedText({ ...EMPTY, ...done, history: kept, ...(dropped ? { dropped } : {}) });
  if (text === null) {
    return { text: storedText({ ...EMPTY, ...done, journal: null }), slots: entries.slice(1).map(cleared) };
  }
  const keepsBefore = before !== null && kept.length > 0;
  return {
    text,
    slots: [
      ...kept.slice(0, 1).flatMap(({ slot }) => (keepsBefore ? [{ slot, text: before }] : [])),
      ...entries.slice(Math.max(1, kept.length)).map(cleared),
    ],
  };
}

/** Another text than before: a page that has read the highlights must not write on what it read. */
export function stateAfterClearing(before: string | null): string | null {
  const stored = parseStored(before);
  if (stored === null) return before;
  return storedText({ ...stored, cleared: (stored.cleared ?? 0) + 1 }) ?? before;
}

const EMPTY = { format: 1, looks: {}, written: {}, journal: null, previous: null, history: [] } as const;

function keptState(text: string, history: readonly KeptState[]): KeptState {
  const used = new Set(history.map(({ slot }) => slot));
  const slot = SLOT_NUMBERS.find((number) => !used.has(number)) ?? 0;
  return { slot, bytes: byteLength(text), print: fingerprint(text) };
}

function withinLimits(entries: readonly KeptState[]): KeptState[] {
  let bytes = 0;
  const tooMany = entries.findIndex((entry, index) => {
    bytes += entry.bytes;
    return index >= MAX_KEPT || bytes > MAX_HISTORY;
  });
  return entries.slice(0, tooMany < 0 ? entries.length : tooMany);
}

function cleared({ slot }: KeptState): SlotWrite {
  return { slot, text: null };
}

/** The slots that the write fills: a rollback empties them. */
export function filledSlots({ slots }: FinishedState): number[] {
  return slots.flatMap(({ slot, text }) => (text === null ? [] : slot));
}

/** What a slot holds; null if it is not what was kept there, as another program may have changed the settings. */
export function keptIn(slotText: string | null, { print }: KeptState): Stored | null {
  return slotText !== null && fingerprint(slotText) === print ? parseStored(slotText) : null;
}
