/** Restores the workbook as a journal describes it. Repeatable after an interruption, as it compares with the current contents. */
import { areAlike, type HighlightSnapshot } from "../../workbook/snapshot";
import { entryOf, type Journal, type Stored } from "../../workbook/undo/journal";
import { stateAfterUndo } from "../../workbook/undo/restoration";
import { TURNS, undoOf, type Undo } from "../../workbook/undo/kind";
import { HostError } from "../../port/errors";
import { refuseProtected } from "../../port/protection";
import { isMissingHighlight } from "../errors";
import { step, sendInChunks, type Step } from "../payload";
import { saveSetUps } from "../pendingSetUps";
import type { OpenWorkbook } from "../../port/openWorkbook";
import type { ReadOptions } from "../../port/options";
import { readSnapshot } from "../read/snapshot";
import { removeFindable } from "../render/highlights";
import { setUpSheets } from "../render/setUp";
import { afterEachSync, runInExcel, type HostOptions } from "../run";
import { askForSeal, breakSeal, saveFinished } from "../savedState";
import type { ExcelKind, Loading } from "./kind";
import { KINDS } from "./kinds";
import { createdSheets } from "./kinds/createdSheets";
import { highlights } from "./kinds/highlights";

/** What to undo, and the state to save afterwards (null removes it) */
export interface UndoTask {
  readonly journal: Journal;
  readonly looks: Stored["looks"];
  readonly previous: string | null;
  /** The journal's seal is stored: requests that write fail if another page has broken it */
  readonly guarded?: boolean;
}

/** An undo compared with the current workbook */
export interface PreparedUndo extends Undo {
  readonly workbook: OpenWorkbook;
}

/** Reads the workbook and what the kinds of the journal need; writes nothing. */
export async function prepareUndo(
  { journal, looks }: Pick<UndoTask, "journal" | "looks">,
  options: HostOptions,
): Promise<PreparedUndo> {
  const journaled = KINDS.filter(({ key }) => journal[key] !== undefined);
  const readOptions = journaled.reduce<ReadOptions>(
    (all, { snapshotOptions }) => ({ ...all, ...snapshotOptions }),
    options,
  );
  const workbook = await readSnapshot(readOptions);
  const loadings = journaled.flatMap((kind) => {
    const loading = kind.load?.(entryOf(journal, kind), workbook) ?? null;
    return loading === null ? [] : [{ kind, loading }];
  });
  const isAlone = ({ kind }: (typeof loadings)[number]): boolean => kind.loadsAlone === true;
  const together = await loaded(
    loadings.filter((one) => !isAlone(one)),
    options,
  );
  const alone = await loaded(loadings.filter(isAlone), options);
  return undoOf(journal, looks, workbook, new Map([...together, ...alone]));
}

interface KindLoading {
  readonly kind: ExcelKind;
  readonly loading: Loading<unknown>;
}

/** In one request, if there is something to load. By the kinds' keys */
async function loaded(
  loadings: readonly KindLoading[],
  options: HostOptions,
): Promise<readonly (readonly [key: string, present: unknown])[]> {
  if (loadings.length === 0) return [];
  return runInExcel(async (context) => {
    const pending = loadings.map(({ kind, loading }) => ({ key: kind.key, read: loading(context) }));
    await context.sync();
    return pending.map(({ key, read }) => [key, read()] as const);
  }, options);
}

/**
 * @param task that the undo was prepared for, its journal open
 * @returns how many highlights Excel did not find to remove
 * @throws HostError `sheetProtected`, `structureProtected` before anything is written
 */
export async function performUndo(
  prepared: PreparedUndo,
  task: UndoTask,
  options: HostOptions,
): Promise<number> {
  try {
    await sendUndo(prepared, task, options);
    return 0;
  } catch (error) {
    if (!isMissingHighlight(error)) throw error;
    return undoPastMissing(await prepareUndo(task, options), task, options);
  }
}

async function sendUndo(
  prepared: PreparedUndo,
  { journal, previous, guarded = false }: UndoTask,
  options: HostOptions,
  begin: (context: Excel.RequestContext) => Promise<ItemsByKind> = () => Promise.resolve(new Map()),
): Promise<void> {
  const { savedState } = prepared.workbook;
  if (undoSteps(prepared).length === 0 && savedState === previous) return;
  const own = guarded ? (journal.seals?.own ?? null) : null;
  let ended = false;
  const end = step(previous, (context) => {
    ended = true;
    endUndo(context, journal, previous, savedState);
  });
  await runInExcel(async (context) => {
    if (own !== null) {
      askForSeal(context, own);
      afterEachSync(context, () => {
        if (!ended) askForSeal(context, own);
      });
    }
    const steps = undoSteps(prepared, await begin(context));
    await sendInChunks(context, [...steps, end], { pause: options.pause });
  }, options);
  await setUpSheets(journal.setUps ?? [], options);
}

/** Removes highlights first, and adds none that is left. */
async function undoPastMissing(
  prepared: PreparedUndo,
  task: UndoTask,
  options: HostOptions,
): Promise<number> {
  let left: readonly HighlightSnapshot[] = [];
  const { items } = prepared.reversalOf(highlights);
  await sendUndo(prepared, task, options, async (context) => {
    left = await removeFindable(
      context,
      items.flatMap(({ remove }) => remove),
    );
    const rest = items.map(({ sheet, before, others }) => ({
      sheet,
      before: before.filter((one) => !left.some((other) => areAlike({ sheet, ...one }, other))),
      remove: [],
      others,
    }));
    return new Map([[highlights.key, rest]]);
  });
  return left.length;
}

/** By the kinds' keys */
type ItemsByKind = ReadonlyMap<string, readonly unknown[]>;

/**
 * @param replaced in place of what the undo would put back
 * @throws HostError `sheetProtected`, `structureProtected`
 */
export function undoSteps(prepared: PreparedUndo, replaced: ItemsByKind = new Map()): Step[] {
  const { workbook } = prepared;
  const toDo = KINDS.map((kind) => ({
    kind,
    items: replaced.get(kind.key) ?? prepared.reversalOf(kind).items,
  }));
  refuseProtected(
    workbook.sheets,
    toDo.flatMap(({ kind, items }) => kind.writesTo?.(items) ?? []),
  );
  if (workbook.structureProtected && prepared.reversalOf(createdSheets).items.length > 0)
    throw new HostError("structureProtected");
  return TURNS.flatMap((turn) =>
    toDo.flatMap(({ kind, items }) => (kind.turn === turn ? kind.steps(items, workbook) : [])),
  );
}

/** Queues saving `previous`, in place of `savedState`, and what is still to be set up. */
function endUndo(
  context: Excel.RequestContext,
  journal: Journal,
  previous: string | null,
  savedState: string | null,
): void {
  saveSetUps(context, journal.setUps ?? []);
  breakOthers(context, journal);
  saveFinished(context, stateAfterUndo(journal, previous), savedState);
}

/** Queues breaking the seals that may be left where a request was broken off: of other states than the journal itself. */
export function breakOthers(context: Excel.RequestContext, { seals }: Journal): void {
  const { after = null, replaced = [] } = seals ?? {};
  for (const seal of [...replaced, after]) if (seal !== null) breakSeal(context, seal);
}
