/** Excel's list of undoable actions: pieces, groups, and what clears it. */
import { saveXlsx } from "../../../src/xlsx/file";
import { DEFAULT_REQUIREMENTS, type HostOptions } from "../../../src/emulator";
import { differingParts, partsOf } from "../../support/workbookParts";
import { closeAll, failureOf, open, type Bench } from "./support";

afterEach(closeAll);

const requirements = { ...DEFAULT_REQUIREMENTS, ExcelApi: "1.20" };
const DESKTOP: HostOptions = { undo: "desktop", requirements };
const WEB: HostOptions = { undo: "web", requirements };

function grouped<R>({ office }: Bench, work: (context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return office.Excel.run({ mergeUndoGroup: true }, work);
}

async function write(context: Excel.RequestContext, address: string, value: number): Promise<void> {
  context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
  await context.sync();
}

function values({ host }: Bench): unknown[] {
  return [...(host.workbook.sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
}

test("each request is undone by itself, and so is what the user types", async () => {
  const bench = await open(DESKTOP);
  await bench.run(async (context) => {
    await write(context, "A1", 1);
    await write(context, "A2", 2);
  });
  bench.host.userEdit("Sheet1", "A3", "3");
  bench.host.userSelect("Sheet1", "B2");
  expect(bench.host.userUndo()).toBe(true);
  expect(values(bench)).toEqual([1, 2]);
  bench.host.userUndo();
  expect(values(bench)).toEqual([1]);
  bench.host.userUndo();
  expect(values(bench)).toEqual([]);
  expect(bench.host.userUndo()).toBe(false);
});

test("a group is undone as a whole, with sheets, names, formats, rules, charts and pages", async () => {
  const bench = await open(DESKTOP);
  const before = partsOf(saveXlsx(bench.host.workbook));
  await grouped(bench, async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    const range = sheet.getRange("B2:C3");
    range.values = [["项目", 1], ["合计", 2]]; // prettier-ignore
    await context.sync();
    range.format.fill.color = "#FF0000";
    sheet.getRange("A1:C1").merge();
    sheet.names.add("绩效_附表", range, "版式");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.charts.add("ColumnClustered", sheet.getRange("C2:C3"));
    sheet.freezePanes.freezeRows(1);
    await context.sync();
    sheet.pageLayout.orientation = "Landscape";
    worksheets.add("附件3").activate();
    await context.sync();
  });
  expect(bench.host.document.undo?.length).toBe(1);
  bench.host.userUndo();
  expect(differingParts(partsOf(saveXlsx(bench.host.workbook)), before)).toEqual([]);
  expect(bench.host.workbook.activeSheet.name).toBe("Sheet1");
});

test("settings stay as they are and are no action", async () => {
  const bench = await open(DESKTOP);
  await bench.run(async (context) => {
    context.workbook.settings.add("绩效自评", "1");
    await context.sync();
  });
  expect(bench.host.userUndo()).toBe(false);
  expect(bench.host.workbook.settings.size).toBe(1);
});

type Call = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;
const CALLS: readonly (readonly [string, Call, readonly string[]])[] = [
  ["Worksheet.delete", (_, sheet) => sheet.delete(), ["desktop", "web"]],
  ["Worksheet.position", (_, sheet) => (sheet.position = 0), ["desktop"]],
  ["Worksheet.name", (_, sheet) => (sheet.name = "新"), ["desktop"]],
  ["NamedItem.comment", (_, sheet) => (sheet.names.getItem("标记").comment = "x"), ["web"]],
  ["NamedItem.delete", (_, sheet) => sheet.names.getItem("标记").delete(), []],
  ["NamedItem.formula", (_, sheet) => (sheet.names.getItem("标记").formula = "=Sheet2!$B$2"), []],
];

test.each(
  CALLS.flatMap(([name, call, clearing]) =>
    [DESKTOP, WEB].map((options) => [name, String(options.undo), options, call, clearing] as const),
  ),
)("%s on %s", async (_name, platform, options, call, clearing) => {
  const bench = await open(options);
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Sheet2");
    sheet.names.add("标记", sheet.getRange("A1"));
    await context.sync();
  });
  const act = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    call(context, context.workbook.worksheets.getItem("Sheet2"));
    await context.sync();
  };
  const before = bench.host.document.undo?.length ?? 0;
  if (!clearing.includes(platform)) {
    await grouped(bench, act);
    expect(bench.host.document.undo?.length).toBe(before + 1);
  } else {
    expect((await failureOf(grouped(bench, act))).code).toBe("UndoNotSupported");
    expect(bench.host.userUndo()).toBe(true);
    await bench.run(act);
    expect(bench.host.document.undo?.length).toBe(0);
  }
});

test("a group is refused before ExcelApi 1.20, and with a delay for cell editing", async () => {
  const work = (context: Excel.RequestContext): Promise<void> => write(context, "A1", 1);
  const old = await open({ undo: "desktop" });
  expect((await failureOf(grouped(old, work))).code).toBe("UndoNotSupported");
  expect(values(old)).toEqual([]);
  const delaying = await open(DESKTOP);
  const options = { mergeUndoGroup: true, delayForCellEdit: true };
  expect((await failureOf(delaying.office.Excel.run(options, work))).code).toBe("UndoNotSupported");
});
