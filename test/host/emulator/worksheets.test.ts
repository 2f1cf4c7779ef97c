/** Worksheets: adding, finding, renaming, showing and deleting; layout and protection. */
import { EmbeddedHost } from "../../../src/emulator";
import { createWorkbook } from "../../../src/xlsx";
import { bootOffice } from "../../../src/emulator/node";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import { packageParts, zip } from "../../unit/xlsx/file/packages";
import { closeAll, failureOf, open, type Bench } from "./support";

afterEach(closeAll);

function sheetNames(bench: Bench): string[] {
  return bench.host.workbook.sheets.map((sheet) => sheet.name);
}

function withSheet(
  bench: Bench,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  return bench.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
}

test("the name of a chart sheet is taken, although add-ins do not see the sheet", async () => {
  const chart = "<chartsheet/>";
  const parts = packageParts({
    sheets: ["<sheetData/>", "<sheetData/>"],
    parts: { "xl/worksheets/sheet2.xml": chart },
  });
  const links = String(parts["xl/_rels/workbook.xml.rels"]);
  parts["xl/_rels/workbook.xml.rels"] = links.replace(
    /worksheet(" Target="worksheets\/sheet2)/,
    "chartsheet$1",
  );
  const workbook = loadXlsx(zip(parts));
  expect([workbook.sheets.map(({ name }) => name), workbook.otherSheetNames]).toEqual([["表1"], ["表2"]]);
  expect(() => workbook.addSheet("表2")).toThrow(RangeError);
  const office = await bootOffice(new EmbeddedHost(workbook));
  const added = failureOf(
    office.Excel.run(async (context) => {
      context.workbook.worksheets.add("表2");
      await context.sync();
    }),
  );
  expect(await added).toMatchObject({ code: "ItemAlreadyExists" });
  office.close();
});

test("sheets are added at the end and found by id or by name, ignoring case", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Data 1").load("id,name,position,visibility");
    const free = worksheets.add().load("name");
    const count = worksheets.getCount();
    await context.sync();
    const byName = worksheets.getItem("data 1").load("name");
    const byId = worksheets.getItemOrNullObject(added.id).load("name");
    await context.sync();
    expect([added.position, added.visibility, free.name, count.value]).toEqual([1, "Visible", "Sheet3", 3]);
    expect([byName.name, byId.name]).toEqual(["Data 1", "Data 1"]);
  });
  expect(sheetNames(bench)).toEqual(["Sheet1", "Data 1", "Sheet3"]);
});

test.each([
  ["资金/项目", "InvalidArgument"],
  ["[一]", "InvalidArgument"],
  ["'引号'", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["一".repeat(32), "InvalidArgument"],
  ["sheet1", "ItemAlreadyExists"],
])("the sheet name %s is refused", async (name, code) => {
  const bench = await open();
  const adding = await failureOf(
    withSheet(bench, (_sheet, context) => context.workbook.worksheets.add(name)),
  );
  expect(adding).toMatchObject({ code, location: "WorksheetCollection.add" });
  expect(sheetNames(bench)).toEqual(["Sheet1"]);
});

test("renaming a sheet updates names and formulas", async () => {
  const bench = await open();
  await withSheet(bench, (sheet, context) => {
    context.workbook.names.add("率", sheet.getRange("A1"));
    context.workbook.worksheets.add("乙").getRange("A1").formulas = [["=Sheet1!A1*2"]];
    sheet.name = "资金 2021";
  });
  expect(bench.host.workbook.names[0]?.formula).toBe("='资金 2021'!$A$1");
  expect([...bench.host.workbook.sheets[1]!.cells.values()][0]?.formula).toBe("='资金 2021'!A1*2");
});

test("deleting a sheet deletes its names and leaves #REF! in references to it", async () => {
  const bench = await open();
  await withSheet(bench, (sheet, context) => {
    const added = context.workbook.worksheets.add("乙");
    context.workbook.names.add("全", added.getRange("A1:B2"));
    added.names.add("本", added.getRange("A1"));
    sheet.getRange("A1").formulas = [["=乙!A1"]];
    added.delete();
  });
  const { workbook } = bench.host;
  expect(workbook.names.map(({ name, formula }) => [name, formula])).toEqual([["全", "=#REF!$A$1:$B$2"]]);
  expect([...workbook.sheets[0]!.cells.values()][0]?.formula).toBe("=#REF!A1");
});

test("the last visible sheet can be neither deleted nor hidden", async () => {
  const bench = await open();
  expect((await failureOf(withSheet(bench, (sheet) => sheet.delete()))).code).toBe("InvalidOperation");
  const hide = withSheet(bench, (sheet) => {
    sheet.visibility = "Hidden";
  });
  expect((await failureOf(hide)).code).toBe("InvalidOperation");
  const veryHidden = bench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("藏");
    sheet.visibility = "VeryHidden";
    sheet.delete();
    await context.sync();
  });
  expect((await failureOf(veryHidden)).code).toBe("InvalidOperation");
});

test("structure protection forbids adding, deleting, moving and renaming sheets, but not changing cells", async () => {
  const bench = await open();
  bench.host.workbook.addSheet("乙");
  bench.host.protectStructure(true);
  const acts: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (_sheet, context) => context.workbook.worksheets.add("丙"),
    (sheet) => sheet.delete(),
    (sheet) => (sheet.name = "甲"),
    (sheet) => (sheet.position = 1),
    (sheet) => (sheet.visibility = "Hidden"),
    (sheet) => (sheet.tabColor = "#FF0000"),
  ];
  for (const act of acts) expect((await failureOf(withSheet(bench, act))).code).toBe("AccessDenied");
  expect(sheetNames(bench)).toEqual(["Sheet1", "乙"]);
  await bench.run(async (context) => {
    const protection = context.workbook.protection.load("protected");
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    expect(protection.protected).toBe(true);
  });
  bench.host.protectStructure(false);
  await withSheet(bench, (sheet) => sheet.delete());
  expect(sheetNames(bench)).toEqual(["乙"]);
});

test("structure protection is saved in the file", () => {
  const workbook = createWorkbook();
  workbook.structureProtected = true;
  const loaded = loadXlsx(saveXlsx(workbook));
  expect(loaded.structureProtected).toBe(true);
  loaded.structureProtected = false;
  expect(loadXlsx(saveXlsx(loaded)).structureProtected).toBe(false);
});

test("hiding the active sheet activates its neighbour, and a hidden sheet cannot be activated", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    context.workbook.worksheets.add("乙");
    context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(active.name).toBe("乙");
  });
  const failure = await failureOf(
    bench.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").activate();
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidOperation");
});

test("a sheet is shown only in a request after the one that adds it", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("乙");
    added.activate();
    const first = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    added.activate();
    const second = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([first.name, second.name]).toEqual(["Sheet1", "乙"]);
  });
});

test("position, tab colour and gridlines can be set and read", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.add("乙");
    sheet.position = 0;
    sheet.tabColor = "#00b050";
    sheet.showGridlines = false;
    sheet.load("position,tabColor,showGridlines");
    await context.sync();
    expect([sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([0, "#00B050", false]);
  });
  expect(sheetNames(bench)).toEqual(["乙", "Sheet1"]);
});

test("frozen panes are read back as the frozen range", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const none = sheet.freezePanes.getLocationOrNullObject();
    sheet.freezePanes.freezeRows(3);
    const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.freezePanes.freezeColumns(2);
    const columns = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
    const both = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect([none.isNullObject, rows.address, columns.address, both.address]).toEqual([
      true,
      "Sheet1!1:3",
      "Sheet1!A:B",
      "Sheet1!A1:B4",
    ]);
    sheet.freezePanes.unfreeze();
    await context.sync();
  });
  expect(bench.host.workbook.sheets[0]!.frozen).toEqual({ rows: 0, columns: 0 });
});

test("the page layout is written in points and read back", async () => {
  const bench = await open();
  await bench.run(async (context) => {
    const layout = context.workbook.worksheets.getActiveWorksheet().pageLayout;
    const noRows = layout.getPrintTitleRowsOrNullObject();
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 3, scale: null } as object;
    layout.topMargin = 36;
    layout.centerHorizontally = true;
    layout.setPrintTitleRows("$1:$4");
    layout.setPrintArea("A1:H40");
    layout.firstPageNumber = 3;
    layout.headersFooters.defaultForAllPages.centerHeader = "绩效自评";
    layout.headersFooters.defaultForAllPages.rightFooter = "第 &P 页";
    layout.load("orientation,paperSize,zoom,topMargin,leftMargin,centerHorizontally,firstPageNumber");
    const rows = layout.getPrintTitleRowsOrNullObject().load("address");
    const area = layout.getPrintAreaOrNullObject().load("address");
    const pages = layout.headersFooters.defaultForAllPages.load("centerHeader,leftHeader,rightFooter");
    await context.sync();
    expect(layout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: 3 },
      topMargin: 36,
      leftMargin: 50.4,
      centerHorizontally: true,
      firstPageNumber: 3,
    });
    expect([noRows.isNullObject, rows.address, area.address]).toEqual([true, "Sheet1!1:4", "Sheet1!A1:H40"]);
    expect([pages.centerHeader, pages.leftHeader, pages.rightFooter]).toEqual(["绩效自评", "", "第 &P 页"]);
  });
  const { pageLayout } = bench.host.workbook.sheets[0]!;
  expect(pageLayout.firstPageNumber).toBe(3);
  await bench.run(async (context) => {
    const layout = context.workbook.worksheets.getActiveWorksheet().pageLayout;
    layout.firstPageNumber = "";
    layout.load("firstPageNumber");
    await context.sync();
    expect(layout.firstPageNumber).toBe("");
  });
  const refused = withSheet(bench, (sheet) => {
    sheet.pageLayout.firstPageNumber = -1;
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
  expect([pageLayout.paperSize, pageLayout.headersFooters]).toEqual([
    9,
    { header: "&C绩效自评", footer: "&R第 &P 页" },
  ]);
});

test("a header of more than 255 characters, including all parts and codes, is refused", async () => {
  const bench = await open();
  const header = (left: number, center: number): Promise<void> =>
    withSheet(bench, (sheet) => {
      const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
      pages.leftHeader = "左".repeat(left);
      pages.centerHeader = "中".repeat(center);
    });
  expect((await failureOf(header(150, 102))).code).toBe("InvalidArgument");
  await header(150, 101);
  expect(bench.host.workbook.sheets[0]!.pageLayout.headersFooters.header).toHaveLength(255);
});

test("pages to fit count only where the scale is explicitly null", async () => {
  const bench = await open();
  const zoomAfter = (zoom: object): Promise<unknown> =>
    bench.run(async (context) => {
      const layout = context.workbook.worksheets.getActiveWorksheet().pageLayout;
      layout.zoom = zoom;
      layout.load("zoom");
      await context.sync();
      return layout.zoom;
    });
  expect(await zoomAfter({ horizontalFitToPages: 1 })).toEqual({ scale: 100 });
  const onePageWide = { horizontalFitToPages: 1, verticalFitToPages: 0, scale: null };
  expect(await zoomAfter(onePageWide)).toEqual(onePageWide);
});

test("a zoom cannot both scale and fit, and print titles must be whole rows", async () => {
  const bench = await open();
  const zoom = withSheet(bench, (sheet) => {
    sheet.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
  });
  expect(await failureOf(zoom)).toMatchObject({ code: "InvalidArgument", location: "PageLayout.zoom" });
  const titles = withSheet(bench, (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B4"));
  expect((await failureOf(titles)).code).toBe("InvalidArgument");
});

describe("a protected sheet", () => {
  async function protectedBench(): Promise<Bench> {
    const bench = await open();
    await withSheet(bench, (sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, "口令");
    });
    return bench;
  }

  test("refuses a write that includes locked cells and accepts unlocked ones", async () => {
    const bench = await protectedBench();
    const mixed = withSheet(bench, (sheet) => {
      sheet.getRange("B1:B2").values = [[20], [40]];
    });
    expect(await failureOf(mixed)).toMatchObject({ code: "AccessDenied", location: "Range.values" });
    await withSheet(bench, (sheet) => {
      sheet.getRange("B1:B2").values = [[null], [40]];
    });
    expect([...bench.host.workbook.sheets[0]!.cells.values()].map((cell) => cell.value)).toEqual([
      1, 2, 3, 40,
    ]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["fills", (sheet) => void (sheet.getRange("B2").format.fill.color = "#FF0000")],
    ["number formats", (sheet) => void (sheet.getRange("B2").numberFormat = [["0"]])],
    ["row heights", (sheet) => void (sheet.getRange("B2").format.rowHeight = 30)],
    ["merging", (sheet) => sheet.getRange("B2:C2").merge()],
    ["clearing locked cells", (sheet) => sheet.getRange("A1").clear("Contents")],
    ["conditional formats", (sheet) => void sheet.getRange("B2").conditionalFormats.add("Custom")],
    ["validations", (sheet) => void (sheet.getRange("B2").dataValidation.ignoreBlanks = false)],
    ["inserting rows", (sheet) => void sheet.getRange("1:1").insert("Down")],
    ["deleting rows", (sheet) => sheet.getRange("5:5").delete("Up")],
    ["protecting again", (sheet) => sheet.protection.protect()],
    ["a wrong password", (sheet) => sheet.protection.unprotect("错")],
  ])("refuses %s", async (_what, work) => {
    const bench = await protectedBench();
    expect((await failureOf(withSheet(bench, work))).code).toBe("AccessDenied");
  });

  test("allows what its options permit and is unprotected with its password", async () => {
    const bench = await protectedBench();
    await bench.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").format.columnWidth = 96;
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatColumns).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(false);
      sheet.protection.unprotect("口令");
      sheet.getRange("A1").values = [[9]];
      await context.sync();
    });
    expect(bench.host.workbook.sheets[0]!.protected).toBe(false);
  });
});

test("while another workbook is in front, Excel refuses selections, sheet-scoped names and panes", async () => {
  const bench = await open();
  bench.host.setInFront(false);
  const refused: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (_sheet, context) => void context.workbook.getSelectedRange().load("address"),
    (_sheet, context) => context.workbook.worksheets.add("乙"),
    (sheet) => sheet.activate(),
    (sheet) => sheet.getRange("A1").select(),
    (sheet) => sheet.freezePanes.freezeRows(1),
    (sheet) => void sheet.names.load("items"),
    (sheet, context) => void context.workbook.names.add("名", sheet.getRange("A1")),
  ];
  for (const work of refused) {
    expect((await failureOf(withSheet(bench, work))).code).toBe("InvalidSelection");
  }
  bench.host.setInFront(true);
  await withSheet(bench, (sheet) => sheet.freezePanes.freezeRows(1));
  expect(bench.host.workbook.sheets[0]!.frozen.rows).toBe(1);
});

test("a read-only document refuses every change", async () => {
  const bench = await open({ readOnly: true });
  const failure = await failureOf(
    withSheet(bench, (sheet) => {
      sheet.getRange("A1").values = [[1]];
    }),
  );
  expect(failure.code).toBe("AccessDenied");
  await bench.run(async (context) => {
    context.workbook.load("readOnly");
    await context.sync();
    expect(context.workbook.readOnly).toBe(true);
  });
});
