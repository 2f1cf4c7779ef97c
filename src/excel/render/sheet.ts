/** Renders a sheet definition without its contents on an empty sheet: formats, merges, heights, validations, names. */
import type { Area } from "../../a1";
import type { SheetDefinition, Validation } from "../../workbook/sheet";
import { styleNamed } from "../../workbook/sheet/styles";
import { groupBy } from "../../domain/groupBy";
import { linksOf, type Link } from "../../workbook/sheet/links";
import { OWNED_SHEET_NAME } from "../../workbook/ownership";
import { combineMerges } from "./areas";
import { paintedCells } from "./styles";
import { BARE_RANGE, callSize, rangeSize, sumOf, times, valuesSize, type Size } from "../payload";
import { untrack } from "./untrack";

/** A sheet ready to be rendered. */
export interface PreparedSheet {
  /** Upper estimate of the request */
  readonly size: Size;
  /** Queues all calls. Write contents afterwards, so that cells of format @ take them as text. */
  render(context: Excel.RequestContext, sheet: Excel.Worksheet): void;
}

export function prepareSheet(definition: SheetDefinition): PreparedSheet {
  const formats = definition.rows.map((row) => row.cells.map((cell) => styleNamed(cell.style).numberFormat));
  const cells = paintedCells(definition);
  const merges = combineMerges(definition.merges);
  const heights = heightsOf(definition);
  const links = linksOf(definition);
  return {
    size: sumOf([
      valuesSize(formats),
      ...cells.map(({ size }) => size),
      valuesSize(heights),
      valuesSize(links),
      { bytes: links.length * LINK_BYTES, actions: 0 },
      times(sumOf([BARE_RANGE, callSize(1)]), merges.length),
      times(sumOf([rangeSize(""), callSize(2)]), definition.names.length),
      valuesSize(definition.validations),
      times(sumOf([rangeSize(""), callSize(4)]), definition.validations.length),
      callSize(SHEET_CALLS),
    ]),
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
      if (heights.length > 0)
        untrack(sheet.getRangeByIndexes(0, 0, heights.length, 1)).setRowProperties([...heights]);
      for (const validation of definition.validations) {
        if (validation.rule.kind !== "listOf") setValidation(sheet, validation);
      }
      for (const { name, scope, area } of definition.names) {
        // `ownershipMark` adds this one.
        if (name === OWNED_SHEET_NAME) continue;
        (scope === "workbook" ? context.workbook : sheet).names.add(name, rangeOf(sheet, area));
      }
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

/** Calls for the sheet itself, its ownership mark and clearing of former contents */
const SHEET_CALLS = 20;

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

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return untrack(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
}

/** One for each row up to the last with a height of its own, so that one call sets them all */
function heightsOf({ rows }: SheetDefinition): Excel.SettableRowProperties[] {
  const last = rows.findLastIndex(({ height }) => height !== undefined);
  return rows
    .slice(0, last + 1)
    .map(({ height }) => (height === undefined ? {} : { format: { rowHeight: height } }));
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
