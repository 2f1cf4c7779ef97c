import { cellName, parseAddress } from "../../../src/a1";
import type { RecomputeResult, Recomputation } from "../../../src/operations";
import { findingSentence } from "../../../src/locales/findings";
import { loadXlsx } from "../../../src/xlsx/file";
import type { Workbook } from "../../../src/xlsx";
import { bytesOf, closeExcel, openExcel, openStandard, sheetOf } from "../../support/openExcel";
import "../../support/everyLanguage";

afterEach(closeExcel);

/** The notes of a workbook by cell */
const notesIn = (workbook: Workbook): ReadonlyMap<string, string> =>
  new Map(
    workbook.sheets.flatMap(({ name, notes }) =>
      notes.map(({ row, column, text }) => [`${name}!${cellName(row, column)}`, text] as const),
    ),
  );
const ownIn = (workbook: Workbook): string[] =>
  [...notesIn(workbook)].flatMap(([cell, text]) => (/^(【绩效核对】|\[Self)/.test(text) ? cell : []));

function written(outcome: Recomputation): RecomputeResult {
  if (outcome.kind !== "written") throw new Error("It asked first");
  return outcome.result;
}

/** The cells of the findings, without those on sheets of the add-in */
const cellsOf = ({ evaluation }: RecomputeResult): string[] =>
  [...new Set(evaluation.findings.flatMap(({ cells }) => cells))].sort();

function userNote(workbook: Workbook, cell: string, text: string, author = "张三"): void {
  const at = parseAddress(cell);
  const { row = 0, column = 0 } = at?.area ?? {};
  sheetOf(workbook, at?.sheet ?? "").notes.push({
    row,
    column,
    author,
    text,
    threaded: author.startsWith("tc="),
  });
}

test("on request every cell with findings says them in a note; unchanged input writes nothing", async () => {
  const { workbook, host, operations } = await openStandard("sample");
  expect((await operations.recompute()).inspection.notesAsked).toBe(false);
  expect(notesIn(workbook).size).toBe(0);
  const result = written(await operations.showNotes("zh-CN"));
  expect(result.inspection.notesAsked).toBe(true);
  expect([...notesIn(workbook).keys()].sort()).toEqual(cellsOf(result));
  for (const finding of result.evaluation.findings) {
    for (const cell of finding.cells)
      expect(notesIn(workbook).get(cell)).toContain(findingSentence("zh-CN", finding));
  }
  expect(notesIn(workbook).get("资金!K12")).toMatch(/^【绩效核对】\n必须改：支出超过全年预算数\n/);
  const before = bytesOf(workbook);
  host.resetCost();
  const again = await operations.recompute();
  expect(again.plan.notes).toMatchObject({ remove: [], add: [], left: [] });
  expect(bytesOf(workbook).equals(before)).toBe(true);
});

test("a recompute brings the notes up to date, also where rows were inserted above them", async () => {
  const { workbook, host, operations } = await openStandard("sample");
  await operations.showNotes("zh-CN");
  host.userInsertRows("资金", 12);
  host.userEdit("资金", "K13", "2153.4");
  const result = await operations.recompute();
  expect([...notesIn(workbook).keys()].sort()).toEqual(cellsOf(result));
  expect(notesIn(workbook).get("资金!K13") ?? "").not.toContain("支出超过全年预算数");
});

test("a user's note and a thread of comments stay, are said, and so does a note that the user has changed", async () => {
  const { workbook, operations } = await openStandard("sample");
  userNote(workbook, "资金!K12", "查过了");
  userNote(workbook, "资金!G12", "[Threaded comment]", "tc={1}");
  const result = written(await operations.showNotes("zh-CN"));
  expect([...result.plan.notes.left].sort()).toEqual(["资金!G12", "资金!K12"]);
  const [own = ""] = ownIn(workbook);
  const place = parseAddress(own);
  const note = sheetOf(workbook, place?.sheet ?? "").notes.find(
    ({ row, column }) => row === place?.area.row && column === place.area.column,
  );
  if (note === undefined) throw new Error("No note");
  note.text += "\n张三：已改";
  expect((await operations.recompute()).plan.notes.left).toContain(own);
  expect(await operations.clearHighlights()).toMatchObject({ notes: result.plan.notes.add.length - 1 });
  expect([...notesIn(workbook).values()].sort()).toEqual(["[Threaded comment]", note.text, "查过了"].sort());
});

test("清除标记 removes the notes, and the next recompute writes them again; turned off they are gone for good", async () => {
  const { workbook, operations } = await openStandard("sample");
  const count = written(await operations.showNotes("zh-CN")).plan.notes.add.length;
  expect(count).toBeGreaterThan(10);
  expect((await operations.clearHighlights()).notes).toBe(count);
  expect(notesIn(workbook).size).toBe(0);
  expect((await operations.inspect()).notesAsked).toBe(true);
  await operations.recompute();
  expect(notesIn(workbook).size).toBe(count);
  expect(written(await operations.showNotes(null)).inspection.notesAsked).toBe(false);
  await operations.recompute();
  expect(notesIn(workbook).size).toBe(0);
  expect([...workbook.settings.keys()]).not.toContain("绩效自评批注");
});

test("还原 takes the notes back, and the wish for them; a note that the user wrote since stays", async () => {
  const { workbook, operations } = await openStandard("sample");
  await operations.recompute();
  await operations.showNotes("zh-CN");
  const asked = notesIn(workbook);
  await operations.showNotes(null);
  userNote(workbook, "资金!K12", "我的");
  expect((await operations.canRestore())?.notes).toBe(true);
  const back = await operations.restore();
  expect([back.notes, back.skippedCells]).toEqual([true, ["资金!K12"]]);
  expect(notesIn(workbook)).toEqual(new Map([...asked, ["资金!K12", "我的"]]));
  expect((await operations.inspect()).notesAsked).toBe(true);
  await operations.restore();
  expect([...notesIn(workbook)]).toEqual([["资金!K12", "我的"]]);
  expect((await operations.inspect()).notesAsked).toBe(false);
});

test("a saved file keeps the notes; opened again, they are still the add-in's, in the language asked for", async () => {
  const { workbook, operations } = await openStandard("sample");
  const result = written(await operations.showNotes("en-US"));
  const [finding] = result.evaluation.findings;
  if (finding === undefined) throw new Error("No finding");
  expect(notesIn(workbook).get(finding.cells[0] ?? "")).toContain(findingSentence("en-US", finding));
  const again = await openExcel(loadXlsx(bytesOf(workbook)));
  expect(notesIn(again.workbook)).toEqual(notesIn(workbook));
  expect((await again.operations.recompute()).plan.notes).toMatchObject({ remove: [], add: [] });
  expect((await again.operations.clearHighlights()).notes).toBe(notesIn(workbook).size);
});

test("a protected sheet is said before anything is written", async () => {
  const { workbook, operations } = await openStandard("sample");
  sheetOf(workbook, "资金").protected = true;
  await expect(operations.showNotes("zh-CN")).rejects.toMatchObject({
    code: "sheetProtected",
    sheets: ["资金"],
  });
  expect(notesIn(workbook).size).toBe(0);
});

test("an Excel older than 1.18 has none, and says so", async () => {
  const { operations } = await openStandard("sample", { host: { requirements: { ExcelApi: "1.17" } } });
  expect((await operations.inspect()).notesAsked).toBeNull();
  await expect(operations.showNotes("zh-CN")).rejects.toMatchObject({ code: "unsupported" });
  expect((await operations.recompute()).plan.notes).toMatchObject({ add: [], left: [] });
});

test("an own copy of Office.js without notes, where they were switched on: all works, and notes stay", async () => {
  const { workbook, operations } = await openStandard("sample");
  written(await operations.showNotes("zh-CN"));
  const before = notesIn(workbook);
  const sheet = Excel.Worksheet.prototype;
  const member = Object.getOwnPropertyDescriptor(sheet, "notes") ?? {};
  Reflect.deleteProperty(sheet, "notes");
  try {
    expect((await operations.inspect()).notesAsked).toBe(null);
    await operations.recompute();
    await operations.review();
    await operations.clearHighlights();
    await operations.restore();
    await expect(operations.showNotes("zh-CN")).rejects.toMatchObject({ code: "unsupported" });
    expect(notesIn(workbook)).toEqual(before);
  } finally {
    Object.defineProperty(sheet, "notes", member);
  }
});
