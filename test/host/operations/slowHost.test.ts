/** A slow Excel: every flow finishes, however long a request takes. */
import type { Progress } from "../../../src/operations";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { generatedWorkbook } from "../../../scripts/generatedWorkbook";
import { bytesOf, closeExcel, openExcel, type OpenExcel } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { SLOW, slowly, VERY_SLOW } from "../../support/slowly";
import { VirtualTime } from "../../support/virtualTime";
import { differingParts, partsOf } from "../../support/workbookParts";

jest.setTimeout(240_000);

let time: VirtualTime | null = null;
afterEach(() => {
  time?.uninstall();
  time = null;
  closeExcel();
});

async function filled(): Promise<Uint8Array> {
  const { workbook } = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  return bytesOf(workbook);
}

const recompute = ({ operations }: OpenExcel, onProgress: (progress: Progress) => void) =>
  operations.recomputeOrPreview({ onProgress });

test.each([
  ["1 ms an action, 50 ms a property of a page", SLOW],
  ["ten times as slow", VERY_SLOW],
])("%s: template, recompute, another recompute, 还原 and clearing finish", async (_, pace) => {
  const empty = bytesOf(userWorkbook());
  const inserted = await slowly(empty, pace, ({ operations }) => operations.insertTemplate("sample"));
  expect(inserted.milliseconds).toBeGreaterThan(1_000);
  const written = await slowly(bytesOf(inserted.excel.workbook), pace, recompute);
  expect(written.reports.some((one) => one.phase === "settingUp" && one.done > 0)).toBe(true);
  const sheets = written.reports.flatMap((one) => (one.phase === "writing" ? [one.total] : []));
  expect(Math.max(...sheets)).toBe(7);
  const file = bytesOf(written.excel.workbook);
  await slowly(file, pace, ({ host, operations }) => {
    host.userEdit("资金", "K12", "1234.56");
    return operations.recomputeOrPreview();
  });
  await slowly(file, pace, ({ operations }) => operations.restore());
  await slowly(file, pace, ({ operations }) => operations.clearHighlights());
});

test.each([30_000, 70_000, 300_000])(
  "each request takes %i ms: nothing is called failed",
  async (perRequest) => {
    const { milliseconds, reports } = await slowly(await filled(), { perRequest }, recompute);
    expect(milliseconds).toBeGreaterThan(6 * perRequest);
    expect(reports.map(({ phase }) => phase)).toContain("waiting");
  },
);

test("a slow write that is cancelled between its requests is rolled back", async () => {
  const file = await filled();
  const excel = await openExcel(loadXlsx(file), { host: { pace: VERY_SLOW } });
  time = new VirtualTime();
  const cancel = new AbortController();
  const run = excel.operations.recomputeOrPreview({
    signal: cancel.signal,
    onProgress: (progress) => {
      if (progress.phase === "writing") cancel.abort();
    },
  });
  await expect(run).rejects.toMatchObject({ name: "Cancelled" });
  expect(differingParts(partsOf(file), partsOf(bytesOf(excel.workbook)))).toEqual([]);
});

test("100 projects: requests of at most 1,500 actions, each within the time limit", async () => {
  const workbook = userWorkbook();
  const excel = await openExcel(workbook, { host: { keepLog: true, pace: SLOW } });
  time = new VirtualTime();
  await insertSheets(generatedWorkbook(400));
  excel.host.log.length = 0;
  const totals: number[] = [];
  await excel.operations.recomputeOrPreview({
    onProgress: (one) => {
      if (one.phase === "writing") totals.push(one.done);
    },
  });
  const actions = excel.host.log
    .filter(({ kind, wrote }) => kind === "ordinary" && wrote)
    .map(({ request }) => request.Actions.length);
  expect(Math.max(...actions)).toBeLessThanOrEqual(1_500);
  expect(new Set(totals).size).toBeGreaterThan(3);
});
