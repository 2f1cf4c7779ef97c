/** Two pages write in one workbook: whatever the order of their requests, it is as after those that succeeded, one after another. */
import { HostError } from "../../../src/port/errors";
import { excelOperations } from "../../support/excelOperations";
import { createWorkbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { faultFiles, type FaultFiles } from "../../support/faults/files";
import { DESK_FLOWS, FILL_FLOWS, REPAIR_FLOWS } from "../../support/faults/flows";
import { bytesOf, closeExcel, openExcel, TIME } from "../../support/openExcel";
import { after, twoPages, type Act } from "../../support/twoPages";
import { differingParts, partsOf } from "../../support/workbookParts";

jest.setTimeout(300_000);
afterEach(closeExcel);

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});

const recompute: Act = (operations) => operations.recompute();
const recomputeToo: Act = (operations) => operations.recompute();
const clear: Act = (operations) => operations.clearHighlights();
const restore: Act = (operations) => operations.restore();
const insert: Act = (operations) => operations.insertTemplate("blank");
const insertToo: Act = (operations) => operations.insertTemplate("blank");

interface Pair {
  readonly start: Uint8Array;
  readonly acts: readonly [Act, Act];
  /** The first is a 还原, which whoever takes it over completes */
  readonly completed?: boolean;
}

const flow = async (definition: (typeof DESK_FLOWS)[string] | undefined): Promise<Pair["acts"][0]> => {
  const { run } = await definition!.prepare(files);
  return (operations) => run(operations);
};

const PAIRS: Readonly<Record<string, () => Promise<Pair> | Pair>> = {
  "two first recomputes": () => ({ start: files.filled, acts: [recompute, recomputeToo] }),
  "a first recompute, and 清除标记": () => ({ start: files.filled, acts: [recompute, clear] }),
  "a recompute, and 清除标记": () => ({ start: files.otherFigures, acts: [recompute, clear] }),
  "清除标记, and a recompute": () => ({ start: files.otherFigures, acts: [clear, recompute] }),
  "two recomputes": () => ({ start: files.otherLayout, acts: [recompute, recomputeToo] }),
  "a recompute, and 还原": () => ({ start: files.otherFigures, acts: [recompute, restore] }),
  "还原, and a recompute": () => ({
    start: files.otherFigures,
    acts: [restore, recompute],
    completed: true,
  }),
  "reasons, and a recompute": async () => ({
    start: files.recomputed,
    acts: [await flow(DESK_FLOWS["write reasons into the user's own cells"]), recompute],
  }),
  "a repair, and a recompute": async () => {
    const { start, run } = await REPAIR_FLOWS["add a column"]!.prepare(files);
    return { start, acts: [(operations) => run(operations), recompute] };
  },
  "filled forms, and a recompute": async () => {
    const { start, run } =
      await FILL_FLOWS["fill three forms, with rows inserted in one and below another"]!.prepare(files);
    return { start, acts: [(operations) => run(operations), recompute] };
  },
  "two new standard workbooks": () => ({ start: bytesOf(createWorkbook()), acts: [insert, insertToo] }),
};

/** Runs the pair with each request of the first page as the one before which the second acts. */
async function tryAll(
  { start, acts, completed = false }: Pair,
  options?: Parameters<typeof twoPages>[3],
): Promise<{ readonly wrong: readonly string[]; readonly codes: readonly string[] }> {
  const orders: readonly (readonly Act[])[] = [[], [acts[0]], [acts[1]], acts, [acts[1], acts[0]]];
  const results: (Uint8Array | null)[] = [];
  for (const order of orders) results.push(await after(start, order));
  const parts = results.map((file) => (file === null ? null : partsOf(Buffer.from(file))));
  const wrong: string[] = [];
  const codes = new Set<string>();
  for (let hold = 1; ; hold += 1) {
    const { first, second, excel, held } = await twoPages(start, acts, hold, options);
    if (!held) return { wrong, codes: [...codes] };
    const errors = [first, second];
    for (const error of errors) if (error instanceof HostError) codes.add(error.code);
    const ok = acts.filter((_, index) => errors[index] === null);
    const possible = parts.filter((_, index) => {
      const order = orders[index] ?? [];
      if (completed && order === acts && first !== null && second === null) return true;
      return order.length === ok.length && order.every((act) => ok.includes(act));
    });
    const now = partsOf(bytesOf(excel.workbook));
    const differences = possible.map((one) => (one === null ? ["fails"] : differingParts(now, one)));
    const typed = errors.every((error) => error === null || error instanceof HostError);
    if (!typed || !differences.some((all) => all.length === 0))
      wrong.push(`before request ${hold}: ${errors.join(" / ")}: ${differences.join(" | ")}`);
    closeExcel();
  }
}

test.each(Object.keys(PAIRS))("%s", async (name) => {
  const { wrong } = await tryAll(await PAIRS[name]!());
  expect(wrong).toEqual([]);
});

test.each(["two first recomputes", "a first recompute, and 清除标记", "还原, and a recompute"])(
  "%s, while the first page sleeps: its write is taken back, and it says so",
  async (name) => {
    const { wrong, codes } = await tryAll(await PAIRS[name]!(), { sleeps: true, givenUpMs: 60 });
    expect(wrong).toEqual([]);
    expect(codes).toContain("takenBack");
  },
);

const isSeal = (key: string): boolean => key.startsWith("绩效自评印");

test("a write that goes on is not waited for without end, and goes on", async () => {
  const ends = await twoPages(
    files.filled,
    [
      recompute,
      async (operations, { workbook }) => {
        let sign = 100;
        const living = setInterval(() => {
          for (const key of workbook.settings.keys())
            if (isSeal(key)) workbook.settings.set(key, String((sign += 1)));
        }, 1);
        try {
          await operations.clearHighlights();
        } finally {
          clearInterval(living);
        }
      },
    ],
    "underWay",
    { sleeps: true, givenUpMs: 300 },
  );
  expect([ends.first, ends.second]).toMatchObject([null, { code: "anotherWrites" }]);
  expect(ends.excel.workbook.sheets.map(({ name }) => name)).toContain("附件3");
});

test("while another page writes, 还原 offers nothing", async () => {
  let offer: unknown;
  await twoPages(
    files.filled,
    [
      recompute,
      async (operations, { workbook }) => {
        const living = setInterval(() => {
          for (const key of workbook.settings.keys())
            if (isSeal(key)) workbook.settings.set(key, JSON.stringify(Math.random()));
        }, 1);
        offer = await operations.canRestore();
        clearInterval(living);
      },
    ],
    "underWay",
    { sleeps: true, givenUpMs: 300 },
  );
  expect(offer).toBeNull();
});

test("a state that something else has removed: the write fails, and says so", async () => {
  const { first, excel } = await twoPages(
    files.otherFigures,
    [recompute, async (_, { workbook }) => workbook.settings.clear()],
    "underWay",
  );
  expect(first).toMatchObject({ code: "takenBack" });
  await excel.operations.recompute();
});

test("a seal that is lost, as in a workbook of an earlier version, costs a request more and holds nobody up", async () => {
  const excel = await openExcel(loadXlsx(files.otherFigures));
  for (const key of [...excel.workbook.settings.keys()]) if (isSeal(key)) excel.workbook.settings.delete(key);
  await excel.operations.recompute();
  const whole = await after(files.otherFigures, [recompute]);
  expect(differingParts(partsOf(bytesOf(excel.workbook)), partsOf(Buffer.from(whole!)))).toEqual([]);
});

test("a page that is opened again after a crash takes the write back without being asked", async () => {
  const excel = await openExcel(loadXlsx(files.filled));
  excel.host.setFaults([{ request: 4, fault: { kind: "noAnswer", applied: true } }]);
  excel.host.resetCost();
  void excel.operations.recompute().catch(() => undefined);
  while (excel.host.cost.requests < 4) await new Promise((resolve) => setTimeout(resolve, 1));
  const reopened = excelOperations({ now: () => TIME, version: "0.0.0-test", givenUpMs: 200 });
  await reopened.recompute();
  const whole = await after(files.filled, [recompute]);
  expect(differingParts(partsOf(bytesOf(excel.workbook)), partsOf(Buffer.from(whole!)))).toEqual([]);
});
