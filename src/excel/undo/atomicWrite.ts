/** A write that is done as a whole or not at all. */
import { cellAddress } from "../../a1";
import { parseStored, storedText, type Journal } from "../../workbook/undo/journal";
import type { SheetStyle } from "../../workbook/undo/sheetStyle";
import type { UndoPlan } from "../../workbook/undo/plan";
import { Cancelled, HostError, type HostErrorDetails } from "../errors";
import { valuesBytes } from "../payload";
import { runInExcel, withoutCancelling, type HostOptions } from "../run";
import { store } from "../savedState";
import { performUndo, readyUndo, type Undoing } from "./performUndo";

/**
 * Excel turns a request down as a whole with these codes of its own: none of it was done. (`ServiceNotAvailable` is told
 * like the limit of activities, but may come half-way.)
 */
const TURNED_DOWN: readonly (string | null)[] = [
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "RequestPayloadSizeLimitExceeded",
  "ActivityLimitReached",
];

/** Cancelling comes before a request, never into one. */
function wasTurnedDown(error: unknown): boolean {
  return error instanceof Cancelled || (error instanceof HostError && TURNED_DOWN.includes(error.hostCode));
}

/** A write broke off with `error`; `harmless` when none of it was done. */
interface Broken {
  readonly error: unknown;
  readonly harmless: boolean;
}

/**
 * Queues what is to be written and sends it.
 *
 * @param queued bytes that are queued already
 * @param stored what the add-in has stored when these are done
 */
export type Write = (context: Excel.RequestContext, queued: number, stored: string | null) => Promise<void>;

/**
 * Sends `open`, what the add-in stores while it writes, with the first request; null where it is too large, and
 * `previous` stays. Gives null when all went well.
 */
export async function writeJournaled(
  open: string | null,
  previous: string | null,
  write: Write,
  options: HostOptions,
): Promise<Broken | null> {
  let begun = false;
  let done = false;
  try {
    await runInExcel(async (context) => {
      afterEachSync(context, () => {
        begun = true;
      });
      if (open !== null) store(context, open, previous);
      await write(context, open === null ? 0 : valuesBytes(open), open ?? previous);
      done = true;
    }, options);
    return null;
  } catch (error) {
    // Cancelled when all had been sent and answered: there is nothing left to be broken off.
    if (done && error instanceof Cancelled) return null;
    return { error, harmless: !begun && wasTurnedDown(error) };
  }
}

function afterEachSync(context: Excel.RequestContext, done: () => void): void {
  const sync = context.sync.bind(context);
  context.sync = async (value) => {
    const result = await sync(value);
    done();
    return result;
  };
}

/**
 * Runs a write that is described by the journal. When it fails, everything is put back and the failure thrown; when
 * that fails as well, `notPutBack` is thrown, with what may still be changed. The journal then stays in the
 * workbook, and `finishBrokenWrite` puts back later what it describes.
 *
 * @param undoing with what the add-in has stored until now as `previous`
 * @param write ends by storing what is to be stored afterwards
 */
export async function allOrNothing(undoing: Undoing, write: Write, options: HostOptions): Promise<void> {
  const broken = await writeJournaled(openText(undoing), undoing.previous, write, options);
  if (broken === null) return;
  if (!broken.harmless) await putBack(undoing, broken.error, options);
  throw broken.error;
}

/** What is stored while a write is under way; null when it would be too large. Of the looks only those to be laid again. */
export function openText({ journal, looks, previous }: Undoing): string | null {
  const wanted = journal.rebuilt.flatMap(({ layout }): [string, SheetStyle][] => {
    const look = Object.hasOwn(looks, layout) ? looks[layout] : undefined;
    return look === undefined ? [] : [[layout, look]];
  });
  return storedText({ format: 1, looks: Object.fromEntries(wanted), written: {}, journal, previous });
}

/** Undoes what a write has left that was broken off, in this pane or an earlier one. Gives whether there was one. */
export async function finishBrokenWrite(stored: string | null, options: HostOptions): Promise<boolean> {
  const broken = parseStored(stored);
  if (broken?.journal?.phase !== "open") return false;
  const undoing = { ...broken, journal: broken.journal };
  const whole = withoutCancelling(options);
  await performUndo(await readyUndo(undoing, whole), broken.previous, whole);
  return true;
}

const ATTEMPTS = 2;

/**
 * Gives `untouched` when nothing had been done: what is stored goes out before everything else, so that without it
 * there is nothing to put back, and Excel, which may refuse that as well, is not asked to.
 *
 * @throws HostError `notPutBack`
 */
export async function putBack(
  undoing: Undoing,
  cause: unknown,
  given: HostOptions,
): Promise<"untouched" | "done"> {
  const open = openText(undoing);
  const options = withoutCancelling(given);
  options.onProgress?.({ phase: "puttingBack" });
  let left = changedIn(undoing.journal);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const ready = await readyUndo(undoing, options);
      // Of a 还原 that breaks off, what is left to be put back is not what it has changed.
      if (undoing.journal.order !== "restore") left = leftBy(ready.plan);
      const { stored } = ready.workbook;
      if (open !== null && stored !== open) return stored === undoing.previous ? "done" : "untouched";
      await performUndo(ready, undoing.previous, options);
      return "done";
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (attempt === ATTEMPTS) throw new HostError("notPutBack", { ...left, cause });
    }
  }
}

/** What is not as it was, as far as the workbook could be read. */
function leftBy({ remove, relay, highlights, cells, names }: UndoPlan): HostErrorDetails {
  return {
    definedNames: names.map(({ name }) => name),
    sheets: [...new Set([...remove, ...[...relay, ...highlights].map(({ sheet }) => sheet)])],
    cells: cells.map(({ sheet, row, column }) => cellAddress(sheet, row, column)),
  };
}

/** All that may have changed: sheets made or laid anew, or whose highlights change, single cells, and names. */
function changedIn({ created, rebuilt, highlights, cells, names }: Journal): HostErrorDetails {
  return {
    definedNames: names
      .filter(({ before, after }) => before !== null || after !== undefined)
      .map(({ name }) => name),
    sheets: [...new Set([...created, ...rebuilt, ...highlights].map(({ sheet }) => sheet))],
    cells: cells.map(({ sheet, row, column }) => cellAddress(sheet, row, column)),
  };
}
