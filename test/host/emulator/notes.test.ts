import type { Note } from "../../../src/xlsx/model/types";
import { closeAll, failureOf, open, type Bench } from "./support";

afterEach(closeAll);

const onSheet = <R>(bench: Bench, act: (sheet: Excel.Worksheet) => R): Promise<R> =>
  bench.run(async (context) => {
    const result = act(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });
const existing = (row: number, column: number, author: string): Note => ({
  row,
  column,
  author,
  text: "原有",
  threaded: author.startsWith("tc="),
});
const withNotes = (): Promise<Bench> =>
  open({}, (host) => {
    host.workbook.sheets[0]!.notes = [existing(1, 1, "张三"), existing(4, 2, "tc={7}")];
  });

test("notes and threads of comments are listed with their cells, each among its kind", async () => {
  const bench = await withNotes();
  await bench.run(async (context) => {
    const { notes, comments } = context.workbook.worksheets.getActiveWorksheet();
    notes.load("items/content,items/authorName");
    comments.load("items/id");
    const count = notes.getCount();
    await context.sync();
    expect(notes.items.map(({ content, authorName }) => [content, authorName])).toEqual([["原有", "张三"]]);
    expect([count.value, comments.items.map(({ id }) => id)]).toEqual([1, ["{7}"]]);
    const places = [...notes.items, ...comments.items].map((one) => one.getLocation().load("address"));
    await context.sync();
    expect(places.map(({ address }) => address)).toEqual(["Sheet1!B2", "Sheet1!C5"]);
  });
});

test("a note is added, changed, found by its cell and deleted, and moves with its cell", async () => {
  const bench = await withNotes();
  const [sheet] = bench.host.workbook.sheets;
  await onSheet(bench, (one) => {
    one.notes.add("D4", "新\n二");
    one.notes.add(one.getRange("E5"), "又");
    one.notes.getItem("B2").content = "改";
  });
  bench.host.userInsertRows("Sheet1", 3, 3);
  expect(sheet?.notes.map(({ row, column, text }) => [row, column, text])).toEqual([
    [1, 1, "改"],
    [7, 2, "原有"],
    [6, 3, "新\n二"],
    [7, 4, "又"],
  ]);
  const absent = await onSheet(bench, (one) => {
    one.notes.getItem("D7").delete();
    return one.notes.getItemOrNullObject("D7").load("content");
  });
  expect(absent.isNullObject).toBe(true);
  expect(sheet?.notes).toHaveLength(3);
});

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ["several cells", "InvalidCellAddress", ({ notes }) => notes.add("A1:B1", "x")],
  ["no cell", "InvalidCellAddress", ({ notes }) => notes.add("某格", "x")],
  [
    "a range of several cells",
    "InvalidCellAddress",
    (sheet) => sheet.notes.add(sheet.getRange("A1:A2"), "x"),
  ],
  ["a cell with a note", "InvalidOperation", ({ notes }) => notes.add("B2", "x")],
  ["a cell with comments", "InvalidOperation", ({ notes }) => notes.add("C5", "x")],
  ["a content that is no text", "InvalidArgument", ({ notes }) => notes.add("A1", 5)],
  ["a cell without a note", "ItemNotFound", ({ notes }) => notes.getItem("A1").delete()],
  ["the note of a thread", "ItemNotFound", ({ notes }) => notes.getItem("C5").delete()],
])("%s is refused with %s", async (_, code, act) => {
  const bench = await withNotes();
  expect((await failureOf(onSheet(bench, act))).code).toBe(code);
});

test("a protected sheet is refused, and an Excel older than 1.18", async () => {
  const bench = await withNotes();
  await onSheet(bench, (sheet) => sheet.protection.protect());
  for (const act of [
    ({ notes }: Excel.Worksheet) => notes.add("A1", "x"),
    ({ notes }: Excel.Worksheet) => notes.getItem("B2").delete(),
  ])
    expect((await failureOf(onSheet(bench, act))).code).toBe("AccessDenied");
  const old = await open({ requirements: { ExcelApi: "1.17" } });
  expect(await failureOf(onSheet(old, ({ notes }) => notes.getCount()))).toMatchObject({
    code: "ApiNotFound",
    location: "Worksheet.notes",
  });
});
