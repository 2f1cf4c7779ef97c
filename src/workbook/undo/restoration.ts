/** What 还原 finds, says and leaves: the same in the workbook that Excel has open and in a file. */
import { sameSheetName } from "../../a1";
import type { SheetSnapshot } from "../snapshot";
import { setUpOf, setUpsToDo, type SheetSetUp } from "../sheet/setUp";
import type { FinishedState } from "./history";
import { entry, entryOf, storedText, type Journal, type KeptState, type Stored } from "./journal";
import { mergedPlaces, mergedSummary, sheetsOf, type Undo, type UndoKind } from "./kind";
import { KINDS as TABLE, type PutBack } from "./kinds";
import { changedCells } from "./kinds/changedCells";
import { createdSheets } from "./kinds/createdSheets";
import { rebuiltSheets } from "./kinds/rebuiltSheets";

const KINDS: readonly UndoKind[] = Object.values(TABLE);

/** The stored state of a run that can be undone */
export interface KeptJournal extends Stored {
  readonly journal: Journal;
}

/** As it was found */
export interface FoundJournal extends KeptJournal {
  /** As saved now, which is the state of the last run */
  readonly text: string;
  /** The slots that its own state and later ones came from */
  readonly passed: readonly KeptState[];
}

/** Orders that an offer names; the others go with a recompute. */
const OF_ITS_OWN = ["repair", "reason", "fill", "ledger"] as const;

export function offerOf(found: FoundJournal, prepared: Undo) {
  const { phase, order } = found.journal;
  const restoration = restorationOf(prepared);
  if (phase === "open") return { kind: "interrupted" as const, ...restoration, earlier: 0, dropped: false };
  const kind = OF_ITS_OWN.find((one) => one === order) ?? ("recompute" as const);
  return { kind, ...restoration, earlier: found.history.length, dropped: found.dropped === true };
}

/** What an undo puts back, and what it leaves alone */
export function restorationOf(prepared: Undo) {
  const { sheets, cells } = mergedPlaces(KINDS.map((kind) => prepared.reversalOf(kind).skipped ?? {}));
  return { ...summaryOf(prepared), skippedSheets: sheets, skippedCells: cells };
}

export const NOTHING_PUT_BACK: PutBack = mergedSummary(KINDS.map((kind) => kind.summary({ items: [] })));

export function summaryOf(prepared: Undo): PutBack {
  return mergedSummary(KINDS.map((kind) => kind.summary(prepared.reversalOf(kind))));
}

/** The journal without what the user has changed since, which would be lost if an interrupted restore were resumed */
export function journalOfRestore(prepared: Undo): Journal {
  const { journal } = prepared;
  const narrowed = KINDS.flatMap((kind) =>
    kind.narrowed === undefined || journal[kind.key] === undefined
      ? []
      : entry(kind, kind.narrowed(entryOf(journal, kind), prepared.reversalOf(kind).items)),
  );
  return Object.assign({ ...journal, order: "restore" as const, phase: "open" as const }, ...narrowed);
}

/**
 * The state to save after a restore: the run before, if it is kept, and what is known of the remaining sheets of ours. A
 * restore cannot itself be undone.
 */
export function stateAfterRestore(
  { looks, written, dropped }: KeptJournal,
  prepared: Undo,
  earlier: KeptJournal | null,
): string | null {
  const removed = prepared.reversalOf(createdSheets).items;
  const rebuilt = prepared.reversalOf(rebuiltSheets).items;
  const remaining = prepared.workbook.sheets.filter(
    ({ name, ownedLayout }) => ownedLayout !== null && !removed.includes(name),
  );
  const layouts = remaining.map(
    ({ name, ownedLayout }) => rebuilt.find(({ sheet }) => sheet === name)?.layout ?? ownedLayout ?? "",
  );
  const stored = Object.entries(looks).filter(([layout]) => layouts.includes(layout));
  if (stored.length === 0 && earlier === null) return null;
  const state: Stored = {
    format: 1,
    looks: { ...earlier?.looks, ...Object.fromEntries(stored) },
    written: writtenAfterRestore(prepared, written, remaining),
    journal: earlier?.journal ?? null,
    previous: null,
    history: earlier?.history ?? [],
    ...(earlier !== null && dropped === true ? { dropped } : {}),
  };
  return storedText(state) ?? storedText({ ...state, journal: null, history: [] });
}

/** For restored sheets what was known before the write; for the others what is known now. */
function writtenAfterRestore(
  prepared: Undo,
  written: Stored["written"],
  remaining: readonly SheetSnapshot[],
): Stored["written"] {
  const restored = sheetsOf([
    ...prepared.reversalOf(rebuiltSheets).items,
    ...prepared.reversalOf(changedCells).items,
  ]);
  const former = prepared.journal.written ?? {};
  return Object.fromEntries(
    remaining.flatMap(({ name }) => {
      const from = restored.includes(name) ? former : written;
      const known = Object.hasOwn(from, name) ? from[name] : undefined;
      return known === undefined ? [] : [[name, known]];
    }),
  );
}

export function stateAfterUndo({ slots = [] }: Journal, previous: string | null): FinishedState {
  return { text: previous, slots: slots.map((slot) => ({ slot, text: null })) };
}

/** What is to be set up after the undo of a finished write. @param pending what was to be set up before */
export function setUpsOfRestore(
  { workbook, reversalOf }: Undo,
  pending: readonly SheetSetUp[],
): SheetSetUp[] {
  const removed = reversalOf(createdSheets).items;
  const fresh = reversalOf(rebuiltSheets).items.flatMap(({ definition, cleared }) =>
    definition === null ? [] : setUpOf(definition, cleared.columns),
  );
  const remains = (sheet: string): boolean =>
    workbook.sheets.some(({ name }) => sameSheetName(name, sheet)) &&
    !removed.some((name) => sameSheetName(name, sheet));
  return setUpsToDo(fresh, pending, remains);
}
