/** 还原 of several runs, one after another. */
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { loadXlsx } from "../../../src/xlsx/file";
import { bytesOf, closeExcel, openExcel, type OpenExcel } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf, type Parts } from "../../support/workbookParts";

afterEach(closeExcel);

async function filled(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  return excel;
}

/** Without what the add-in stores beside the sheets */
function sheetsOf({ workbook }: OpenExcel): Parts {
  const parts = [...partsOf(bytesOf(workbook))].filter(([part]) => !part.startsWith("xl/webextensions/"));
  return new Map(parts.map(([part, text]) => [part, text.replace(/<[^>]*webextension[^>]*>/g, "")]));
}

const reopened = (excel: OpenExcel): Promise<OpenExcel> => openExcel(loadXlsx(bytesOf(excel.workbook)));

/** Recomputes with other figures; gives what the sheets were before each run. */
async function runs(excel: OpenExcel, count: number): Promise<Parts[]> {
  const before: Parts[] = [];
  for (let run = 0; run < count; run += 1) {
    excel.host.userEdit("资金", "K3", String(80 + run));
    before.push(sheetsOf(excel));
    await excel.operations.recompute();
  }
  return before;
}

/** The sheets of the add-in are as before; the user's own cell stays as typed last. */
function expectRestored(excel: OpenExcel, before: Parts): void {
  excel.host.userEdit("资金", "K3", "0");
  const now = sheetsOf(excel);
  const differing = differingParts(now, before).filter((part) => !/sharedStrings/.test(part));
  expect(differing.length).toBeLessThanOrEqual(1);
}

test("five runs are restored one by one, also from the saved file; the sixth is no longer kept", async () => {
  let excel = await filled();
  const before = await runs(excel, 7);
  excel = await reopened(excel);
  for (const [index, earlier] of [4, 3, 2, 1, 0].entries()) {
    const offer = await excel.operations.canRestore();
    expect(offer).toMatchObject({ kind: "recompute", earlier, dropped: false });
    await excel.operations.restore();
    expectRestored(excel, before[6 - index]!);
    if (index === 2) excel = await reopened(excel);
  }
  expect(await excel.operations.canRestore()).toBeNull();
  // The attachments of the second run are still there.
  expect(excel.workbook.sheets.map(({ name }) => name)).toContain("附件5");
});

test("back to the beginning nothing remains of the first run", async () => {
  const excel = await filled();
  const [before] = await runs(excel, 3);
  for (let run = 0; run < 3; run += 1) await excel.operations.restore();
  expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain("附件5");
  excel.host.userEdit("资金", "K3", "80");
  expect(differingParts(sheetsOf(excel), before!)).toEqual([]);
  expect([...excel.workbook.settings.keys()]).toEqual([]);
});

test("a run after a restore takes the place of the one that was restored", async () => {
  const excel = await filled();
  await runs(excel, 3);
  await excel.operations.restore();
  expect(await excel.operations.canRestore()).toMatchObject({ earlier: 1 });
  excel.host.userEdit("资金", "K3", "91");
  const before = sheetsOf(excel);
  await excel.operations.recompute();
  expect(await excel.operations.canRestore()).toMatchObject({ earlier: 2 });
  await excel.operations.restore();
  expect(differingParts(sheetsOf(excel), before)).toEqual([]);
});

test("what the user has changed after a run stays in every restore", async () => {
  const excel = await filled();
  await runs(excel, 3);
  excel.host.userEdit("附件5", "A30", "我的说明");
  for (let run = 0; run < 3; run += 1) await excel.operations.restore();
  const sheet = excel.workbook.sheets.find(({ name }) => name === "附件5");
  expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toContain("我的说明");
  // The next run knows what is its own on the sheet that stayed.
  const preview = await excel.operations.preview();
  expect(preview.conflicts.unknown).toEqual([]);
});

test("a state that something else has replaced is not restored, and nothing else is harmed", async () => {
  const excel = await filled();
  await runs(excel, 3);
  const { settings } = excel.workbook;
  const slots = [...settings.keys()].filter((key) => /^绩效自评\d$/.test(key));
  expect(slots.length).toBe(2);
  for (const key of slots) settings.set(key, JSON.stringify('{"format":1,"looks":{}}'));
  await excel.operations.restore();
  expect(await excel.operations.canRestore()).toBeNull();
  excel.host.userEdit("资金", "K3", "93");
  await excel.operations.recompute();
  expect(await excel.operations.canRestore()).toMatchObject({ kind: "recompute", earlier: 0 });
});

test("clearing the highlights is no step, and neither is a run that writes nothing", async () => {
  const excel = await filled();
  await runs(excel, 2);
  await excel.operations.clearHighlights();
  expect(await excel.operations.canRestore()).toMatchObject({ earlier: 1 });
  await excel.operations.recompute();
  await excel.operations.recompute();
  expect(await excel.operations.canRestore()).toMatchObject({ earlier: 2 });
});
