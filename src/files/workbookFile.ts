/** Sheets as a new .xlsx file: nothing but what the definitions have, without links or document properties. */
import { absoluteFormula, type Area } from "../a1";
import type { SheetDefinition } from "../workbook/sheet";
import { setUpOf } from "../workbook/sheet/setUp";
import { createWorkbook } from "../xlsx/model/createWorkbook";
import { saveXlsx } from "../xlsx/file/save";
import type { Deflate } from "../xlsx/opc/zip";
import type { Workbook } from "../xlsx/model/types";
import { renderCells, restyleOf, type Restyle } from "./render/cells";
import { replaceCharts } from "./render/charts";
import { setUpSheet } from "./render/setUp";

/**
 * @param sheets at least one, in their order, each taken when its turn comes; the same sheets give the same bytes
 * @param deflate a faster native implementation, if there is one
 * @param withNames the names of the definitions too, so that the add-in can read the file
 */
export function workbookFile(
  sheets: Iterable<SheetDefinition>,
  withNames = false,
  deflate?: Deflate,
): Uint8Array {
  const workbook = createWorkbook();
  const [blank] = workbook.sheets;
  const restyled = restyleOf(workbook.styles);
  for (const definition of sheets) {
    addSheet(workbook, definition, restyled);
    if (withNames) addNames(workbook, definition);
  }
  if (blank !== undefined) workbook.removeSheet(blank);
  return saveXlsx(workbook, deflate);
}

function addSheet(workbook: Workbook, definition: SheetDefinition, restyled: Restyle): void {
  const sheet = workbook.addSheet(definition.name);
  renderCells(workbook, sheet, definition, restyled);
  replaceCharts(sheet, definition.charts);
  const { setUp } = setUpOf(definition);
  const print = { ...setUp.print, area: setUp.print.area ?? printedArea(definition) };
  setUpSheet(sheet, { ...setUp, print, frozenColumns: 0, gridlines: false });
}

function printedArea({ rows, columnWidths, charts = [] }: SheetDefinition): Area {
  return {
    row: 0,
    column: 0,
    rows: Math.max(rows.length, ...charts.map(({ area }) => area.row + area.rows)),
    columns: Math.max(columnWidths.length, ...charts.map(({ area }) => area.column + area.columns)),
  };
}

function addNames(workbook: Workbook, { name: sheet, names }: SheetDefinition): void {
  const own = workbook.sheets.find(({ name }) => name === sheet) ?? null;
  for (const { name, scope, area } of names) {
    const formula = absoluteFormula(sheet, area);
    workbook.names.push({ name, scope: scope === "sheet" ? own : null, formula, visible: true, comment: "" });
  }
}
