/** Two pages at one workbook: the one is held before each of its requests in turn until the other is done, or waits for it. */
import { STATE_SETTING } from "../../src/workbook/settings";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Operations } from "../../src/operations";
import { excelOperations } from "./excelOperations";
import { loadXlsx } from "../../src/xlsx/file";
import { bytesOf, openExcel, TIME, type OpenExcel } from "./openExcel";

/** In the stored journal of a write that goes on, which is JSON in JSON */
const OPEN = JSON.stringify('"phase":"open"').slice(1, -1);

export type Act = (operations: Operations, excel: OpenExcel) => Promise<unknown>;

export interface Ends {
  /** Null = success */
  readonly first: unknown;
  readonly second: unknown;
  readonly excel: OpenExcel;
  /** The first had so many requests at least */
  readonly held: boolean;
}

/** Short enough not to wait long, and long enough for the pages of a slow machine */
const GIVEN_UP_MS = 3_000;

/**
 * @param hold the request of the first page before which the second one acts; `underWay`: the first behind its journal
 * @param sleeps the first page goes on only when the second has ended, even if that waits for it
 */
export async function twoPages(
  file: Uint8Array,
  [one, other]: readonly [Act, Act],
  hold: number | "underWay",
  { sleeps = false, givenUpMs = GIVEN_UP_MS } = {},
): Promise<Ends> {
  const excel = await openExcel(loadXlsx(file));
  const page = new AsyncLocalStorage<"first" | "second">();
  let requests = 0;
  let held = false;
  let second: Promise<unknown> = Promise.resolve(null);
  const release = holding(async () => {
    if (page.getStore() !== "first") return;
    requests += 1;
    const state = excel.workbook.settings.get(STATE_SETTING) ?? "";
    if (hold === "underWay" ? held || !state.includes(OPEN) : requests !== hold) return;
    held = true;
    await new Promise<void>((goOn) => {
      const operations = excelOperations({
        now: () => TIME,
        version: "0.0.0-test",
        givenUpMs,
        onProgress: ({ phase }) => {
          if (phase === "waiting" && !sleeps) goOn();
        },
      });
      second = page.run("second", () => errorOf(other(operations, excel)));
      void second.then(() => goOn());
    });
  });
  try {
    const operations = excelOperations({ now: () => TIME, version: "0.0.0-test", givenUpMs });
    const first = await page.run("first", () => errorOf(one(operations, excel)));
    return { first, second: await second, excel, held };
  } finally {
    release();
  }
}

/** Waits for `before` at each request of the add-in; returns what ends this. */
function holding(before: () => Promise<void>): () => void {
  const { run } = Excel;
  const held = (...given: unknown[]): unknown => {
    const batch = given.pop() as (context: Excel.RequestContext) => Promise<unknown>;
    return (run as (...all: unknown[]) => unknown)(...given, (context: Excel.RequestContext) => {
      const sync = context.sync.bind(context);
      context.sync = async (value) => {
        await before();
        return sync(value);
      };
      return batch(context);
    });
  };
  Object.assign(Excel, { run: held });
  return () => void Object.assign(Excel, { run });
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (error) {
    return error;
  }
}

/** The files after these acts one after another; null if one of them fails. */
export async function after(file: Uint8Array, acts: readonly Act[]): Promise<Uint8Array | null> {
  const excel = await openExcel(loadXlsx(file));
  for (const act of acts) if ((await errorOf(act(excel.operations, excel))) !== null) return null;
  return bytesOf(excel.workbook);
}
