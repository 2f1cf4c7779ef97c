/** The number of requests grows with the sheets only, as each has at most 4 MB and 1,500 actions. */
import { createWorkbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { isEmpty } from "../../../src/workbook/plan";
import { generatedWorkbook } from "../../../scripts/generatedWorkbook";
import { bytesOf, closeExcel, openExcel } from "../../support/openExcel";
import { differingParts, partsOf } from "../../support/workbookParts";

jest.setTimeout(240_000);
afterEach(closeExcel);

const LIMIT = 4_000_000;
const MAX_ACTIONS = 1_500;

interface Requests {
  readonly reading: number;
  readonly writing: number;
  /** Of each request that writes, in bytes */
  readonly sizes: readonly number[];
  readonly actions: readonly number[];
}

async function opened(indicators: number) {
  const excel = await openExcel(createWorkbook(), { host: { keepLog: true } });
  await insertSheets(generatedWorkbook(indicators));
  return excel;
}

async function requestsOf(
  { host }: Awaited<ReturnType<typeof opened>>,
  work: () => Promise<unknown>,
): Promise<Requests> {
  host.resetCost();
  host.log.length = 0;
  await work();
  const written = host.log.filter(({ kind, wrote }) => kind === "ordinary" && wrote);
  return {
    reading: host.cost.readRequests,
    writing: host.cost.writeRequests,
    sizes: written.map(({ request }) => Buffer.byteLength(JSON.stringify(request))),
    actions: written.map(({ request }) => request.Actions.length),
  };
}

test("20 and 40 indicators need the same requests, for a first recompute, one after a change and one without", async () => {
  const counts = [];
  for (const indicators of [20, 40]) {
    const excel = await opened(indicators);
    const { operations, host } = excel;
    const first = await requestsOf(excel, () => operations.recompute());
    host.userEdit("资金", "K2", "1234.56");
    const changed = await requestsOf(excel, () => operations.recompute());
    const idle = await requestsOf(excel, () => operations.recompute());
    const cleared = await requestsOf(excel, () => operations.clearHighlights());
    counts.push([first, changed, idle, cleared].map(({ reading, writing }) => ({ reading, writing })));
  }
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[0]).toEqual([
    // The third asks for the date system: the date of the report is a date.
    // Sheets, figures, the end, and the pages.
    { reading: 3, writing: 4 },
    // The record, with its page, is rebuilt.
    { reading: 3, writing: 3 },
    { reading: 3, writing: 0 },
    { reading: 3, writing: 2 },
  ]);
});

test("2,000 indicators in 100 projects: requests of at most 4 MB and 1,500 actions, none needlessly small", async () => {
  const excel = await opened(2_000);
  const { operations, host } = excel;
  const first = await requestsOf(excel, () => operations.recompute());
  expect(Math.max(...first.sizes)).toBeLessThan(LIMIT);
  expect(first.reading).toBe(3);
  expect(Math.max(...first.actions)).toBeLessThanOrEqual(MAX_ACTIONS);
  // About ten sheets each for the figures, and five for the pages.
  expect(first.writing).toBeLessThanOrEqual(40);
  host.userEdit("资金", "K2", "1234.56");
  const changed = await requestsOf(excel, () => operations.recompute());
  expect(changed).toMatchObject({ reading: 3, writing: 3 });
});

test("two full runs over the same workbook give the same parts, byte for byte", async () => {
  const start = bytesOf((await opened(40)).workbook);
  const saved = [];
  for (let run = 0; run < 2; run += 1) {
    const { operations, workbook } = await openExcel(loadXlsx(start));
    await operations.recompute();
    saved.push(bytesOf(workbook));
  }
  expect(differingParts(partsOf(saved[0]!), partsOf(saved[1]!))).toEqual([]);
  expect(saved[0]!.equals(saved[1]!)).toBe(true);
  const again = await openExcel(loadXlsx(saved[0]!));
  expect(isEmpty((await again.operations.recompute()).plan)).toBe(true);
  expect(bytesOf(again.workbook).equals(saved[0]!)).toBe(true);
});
