/** Everything of a sheet definition but its contents, on a sheet that is empty: look, names, print. No request is sent here. */
import type { Area, SheetDefinition, Validation } from "../workbook/sheet";
import { STYLES, type CellStyle, type StyleName } from "../workbook/styles";
import { areaName } from "../workbook/addresses";
import { OWNED_SHEET_NAME } from "../workbook/ownership";
import { addressStrings, areasByValue } from "./areas";

/** Excel's column of 10 characters is 75 pixels wide at its usual font, a pixel 0.75 points. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

/** Contents come afterwards: a cell of format @ takes what is then written as text. */
export function layDown(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
): void {
  const rows = definition.rows.length;
  const columns = definition.columnWidths.length;
  const whole = sheet.getRangeByIndexes(0, 0, rows, columns);
  layStyles(sheet, whole, definition);
  for (const merge of definition.merges) rangeOf(sheet, merge).merge(false);
  laySizes(sheet, definition);
  for (const validation of definition.validations) layValidation(sheet, validation);
  for (const { name, scope, area } of definition.names) {
    // The mark of ownership carries the layout: `ownSheet` lays it.
    if (name === OWNED_SHEET_NAME) continue;
    (scope === "workbook" ? context.workbook : sheet).names.add(name, rangeOf(sheet, area));
  }
  if (definition.frozenRows > 0) sheet.freezePanes.freezeRows(definition.frozenRows);
  if (definition.purpose !== "input") sheet.showGridlines = false;
  if (definition.tabColor !== null) sheet.tabColor = definition.tabColor;
  layPage(sheet, definition);
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function layStyles(sheet: Excel.Worksheet, whole: Excel.Range, definition: SheetDefinition): void {
  const names = definition.rows.map((row) => row.cells.map((cell) => cell.style));
  whole.numberFormat = names.map((row) => row.map((name) => STYLES[name].numberFormat));
  for (const [name, areas] of areasByValue<StyleName>(names)) {
    for (const address of addressStrings(areas.map(areaName))) {
      layStyle(sheet.getRanges(address).format, STYLES[name]);
    }
  }
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function layStyle(format: Excel.RangeFormat, style: CellStyle): void {
  format.font.name = style.font.name;
  format.font.size = style.font.size;
  format.font.bold = style.font.bold;
  format.font.color = style.font.color;
  if (style.fill !== null) format.fill.color = style.fill;
  format.horizontalAlignment = style.horizontal;
  format.verticalAlignment = style.vertical;
  format.wrapText = style.wrap;
  if (style.indent > 0) format.indentLevel = style.indent;
  if (style.border === "none") return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = "#000000";
  }
}

function laySizes(sheet: Excel.Worksheet, definition: SheetDefinition): void {
  for (const [width, areas] of areasByValue([definition.columnWidths])) {
    for (const address of addressStrings(areas.map(areaName))) {
      sheet.getRanges(address).format.columnWidth = pointsOfCharacters(width);
    }
  }
  for (const [height, areas] of areasByValue(definition.rows.map((row) => [row.height]))) {
    for (const address of addressStrings(areas.map(areaName))) {
      sheet.getRanges(address).format.rowHeight = height;
    }
  }
}

function layValidation(sheet: Excel.Worksheet, { area, rule, prompt, onError }: Validation): void {
  const validation = rangeOf(sheet, area).dataValidation;
  validation.rule = validationRule(rule);
  validation.ignoreBlanks = true;
  validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  validation.errorAlert = {
    showAlert: true,
    style: ALERT_STYLES[onError],
    title: prompt.title,
    message: prompt.message,
  };
}

const ALERT_STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function validationRule(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "wholeNumber":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  }
}

/** Points */
const MARGINS = { side: 36, top: 54, bottom: 54, header: 24, footer: 24 };

function layPage(sheet: Excel.Worksheet, { print }: SheetDefinition): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = MARGINS.side;
  page.rightMargin = MARGINS.side;
  page.topMargin = MARGINS.top;
  page.bottomMargin = MARGINS.bottom;
  page.headerMargin = MARGINS.header;
  page.footerMargin = MARGINS.footer;
  const headersFooters = page.headersFooters.defaultForAllPages;
  if (print.header !== null) headersFooters.centerHeader = print.header;
  headersFooters.centerFooter = "第 &P 页，共 &N 页";
  if (print.titleRows !== null) {
    page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  }
}
