/** Sets up sheets for the window and the printer, once their cells are complete. */
import { areaName, sameSheetName } from "../../a1";
import {
  FIRST_PAGE,
  FOOTER,
  MARGINS,
  pixelsOfCharacters,
  POINTS_PER_PIXEL,
} from "../../workbook/sheet/pageSetup";
import { setUpsToDo, type SheetSetUp } from "../../workbook/sheet/setUp";
import type { Print } from "../../workbook/sheet";
import { Cancelled, HostError } from "../../port/errors";
import { toHostError } from "../errors";
import { callSize, rangeSize, sendInChunks, step, sumOf, times, valuesSize, type Step } from "../payload";
import { clearSetUps, loadSetUps, setUpsIn } from "../pendingSetUps";
import { runInExcel, type HostOptions } from "../run";

/**
 * Sets up sheets that are saved as pending. False if Excel refuses or the user cancels: the figures are written all
 * the same, and the rest stays pending.
 *
 * @param context of a write, whose Ctrl+Z then takes back both; default: one of its own
 */
export async function setUpSheets(
  setUps: readonly SheetSetUp[],
  options: HostOptions,
  context?: Excel.RequestContext,
): Promise<boolean> {
  try {
    if (setUps.length > 0) await sendSetUps(setUps, options, context);
    return true;
  } catch (caught) {
    const error = toHostError(caught);
    if (error instanceof HostError || error instanceof Cancelled) return false;
    throw error;
  }
}

/** Sets up what is pending in the workbook. @throws HostError; Cancelled */
export async function finishSetUps(options: HostOptions): Promise<void> {
  const { pending, names } = await runInExcel(async (context) => {
    const setting = loadSetUps(context);
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return { pending: setUpsIn(setting), names: worksheets.items.map(({ name }) => name) };
  }, options);
  const exists = (sheet: string): boolean => names.some((name) => sameSheetName(name, sheet));
  if (pending.length > 0) await sendSetUps(setUpsToDo([], pending, exists), options);
}

/** With the last one, nothing is pending. */
async function sendSetUps(
  setUps: readonly SheetSetUp[],
  options: HostOptions,
  context?: Excel.RequestContext,
): Promise<void> {
  const steps = [...setUps.map(viewStep), ...setUps.map(pageStep), step(null, clearSetUps)];
  const send = (within: Excel.RequestContext): Promise<void> =>
    sendInChunks(within, steps, { ...options, phase: "settingUp" });
  await (context === undefined ? runInExcel(send, options) : send(context));
}

export function viewStep({ sheet: name, setUp }: SheetSetUp): Step {
  const { columnWidths, formerColumns, frozenRows, frozenColumns, gridlines, tabColor } = setUp;
  const widths = columnWidths.map((width) => ({
    format: { columnWidth: pixelsOfCharacters(width) * POINTS_PER_PIXEL },
  }));
  return {
    size: sumOf([valuesSize(widths), rangeSize(""), callSize(7)]),
    write: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRangeByIndexes(0, 0, 1, widths.length).setColumnProperties(widths);
      const behind = formerColumns - widths.length;
      if (behind > 0) sheet.getRangeByIndexes(0, widths.length, 1, behind).format.useStandardWidth = true;
      if (frozenColumns > 0) {
        const corner = { row: 0, column: 0, rows: frozenRows, columns: frozenColumns };
        sheet.freezePanes.freezeAt(areaName(corner));
      } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
      else if (formerColumns > 0) sheet.freezePanes.unfreeze();
      if (!gridlines) sheet.showGridlines = false;
      if (tabColor !== null) sheet.tabColor = tabColor;
      return undefined;
    },
  };
}

const PAGE_CALLS = 10;
/** A property of the page takes as long as that many other actions. */
const PAGE_WEIGHT = 20;

export function pageStep({ sheet, setUp: { print } }: SheetSetUp): Step {
  return {
    size: sumOf([rangeSize(""), { ...times(callSize(PAGE_CALLS), PAGE_WEIGHT), bytes: callSize(20).bytes }]),
    completes: sheet,
    write: (context) => {
      setPage(context.workbook.worksheets.getItem(sheet).pageLayout, print);
      return undefined;
    },
  };
}

function setPage(
  page: Excel.PageLayout,
  { orientation, paper, area, header, titleRows, pagesTall }: Print,
): void {
  page.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  page.paperSize = paper ?? "A4";
  // As Excel's recorder writes one page wide: Excel is said to ignore the width alone.
  page.zoom = pagesTall === undefined ? ONE_PAGE_WIDE : { ...ONE_PAGE_WIDE, verticalFitToPages: pagesTall };
  page.centerHorizontally = true;
  page.setPrintMargins("Points", MARGINS);
  page.firstPageNumber = FIRST_PAGE;
  if (area !== undefined) page.setPrintArea(areaName(area));
  const headersFooters = page.headersFooters.defaultForAllPages;
  if (header !== null) headersFooters.centerHeader = header;
  headersFooters.centerFooter = FOOTER;
  if (titleRows !== null) page.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
}

/** The typings have no null. */
export const ONE_PAGE_WIDE: object = { horizontalFitToPages: 1, verticalFitToPages: 0, scale: null };
