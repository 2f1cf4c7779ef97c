import { closeAll, failureOf, open, type Bench } from "./support";

afterEach(closeAll);

const inSheet = (bench: Bench, act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  bench.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

test("a link is set, read, moved with its cell and cleared; it brings the look of a link", async () => {
  const bench = await open();
  await inSheet(bench, (sheet) => {
    sheet.getRange("B2").values = [["旧"]];
    sheet.getRange("B2").hyperlink = { documentReference: "Sheet1!A1", screenTip: "看" };
  });
  const [sheet] = bench.host.workbook.sheets;
  bench.host.userInsertRows("Sheet1", 1);
  expect(sheet?.hyperlinks).toEqual([
    { area: { row: 2, column: 1, rows: 1, columns: 1 }, location: "Sheet1!A1", screenTip: "看" },
  ]);
  await bench.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B3");
    cell.load("hyperlink,values,format/font/underline");
    await context.sync();
    expect(cell.hyperlink).toEqual({ documentReference: "Sheet1!A1", screenTip: "看" });
    expect([cell.values, cell.format.font.underline]).toEqual([[["旧"]], "Single"]);
    cell.clear("Hyperlinks");
    await context.sync();
  });
  expect(sheet?.hyperlinks).toEqual([]);
});

test("a blank cell shows its target; many cells get theirs in one call", async () => {
  const bench = await open();
  await inSheet(bench, (sheet) => {
    const links = ["Sheet1!A1", null, "Sheet1!C9"].map((target): [Excel.SettableCellProperties] => [
      target === null ? {} : { hyperlink: { documentReference: target } },
    ]);
    sheet.getRange("B2:B4").setCellProperties(links);
  });
  const [sheet] = bench.host.workbook.sheets;
  expect(sheet?.hyperlinks.map(({ area, location }) => [area.row, location])).toEqual([
    [1, "Sheet1!A1"],
    [3, "Sheet1!C9"],
  ]);
  await bench.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange("B2:B4").load("values");
    await context.sync();
    expect(cells.values).toEqual([["Sheet1!A1"], [""], ["Sheet1!C9"]]);
  });
});

test("a target that the workbook does not have is taken, as by Excel; a protected sheet is refused", async () => {
  const bench = await open();
  const link = (): Promise<void> =>
    inSheet(bench, (sheet) => {
      sheet.getRange("B2").hyperlink = { documentReference: "没有!A1" };
    });
  await link();
  bench.host.protect("Sheet1");
  expect((await failureOf(link())).code).toBe("AccessDenied");
});

test.each<[string, string, (bench: Bench) => Excel.RangeHyperlink]>([
  ["a target of 2,084 characters", "InvalidArgument", () => ({ documentReference: "A".repeat(2084) })],
  [
    "a screen tip of 256 characters",
    "InvalidArgument",
    () => ({ documentReference: "Sheet1!A1", screenTip: "看".repeat(256) }),
  ],
  [
    "more than 65,530 links of a sheet",
    "InvalidOperation",
    ({ host }) => {
      const area = { row: 9, column: 9, rows: 1, columns: 1 };
      const link = { area, location: "Sheet1!A1", screenTip: null };
      host.workbook.sheets[0]?.hyperlinks.push(...Array<typeof link>(65_530).fill(link));
      return { documentReference: "Sheet1!A1" };
    },
  ],
])("%s is refused", async (_what, code, linkFor) => {
  const bench = await open();
  const link = linkFor(bench);
  const failure = await failureOf(inSheet(bench, (sheet) => (sheet.getRange("B2").hyperlink = link)));
  expect(failure.code).toBe(code);
});
