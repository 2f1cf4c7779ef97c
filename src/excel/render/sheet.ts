/** Renders a sheet definition without its contents on an empty sheet: formats, merges, validations, names, page layout. */
import { areaName, type Area } from "../../a1";
import type { SheetDefinition, Validation } from "../../workbook/sheet";
import { FIRST_PAGE, FOOTER, MARGINS, pixelsOfCharacters } from "../../workbook/pageSetup";
import { styleNamed } from "../../workbook/styles";
import { groupBy } from "../../domain/groupBy";
import { linksOf, type Link } from "../../workbook/links";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { addressStrings, areasByValue, combineMerges } from "./areas";
import { paintedCells } from "./styles";
import { BARE_RANGE_BYTES, callBytes, rangeBytes, valuesBytes } from "../payload";
import { untrack } from "./untrack";

const POINTS_PER_PIXEL = 0.75;

/** A sheet ready to be rendered. */
export interface PreparedSheet {
  /** Upper estimate of the request */
  readonly bytes: number;
  /** Queues all calls. Write contents afterwards, so that cells of format @ take them as text. */
  render(context: Excel.RequestContext, sheet: Excel.Worksheet): void;
}

export function prepareSheet(definition: SheetDefinition): PreparedSheet {
  const formats = definition.rows.map((row) => row.cells.map((cell) => styleNamed(cell.style).numberFormat));
  const cells = paintedCells(definition);
  const merges = combineMerges(definition.merges);
  const sizes = sizesOf(definition);
  const links = linksOf(definition);
  return {
    bytes:
      valuesBytes(formats) +
      sum(cells.map(({ bytes }) => bytes)) +
      sum(sizes.map(({ address }) => rangeBytes(address) + callBytes(1))) +
      valuesBytes(links) +
      links.length * LINK_BYTES +
      merges.length * (BARE_RANGE_BYTES + callBytes(1)) +
      definition.names.length * (rangeBytes("") + callBytes(2)) +
      valuesBytes(definition.validations) +
      definition.validations.length * (rangeBytes("") + callBytes(4)) +
      callBytes(SHEET_CALLS),
    render: (context, sheet) => {
      const { rows, columnWidths } = definition;
      const whole = untrack(sheet.getRangeByIndexes(0, 0, rows.length, columnWidths.length));
      // First, as a link brings a style of its own.
      if (links.length > 0) setLinks(sheet, links);
      whole.numberFormat = formats;
      for (const { address, paints } of cells) {
        const { format } = untrack(sheet.getRanges(address));
        for (const paint of paints) paint(format);
      }
      for (const { area, across } of merges) rangeOf(sheet, area).merge(across);
      for (const { address, set } of sizes) set(untrack(sheet.getRanges(address)).format);
      for (const validation of definition.validations) {
        if (validation.rule.kind !== "listOf") setValidation(sheet, validation);
      }
      for (const { name, scope, area } of definition.names) {
        // `ownershipMark` adds this one.
        if (name === OWNED_SHEET_NAME) continue;
        (scope === "workbook" ? context.workbook : sheet).names.add(name, rangeOf(sheet, area));
      }
      freeze(sheet, definition);
      if (definition.purpose !== "input") sheet.showGridlines = false;
      if (definition.tabColor !== null) sheet.tabColor = definition.tabColor;
      setPageLayout(sheet, definition);
    },
  };
}

/** Lists of cells: queued once the sheets that they refer to are there. */
export function setLists(context: Excel.RequestContext, definitions: readonly SheetDefinition[]): void {
  for (const { name, validations } of definitions) {
    const lists = validations.filter(({ rule }) => rule.kind === "listOf");
    for (const validation of lists) setValidation(context.workbook.worksheets.getItem(name), validation);
  }
}

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns = 0 }: SheetDefinition): void {
  if (frozenColumns > 0) {
    const corner = { row: 0, column: 0, rows: frozenRows, columns: frozenColumns };
    sheet.freezePanes.freezeAt(areaName(corner));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Calls for the sheet itself, its page layout, its ownership mark and clearing of former contents */
const SHEET_CALLS = 60;

const LINK_BYTES = 60;

/** One call for the column from the first link to the last */
function setLinks(sheet: Excel.Worksheet, links: readonly Link[]): void {
  for (const [column, targets] of groupBy(links, (link) => link.column)) {
    const first = Math.min(...targets.map(({ row }) => row));
    const last = Math.max(...targets.map(({ row }) => row));
    const properties = Array.from({ length: last - first + 1 }, (): [Excel.SettableCellProperties] => [{}]);
    for (const { row, target } of targets)
      properties[row - first] = [{ hyperlink: { documentReference: target } }];
    untrack(sheet.getRangeByIndexes(first, column, properties.length, 1)).setCellProperties(properties);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return untrack(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
}

interface Size {
  readonly address: string;
  readonly set: (format: Excel.RangeFormat) => void;
}

function sizesOf(definition: SheetDefinition): Size[] {
  const widths = [...areasByValue([definition.columnWidths])].flatMap(([width, areas]) =>
    addressStrings(areas.map(areaName)).map((address): Size => ({
      address,
      set: (format) => {
        format.columnWidth = pixelsOfCharacters(width) * POINTS_PER_PIXEL;
      },
    })),
  );
  const heights = [...areasByValue(definition.rows.map((row) => [row.height]))].flatMap(([height, areas]) =>
    addressStrings(areas.map(areaName)).map((address): Size => ({
      address,
      set: (format) => {
        format.rowHeight = height;
      },
    })),
  );
  return [...widths, ...heights];
}

export function setValidation(sheet: Excel.Worksheet, { area, rule, prompt, onError }: Validation): void {
  const validation = rangeOf(sheet, area).dataValidation;
  validation.rule = validationRule(rule);
  validation.ignoreBlanks = true;
  validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  validation.errorAlert = {
    showAlert: onError !== "nothing",
    style: ALERT_STYLES[onError],
    title: prompt.title,
    message: prompt.message,
  };
}

const ALERT_STYLES = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
  nothing: "Information",
} as const;

function validationRule(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listOf":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "wholeNumber":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  }
}

function setPageLayout(sheet: Excel.Worksheet, { print }: SheetDefinition): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  page.paperSize = print.paper ?? "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = MARGINS.left;
  page.rightMargin = MARGINS.right;
  page.topMargin = MARGINS.top;
  page.bottomMargin = MARGINS.bottom;
  page.headerMargin = MARGINS.header;
  page.footerMargin = MARGINS.footer;
  page.firstPageNumber = FIRST_PAGE;
  if (print.area !== undefined) page.setPrintArea(rangeOf(sheet, print.area));
  const headersFooters = page.headersFooters.defaultForAllPages;
  if (print.header !== null) headersFooters.centerHeader = print.header;
  headersFooters.centerFooter = FOOTER;
  if (print.titleRows !== null) {
    page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  }
}
