/** Cancelling at every request: the workbook is as before, or the work is complete. */
import type { Progress } from "../../../src/operations";
import { loadXlsx } from "../../../src/xlsx/file";
import { Cancelled } from "../../../src/port/errors";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { bytesOf, closeExcel, openExcel } from "../../support/openExcel";
import { cancelledAfter } from "../../support/cancelling";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf } from "../../support/workbookParts";

jest.setTimeout(120_000);
afterEach(closeExcel);

async function filled(): Promise<Uint8Array> {
  const { workbook } = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  return bytesOf(workbook);
}

test("a first recompute that is cancelled at any request leaves the workbook as it was", async () => {
  const file = await filled();
  const before = partsOf(bytesOf(loadXlsx(file)));
  let broken = 0;
  for (let requests = 0; ; requests += 1) {
    const excel = await openExcel(loadXlsx(file));
    excel.host.resetCost();
    const reports: Progress[] = [];
    const outcome: unknown = await excel.operations
      .recomputeOrPreview({
        signal: cancelledAfter(excel.host, requests),
        onProgress: (one) => reports.push(one),
      })
      .catch((error: unknown) => error);
    if (!(outcome instanceof Cancelled)) {
      expect(outcome).toMatchObject({ kind: "written" });
      expect(excel.workbook.sheets.map(({ name }) => name)).toContain("核对记录");
      break;
    }
    broken += 1;
    expect(differingParts(partsOf(bytesOf(excel.workbook)), before)).toEqual([]);
    expect(await excel.operations.canRestore()).toBeNull();
    if (reports.some((one) => one.phase === "writing" && one.done > 0))
      expect(reports.at(-1)).toEqual({ phase: "rollingBack" });
  }
  // Before each of its requests: two that read, two that write, and the one that saves that everything is written.
  expect(broken).toBe(5);
});

test("progress counts the writing requests up to the last", async () => {
  const { operations } = await openExcel(loadXlsx(await filled()));
  const reports: Progress[] = [];
  await operations.recomputeOrPreview({ onProgress: (one) => reports.push(one) });
  expect(reports.slice(0, 2).map(({ phase }) => phase)).toEqual(["reading", "computing"]);
  const writing = reports.flatMap((one) => (one.phase === "writing" ? [one] : []));
  expect(writing[0]?.done).toBe(0);
  expect(writing.at(-1)).toMatchObject({ done: writing.at(-1)?.total });
  const counts = writing.map(({ done }) => done);
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
});

test("reading forms and 还原 can be cancelled before anything is written", async () => {
  const { operations, workbook } = await openExcel(loadXlsx(await filled()));
  await operations.recompute();
  const before = bytesOf(workbook);
  const signal = AbortSignal.abort();
  await expect(operations.readForms(undefined, { signal })).rejects.toThrow(Cancelled);
  await expect(operations.restore({ signal })).rejects.toThrow(Cancelled);
  await expect(operations.preview({ signal })).rejects.toThrow(Cancelled);
  expect(bytesOf(workbook).equals(before)).toBe(true);
  await expect(operations.restore()).resolves.toMatchObject({
    removed: expect.arrayContaining(["附件5"]) as unknown,
  });
});
