/** Sets up sheets for the window and the printer. */
import { sameSheetName } from "../../a1";
import { FIRST_PAGE, FOOTER, MARGINS, pixelsOfCharacters } from "../../workbook/sheet/pageSetup";
import type { SetUp, SheetSetUp } from "../../workbook/sheet/setUp";
import type { Print } from "../../workbook/sheet";
import { withHeaderPart } from "../../xlsx/edit/headers";
import { columnFormat, widthOfPixels } from "../../xlsx/edit/sizes";
import type { Sheet, Workbook } from "../../xlsx/model/types";

/** Sheets that no longer exist are passed over. */
export function setUpSheets({ sheets }: Workbook, setUps: readonly SheetSetUp[]): void {
  for (const { sheet: name, setUp } of setUps) {
    const sheet = sheets.find((one) => sameSheetName(one.name, name));
    if (sheet !== undefined) setUpSheet(sheet, setUp);
  }
}

export function setUpSheet(sheet: Sheet, setUp: SetUp): void {
  const { columnWidths, formerColumns, frozenRows, frozenColumns, gridlines, tabColor, print } = setUp;
  columnWidths.forEach((characters, column) => {
    columnFormat(sheet, column).width = widthOfPixels(pixelsOfCharacters(characters));
  });
  for (let column = columnWidths.length; column < formerColumns; column += 1)
    columnFormat(sheet, column).width = null;
  if (frozenRows > 0 || frozenColumns > 0 || formerColumns > 0)
    sheet.frozen = { rows: frozenRows, columns: frozenColumns };
  if (!gridlines) sheet.showGridlines = false;
  if (tabColor !== null) sheet.tabColor = tabColor;
  setUpPage(sheet, print);
}

/** Numbers of the file format */
const PAPER = { A3: 8, A4: 9 } as const;

function setUpPage(
  { pageLayout }: Sheet,
  { orientation, paper, area, header, titleRows, pagesTall }: Print,
): void {
  pageLayout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = PAPER[paper ?? "A4"];
  pageLayout.zoom = { scale: null, horizontalFitToPages: 1, verticalFitToPages: pagesTall ?? null };
  pageLayout.centerHorizontally = true;
  pageLayout.margins = { ...MARGINS };
  pageLayout.firstPageNumber = FIRST_PAGE;
  if (area !== undefined) pageLayout.printArea = [{ ...area }];
  const { headersFooters } = pageLayout;
  pageLayout.headersFooters = {
    header: header === null ? headersFooters.header : withHeaderPart(headersFooters.header, "C", header),
    footer: withHeaderPart(headersFooters.footer, "C", FOOTER),
  };
  if (titleRows !== null) pageLayout.titleRows = { ...titleRows };
}
