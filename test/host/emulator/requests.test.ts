/** Paths, actions, queries, references, and the remaining effects of failed requests. */
import { closeAll, failureOf, open, settled } from "./support";

afterEach(closeAll);

test("loads exactly the requested scalars and navigation properties of nested collections", async () => {
  const { run } = await open();
  await run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.add("资金");
    sheets.getItem("资金").getRange("A1:B1").format.fill.color = "#FFEEDD";
    context.workbook.names.add("绩效_资金", sheets.getItem("资金").getRange("A1:B2"));
    sheets.load("items/name,items/protection/protected,items/names/items/name");
    const range = sheets.getItem("资金").getRange("A1:B1");
    range.load(["address", "format/fill/color", "worksheet/name"]);
    context.workbook.load("name,names/name,names/formula");
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
      ["Sheet1", false],
      ["资金", false],
    ]);
    expect(sheets.items.map((sheet) => sheet.names.items.length)).toEqual([0, 0]);
    expect([range.address, range.format.fill.color, range.worksheet.name]).toEqual([
      "资金!A1:B1",
      "#FFEEDD",
      "资金",
    ]);
    expect(context.workbook.name).toBe("工作簿1.xlsx");
    expect(context.workbook.names.items.map((name) => name.toJSON())).toEqual([
      { name: "绩效_资金", formula: "=资金!$A$1:$B$2" },
    ]);
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test("top and skip select a page of a collection", async () => {
  const { run } = await open();
  await run(async (context) => {
    for (const name of ["甲", "乙", "丙"]) context.workbook.worksheets.add(name);
    const sheets = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["甲", "乙"]);
  });
});

test("items of a collection can be used in the next request", async () => {
  const { run, host } = await open();
  await run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) sheet.getRange("A1").values = [[sheet.name]];
    const areas = context.workbook.worksheets
      .getItem("Sheet1")
      .getRanges("B1,C2:D2")
      .areas.load("items/address");
    await context.sync();
    areas.items[1]!.values = [[1, 2]];
    await context.sync();
    expect(areas.items.map((area) => area.address)).toEqual(["Sheet1!B1", "Sheet1!C2:D2"]);
  });
  const { cells } = host.workbook.sheets[0]!;
  expect([...cells.values()].map((cell) => cell.value)).toEqual(["Sheet1", 1, 2]);
});

test("objects derived from a null object are null objects, and writing to one fails", async () => {
  const { run } = await open();
  await run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject("绩效_无");
    const range = name.getRange().load("values");
    const sheet = context.workbook.worksheets.getItemOrNullObject("无").load("name");
    await context.sync();
    expect([name.isNullObject, range.isNullObject, sheet.isNullObject]).toEqual([true, true, true]);
  });
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("无").getRange("A1").values = [[1]];
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ItemNotFound");
});

test("a request that fails half-way keeps the actions before the failure and skips those after it", async () => {
  const { run, host } = await open();
  const failure = await failureOf(
    run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("无此表").getRange("A1").values = [[2]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    }),
  );
  expect(failure).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  expect([...host.workbook.sheets[0]!.cells.values()].map((cell) => cell.value)).toEqual([1]);
});

test("the library names the statement that failed", async () => {
  const { run } = await open();
  try {
    await run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]];
      await context.sync();
    });
    throw new Error("it did not fail");
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    expect(code).toBe("InvalidArgument");
    expect(debugInfo.errorLocation).toBe("Range.values");
    expect(debugInfo.statement).toContain("values");
  }
});

test("an unsupported member fails with an error that names it", async () => {
  const { run } = await open();
  const method = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").flashFill();
      await context.sync();
    }),
  );
  expect(method).toMatchObject({
    code: "NotImplemented",
    message: "The embedded host has no Range.flashFill",
    location: "Range.flashFill",
  });
  const property = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("linkedDataTypeState");
      await context.sync();
    }),
  );
  expect(property.message).toBe("The embedded host has no Range.linkedDataTypeState");
  const link = await failureOf(
    run(async (context) => {
      context.workbook.tables.load("count");
      await context.sync();
    }),
  );
  expect(link.message).toBe("The embedded host has no Workbook.tables");
});

test("an argument of the wrong shape is refused with the expected shape", async () => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getCell(0.5, 0).load("address");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidArgument");
  expect(failure.message).toContain("expected an integer, got 0.5");
});

test("a range outlives its request only if tracked, and the reference is removed after Excel.run", async () => {
  const { run, host, office } = await open({ keepLog: true });
  let range: Excel.Range | undefined;
  await run(async (context) => {
    range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    range.load("address");
    await context.sync();
    range.values = [[5]];
    await context.sync();
    expect(host.document.references.size).toBe(1);
  });
  await settled();
  expect(host.document.references.size).toBe(0);
  expect(host.cost.cleanUpRequests).toBe(1);
  const failure = await failureOf(
    office.Excel.run(range!, async (context) => {
      range!.values = [[6]];
      await context.sync();
    }),
  );
  expect(failure.code).not.toBe("");
  expect(host.workbook.sheets[0]!.cells.size).toBe(1);
});

test("large writes arrive complete although the library splits them into chunks", async () => {
  const { run, host } = await open({ keepLog: true });
  const block = Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => row * 10 + column),
  );
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 400, 10).values = block;
    await context.sync();
  });
  const sheet = host.workbook.sheets[0]!;
  expect(sheet.cells.size).toBe(4000);
  expect(Math.max(...[...sheet.cells.values()].map((cell) => cell.value as number))).toBe(3999);
  const writes = host.log.flatMap(({ request }) => request.Actions).filter(({ Name }) => Name === "Values");
  expect(writes.length).toBeGreaterThan(1);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => { delete(): void }, string]>([
  ["a sheet", (_sheet, { workbook }) => workbook.worksheets.add("乙"), "name"],
  ["a name", (sheet) => sheet.names.add("甲", sheet.getRange("A1")), "formula"],
  ["a conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"), "id"],
  ["a note", (sheet) => sheet.notes.add("A1", "甲"), "content"],
  ["a chart", (sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2")), "name"],
])("%s that the request has deleted cannot be used any more", async (_what, add, property) => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      const added = add(context.workbook.worksheets.getActiveWorksheet(), context);
      added.delete();
      (added as unknown as { load(names: string): void }).load(property);
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ItemNotFound");
});

test("neither can what is on a deleted sheet", async () => {
  const { run } = await open();
  const failure = await failureOf(
    run(async (context) => {
      const sheet = context.workbook.worksheets.add("乙");
      const range = sheet.getRange("A1");
      sheet.delete();
      range.values = [[1]];
      await context.sync();
    }),
  );
  expect(failure.code).toBe("ItemNotFound");
});

test("each start of the library is a separate page", async () => {
  const first = await open();
  await first.run(async (context) => {
    context.workbook.settings.add("甲", 1);
    await context.sync();
  });
  const second = await open();
  expect(second.office.Office.context.document.settings.get("甲")).toBeNull();
  expect(second.office.Excel).not.toBe(first.office.Excel);
});
