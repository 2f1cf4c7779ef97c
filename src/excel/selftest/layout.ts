/** Borders, page setup and panes. */
import { ONE_PAGE_WIDE } from "../render/setUp";
import { otherSheet, TEST_SHEET, testSheet, type Bench, type SelfCheck } from "./check";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

export const bordersOfOneRow: SelfCheck = {
  assumed: { top: "Continuous", bottom: "Continuous" },
  run: (bench) =>
    bench.run(async (context) => {
      const { borders } = testSheet(context).getRange("A20:C20").format;
      for (const edge of EDGES) borders.getItem(edge).style = "Continuous";
      const top = borders.getItem("EdgeTop").load("style");
      const bottom = borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return { top: top.style, bottom: bottom.style };
    }),
};

const PAGE_SETTINGS: Readonly<Record<string, (page: Excel.PageLayout) => void>> = {
  orientation: (page) => (page.orientation = "Landscape"),
  paperSize: (page) => (page.paperSize = "A4"),
  zoom: (page) => (page.zoom = ONE_PAGE_WIDE),
  centerHorizontally: (page) => (page.centerHorizontally = true),
  printMargins: (page) => page.setPrintMargins("Points", { left: 36, footer: 18 }),
  firstPageNumber: (page) => (page.firstPageNumber = 1),
  centerFooter: (page) => (page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页"),
};

const PAGE_FIELDS =
  "orientation,paperSize,zoom,centerHorizontally,leftMargin,footerMargin,firstPageNumber," +
  "headersFooters/defaultForAllPages/centerFooter";

/** Each property in a request of its own, as each may wait for the printer. */
export const pageSetup: SelfCheck = {
  assumed: {
    orientation: "Landscape",
    paperSize: "A4",
    pagesWide: 1,
    pagesTall: 0,
    scale: null,
    centerHorizontally: true,
    leftMargin: 36,
    footerMargin: 18,
    firstPageNumber: 1,
    centerFooter: "第 &P 页",
  },
  run: async (bench) => {
    for (const [name, set] of Object.entries(PAGE_SETTINGS)) {
      await bench.measure(name, () => setOnPage(bench, set));
    }
    return bench.run(async (context) => {
      const page = testSheet(context).pageLayout.load(PAGE_FIELDS);
      await context.sync();
      const { zoom } = page;
      return {
        orientation: page.orientation,
        paperSize: page.paperSize,
        pagesWide: zoom.horizontalFitToPages ?? null,
        pagesTall: zoom.verticalFitToPages ?? null,
        scale: zoom.scale ?? null,
        centerHorizontally: page.centerHorizontally,
        leftMargin: page.leftMargin,
        footerMargin: page.footerMargin,
        firstPageNumber: page.firstPageNumber,
        centerFooter: page.headersFooters.defaultForAllPages.centerFooter,
      };
    });
  },
};

function setOnPage(bench: Bench, set: (page: Excel.PageLayout) => void): Promise<void> {
  return bench.run(async (context) => {
    set(testSheet(context).pageLayout);
    await context.sync();
  });
}

export const printTitles: SelfCheck = {
  assumed: { row: 1, rows: 1 },
  run: (bench) =>
    bench.run(async (context) => {
      const page = otherSheet(context).pageLayout;
      page.setPrintTitleRows("$2:$2");
      const titles = page.getPrintTitleRowsOrNullObject().load("rowIndex,rowCount");
      await context.sync();
      return titles.isNullObject
        ? { row: null, rows: null }
        : { row: titles.rowIndex, rows: titles.rowCount };
    }),
};

export const freezeUnseen: SelfCheck = {
  assumed: { rows: 2 },
  run: (bench) =>
    bench.run(async (context) => {
      const { freezePanes } = otherSheet(context);
      freezePanes.freezeRows(2);
      const frozen = freezePanes.getLocationOrNullObject().load("rowCount");
      await context.sync();
      return { rows: frozen.isNullObject ? null : frozen.rowCount };
    }),
};

/** Excel on the web does not show a sheet in the request that adds it (office-js#930). */
export const sheetShown: SelfCheck = {
  assumed: { afterwards: true },
  run: async (bench) => {
    const isShown = (work: (sheets: Excel.WorksheetCollection) => Excel.Worksheet): Promise<boolean> =>
      bench.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = work(worksheets).load("id");
        sheet.activate();
        await context.sync();
        const active = worksheets.getActiveWorksheet().load("id");
        await context.sync();
        return active.id === sheet.id;
      });
    const name = `${TEST_SHEET}显示`;
    const atOnce = await isShown((sheets) => sheets.add(name));
    const afterwards = await isShown((sheets) => sheets.getItem(name));
    return { atOnce, afterwards };
  },
};
