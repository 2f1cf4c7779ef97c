/** 还原: takes back what the last recompute or repair wrote, or the reasons written last, or what a write that was broken off has left. */
import { cellAddress, parseAddress, sameSheetName } from "../../a1";
import {
  parseStored,
  storedText,
  type FormerName,
  type Journal,
  type Stored,
} from "../../workbook/undo/journal";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { UndoPlan } from "../../workbook/undo/plan";
import { openText, putBack, writeJournaled } from "./atomicWrite";
import { sendInChunks } from "../payload";
import { refuseCancelled, runInExcel, withoutCancelling, type HostOptions } from "../run";
import { loadStored, storedValue } from "../savedState";
import { readyUndo, undoSteps, type ReadyUndo } from "./performUndo";

export interface Restoration {
  /** Sheets that the write added: they go */
  readonly removed: readonly string[];
  /** Sheets whose former contents come back */
  readonly restored: readonly string[];
  /** Of these, the ones whose former look is not known: the next recompute lays them anew */
  readonly plain: readonly string[];
  readonly highlights: boolean;
  /** Cells of the user's own sheets whose former contents come back, with their sheet */
  readonly cells: readonly string[];
  /** Names whose former references come back */
  readonly names: readonly string[];
  /** Names that go, but for those of sheets that go */
  readonly removedNames: readonly string[];
  /** Changed by the user since, and left as they are: sheets, and cells with their sheet */
  readonly keptSheets: readonly string[];
  readonly keptCells: readonly string[];
}

export interface RestoreOffer extends Restoration {
  /**
   * `recompute`, `repair`, `reason`: the last one can be taken back. `broken`: a write was broken off, and part of it
   * may stand.
   */
  readonly kind: "recompute" | "repair" | "reason" | "broken";
}

/** What `restore` would do now; null when there is nothing to take back. Reads only. */
export async function restoreOffer(options: HostOptions): Promise<RestoreOffer | null> {
  const found = await findJournal(options);
  if (found === null) return null;
  const { plan } = await readyUndo(found, options);
  const { phase, order } = found.journal;
  if (phase === "open") return { kind: "broken", ...restorationOf(plan) };
  const kind = order === "repair" || order === "reason" ? order : "recompute";
  return isNothing(plan) ? null : { kind, ...restorationOf(plan) };
}

/**
 * Once begun it is brought to its end: half of it done is worth nothing. It can be cancelled before.
 *
 * @throws HostError `sheetProtected`, `structureProtected` before anything is changed, `notPutBack` when it could not be brought to its end
 */
export async function restore(options: HostOptions): Promise<Restoration> {
  const found = await findJournal(options);
  if (found === null) return NOTHING;
  const { journal, looks } = found;
  const ready = await readyUndo(found, options);
  const resumed = journal.phase === "open" || found.previous !== null;
  const previous = resumed ? found.previous : storedAfter(found, ready);
  const undoing = { journal: whatIsUndone(journal, ready.plan), looks, previous };
  const open = openText(undoing);
  const steps = undoSteps(ready, previous, open ?? found.text);
  refuseCancelled(options);
  const whole = withoutCancelling(options);
  const broken = await writeJournaled(
    open,
    found.text,
    (context, queued) => sendInChunks(context, steps, { queued }),
    whole,
  );
  if (broken?.harmless === true) throw broken.error;
  if (broken !== null && (await putBack(undoing, broken.error, options)) === "untouched") throw broken.error;
  return restorationOf(ready.plan);
}

const NOTHING: Restoration = {
  removed: [],
  restored: [],
  plain: [],
  highlights: false,
  cells: [],
  names: [],
  removedNames: [],
  keptSheets: [],
  keptCells: [],
};

interface FoundJournal extends Stored {
  readonly journal: Journal;
  /** As it is stored */
  readonly text: string;
}

/** Asks for what is stored alone: most workbooks have nothing to be restored. */
async function findJournal(options: HostOptions): Promise<FoundJournal | null> {
  const text = await runInExcel(async (context) => {
    const setting = loadStored(context);
    await context.sync();
    return storedValue(setting);
  }, options);
  const stored = parseStored(text);
  if (text === null || stored === null || stored.journal === null) return null;
  return { ...stored, journal: stored.journal, text };
}

function restorationOf({ remove, relay, cells, highlights, names, kept }: UndoPlan): Restoration {
  return {
    removed: remove,
    restored: [
      ...new Set([...relay, ...cells.filter(({ input }) => input !== true)].map(({ sheet }) => sheet)),
    ],
    plain: relay.filter(({ definition }) => definition === null).map(({ sheet }) => sheet),
    highlights: highlights.length > 0,
    cells: cells
      .filter(({ input }) => input === true)
      .map(({ sheet, row, column }) => cellAddress(sheet, row, column)),
    names: [...new Set(names.filter(({ before }) => before !== null).map(({ name }) => name))],
    removedNames: names.filter((name) => goesAlone(name, remove)).map(({ name }) => name),
    keptSheets: kept.sheets,
    keptCells: kept.cells,
  };
}

function goesAlone({ before, after }: FormerName, removed: readonly string[]): boolean {
  if (before !== null || after === undefined || after === null) return false;
  const sheet = parseAddress(after.slice(1))?.sheet ?? "";
  return !removed.some((name) => sameSheetName(name, sheet));
}

function isNothing({ remove, relay, cells, highlights, names }: UndoPlan): boolean {
  return remove.length + relay.length + cells.length + highlights.length + names.length === 0;
}

/** What the user has changed since is no longer part of it, or it would be lost when this is broken off and resumed. */
function whatIsUndone(journal: Journal, { remove, relay, cells }: UndoPlan): Journal {
  return {
    ...journal,
    order: "restore",
    phase: "open",
    created: journal.created.filter(({ sheet }) => remove.includes(sheet)),
    rebuilt: journal.rebuilt.filter(({ sheet }) => relay.some((one) => one.sheet === sheet)),
    cells,
  };
}

/** What is known of the sheets of ours that stand afterwards; nothing when there is none. There is no 还原 of a 还原. */
function storedAfter(
  { journal, looks, written }: FoundJournal,
  { workbook, plan }: ReadyUndo,
): string | null {
  const standing = workbook.sheets.filter(
    ({ name, ownedLayout }) => ownedLayout !== null && !plan.remove.includes(name),
  );
  const layouts = standing.map(
    ({ name, ownedLayout }) => plan.relay.find(({ sheet }) => sheet === name)?.layout ?? ownedLayout ?? "",
  );
  const kept = Object.entries(looks).filter(([layout]) => layouts.includes(layout));
  if (kept.length === 0) return null;
  return storedText({
    format: 1,
    looks: Object.fromEntries(kept),
    written: writtenBefore(journal, written, plan, standing),
    journal: null,
    previous: null,
  });
}

/** Of a sheet that is put back, what was known of it then; of one that stays, what is known now. */
function writtenBefore(
  journal: Journal,
  written: Stored["written"],
  { relay, cells }: UndoPlan,
  standing: readonly SheetSnapshot[],
): Stored["written"] {
  const back = new Set([...relay, ...cells].map(({ sheet }) => sheet));
  const former = journal.written ?? {};
  return Object.fromEntries(
    standing.flatMap(({ name }) => {
      const from = back.has(name) ? former : written;
      const known = Object.hasOwn(from, name) ? from[name] : undefined;
      return known === undefined ? [] : [[name, known]];
    }),
  );
}
