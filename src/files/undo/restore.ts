/** 还原 in the workbook of a file. Whatever it does, it does whole: no other page and no answer can come between. */
import { refuseCancelled, type DeskOptions } from "../../port/options";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { refuseProtected } from "../../port/protection";
import { HostError } from "../../port/errors";
import type { Restored, RestoreOffer } from "../../port/written";
import { sealSetting, SET_UPS_SETTING, slotSetting, STATE_SETTING } from "../../workbook/settings";
import { keptIn } from "../../workbook/undo/history";
import { entryOf, parseStored, type Journal, type Stored } from "../../workbook/undo/journal";
import { saysNothing, TURNS, undoOf, type Undo } from "../../workbook/undo/kind";
import { createdSheets } from "../../workbook/undo/kinds/createdSheets";
import {
  NOTHING_PUT_BACK,
  offerOf,
  restorationOf,
  setUpsOfRestore,
  stateAfterRestore,
  stateAfterUndo,
  summaryOf,
  type FoundJournal,
} from "../../workbook/undo/restoration";
import { setUpSheets } from "../render/setUp";
import { readSetting, saveFinished, saveSetting } from "../settings";
import { editWhole, type EditedFile } from "../write/whole";
import { KINDS } from "./kinds";

/** Reads the workbook, with its notes */
type Read = () => Promise<OpenWorkbook>;

interface Prepared extends Undo {
  readonly workbook: OpenWorkbook;
}

/** As `Desk.restoreOffer` */
export async function restoreOffer(file: EditedFile, read: Read): Promise<RestoreOffer | null> {
  const next = await nextUndo(file, read);
  return next === null ? null : offerOf(next.found, next.prepared);
}

/** As `Desk.restore` */
export async function restore(file: EditedFile, read: Read, options: DeskOptions): Promise<Restored> {
  const next = await nextUndo(file, read);
  if (next === null) return { ...NOTHING_PUT_BACK, skippedSheets: [], skippedCells: [], highlightsLeft: 0 };
  const { found, prepared } = next;
  refuseCancelled(options);
  if (found.journal.phase === "open") takeBack(file, prepared, found, found.previous);
  else {
    const earlier = earlierJournal(file, found);
    const previous = stateAfterRestore(found, prepared, earlier);
    takeBack(file, prepared, found, previous, {
      slots: (earlier ?? found).passed.map(({ slot }) => slot),
      setUps: setUpsOfRestore(prepared, prepared.workbook.setUps),
    });
  }
  return { ...restorationOf(prepared), highlightsLeft: 0 };
}

/** As `Desk.finishInterruptedWrite`: what another desk has begun is taken back. */
export async function finishInterruptedWrite(
  file: EditedFile,
  read: Read,
  savedState: string | null,
): Promise<boolean> {
  const interrupted = parseStored(savedState);
  if (interrupted?.journal?.phase !== "open") return false;
  const { journal } = interrupted;
  takeBack(file, prepare(file, { ...interrupted, journal }, await read()), { journal }, interrupted.previous);
  return true;
}

/** @param state to save afterwards @throws HostError `sheetProtected`, `structureProtected` before anything is written */
function takeBack(
  file: EditedFile,
  prepared: Prepared,
  { journal }: { readonly journal: Journal },
  state: string | null,
  { slots = [], setUps = [] }: Pick<Journal, "slots" | "setUps"> = journal,
): void {
  const { workbook } = file;
  const toDo = KINDS.map((kind) => ({ kind, items: prepared.reversalOf(kind).items }));
  refuseProtected(
    prepared.workbook.sheets,
    toDo.flatMap(({ kind, items }) => kind.writesTo?.(items) ?? []),
  );
  if (prepared.workbook.structureProtected && prepared.reversalOf(createdSheets).items.length > 0)
    throw new HostError("structureProtected");
  editWhole(file, () => {
    for (const turn of TURNS)
      for (const { kind, items } of toDo) if (kind.turn === turn) kind.putBack(items, workbook);
    const { after = null, replaced = [] } = journal.phase === "open" ? (journal.seals ?? {}) : {};
    for (const seal of [...replaced, after])
      if (seal !== null) saveSetting(workbook, sealSetting(seal), null);
    saveFinished(workbook, stateAfterUndo({ ...journal, slots }, state));
    saveSetting(workbook, SET_UPS_SETTING, null);
    setUpSheets(workbook, setUps);
  });
}

interface NextUndo {
  readonly found: FoundJournal;
  readonly prepared: Prepared;
}

/** Passes over runs of which nothing is left to undo. */
async function nextUndo(file: EditedFile, read: Read): Promise<NextUndo | null> {
  let found = findJournal(file);
  // Most workbooks have nothing to restore.
  if (found === null) return null;
  const snapshot = await read();
  while (found !== null) {
    const prepared = prepare(file, found, snapshot);
    if (found.journal.phase === "open" || !saysNothing(summaryOf(prepared))) return { found, prepared };
    found = earlierJournal(file, found);
  }
  return null;
}

function prepare(
  { workbook }: EditedFile,
  { journal, looks }: Pick<Stored, "looks"> & { readonly journal: Journal },
  snapshot: OpenWorkbook,
): Prepared {
  const present = KINDS.flatMap((kind) =>
    journal[kind.key] === undefined || kind.present === undefined
      ? []
      : [[kind.key, kind.present(entryOf(journal, kind), workbook)] as const],
  );
  return undoOf(journal, looks, snapshot, new Map(present));
}

function findJournal({ workbook }: EditedFile): FoundJournal | null {
  const text = readSetting(workbook, STATE_SETTING);
  const stored = parseStored(text);
  if (text === null || stored === null || stored.journal === null) return null;
  return { ...stored, journal: stored.journal, text, passed: [] };
}

/** The run before; null if it is not kept. */
function earlierJournal(
  { workbook }: EditedFile,
  { history: [entry, ...history], text, passed }: FoundJournal,
): FoundJournal | null {
  if (entry === undefined) return null;
  const stored = keptIn(readSetting(workbook, slotSetting(entry.slot)), entry);
  if (stored === null || stored.journal === null) return null;
  return { ...stored, journal: stored.journal, history, text, passed: [...passed, entry] };
}
