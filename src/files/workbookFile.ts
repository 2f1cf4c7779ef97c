/** Sheets as a new .xlsx file: nothing but what the definitions have, without links or document properties. */
import { absoluteFormula, type Area } from "../a1";
import { textInput } from "../workbook/sheet/cells";
import { FIRST_PAGE, FOOTER, MARGINS, pixelsOfCharacters } from "../workbook/sheet/pageSetup";
import { chartName } from "../workbook/ownership";
import type { CellContent, ChartDefinition, SheetDefinition } from "../workbook/sheet";
import { styleNamed, type CellStyle, type StyleName } from "../workbook/sheet/styles";
import { createWorkbook } from "../xlsx/model/createWorkbook";
import { saveXlsx } from "../xlsx/file/save";
import type { Deflate } from "../xlsx/opc/zip";
import { columnFormat, widthOfPixels } from "../xlsx/edit/sizes";
import { cellKey } from "../xlsx/model/cellKeys";
import type { Chart, FormatPatch, PageLayout, Sheet, Workbook } from "../xlsx/model/types";

/** Numbers of the file format */
const PAPER = { A3: 8, A4: 9 } as const;

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
  const styles = new Styles(workbook);
  for (const definition of sheets) {
    addSheet(workbook, definition, styles);
    if (withNames) addNames(workbook, definition);
  }
  if (blank !== undefined) workbook.removeSheet(blank);
  return saveXlsx(workbook, deflate);
}

class Styles {
  private readonly known = new Map<string, number>();

  constructor(private readonly workbook: Workbook) {}

  /** @param asText the text was typed with an apostrophe: editing the cell must not turn it into a formula or number */
  indexOf(name: StyleName, asText: boolean): number {
    const key = `${name} ${asText}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const patch = { ...patchOf(styleNamed(name)), ...(asText ? { quotePrefix: true } : {}) };
    const index = this.workbook.styles.change(0, patch);
    this.known.set(key, index);
    return index;
  }
}

const LINE = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

function patchOf({ border, ...style }: CellStyle): FormatPatch {
  return border === "none"
    ? style
    : { ...style, borders: { top: LINE, bottom: LINE, left: LINE, right: LINE } };
}

function addSheet(workbook: Workbook, definition: SheetDefinition, styles: Styles): void {
  const sheet = workbook.addSheet(definition.name);
  definition.columnWidths.forEach((characters, column) => {
    columnFormat(sheet, column).width = widthOfPixels(pixelsOfCharacters(characters));
  });
  definition.rows.forEach(({ height, cells }, row) => {
    if (height !== undefined) sheet.rows.set(row, { height, hidden: false, style: 0 });
    cells.forEach(({ content, style }, column) => {
      const asText = content !== null && "text" in content && textInput(content.text) !== content.text;
      const index = styles.indexOf(style, asText);
      sheet.cells.set(cellKey(row, column), { value: valueOf(content), formula: null, style: index });
    });
  });
  sheet.merges = definition.merges.map((area) => ({ ...area }));
  sheet.frozen = { rows: definition.frozenRows, columns: 0 };
  sheet.showGridlines = false;
  sheet.tabColor = definition.tabColor;
  sheet.charts = (definition.charts ?? []).map((chart, index) => chartOf(chart, index, definition.name));
  sheet.pageLayout = pageLayoutOf(definition, sheet);
}

function chartOf(
  { type, title, categories, series, area, numberFormat, minimum }: ChartDefinition,
  index: number,
  sheet: string,
): Chart {
  return {
    id: `{${index + 1}}`,
    name: chartName(index),
    type,
    title,
    legend: series.length > 1,
    reversed: type === "BarClustered",
    numberFormat: numberFormat ?? null,
    minimum: minimum ?? null,
    series: series.map(({ name, values }) => ({
      name,
      categories: absoluteFormula(sheet, categories),
      values: absoluteFormula(sheet, values),
      labels: series.length === 1,
    })),
    from: { row: area.row, column: area.column },
    to: { row: area.row + area.rows, column: area.column + area.columns },
  };
}

function addNames(workbook: Workbook, { name: sheet, names }: SheetDefinition): void {
  const own = workbook.sheets.find(({ name }) => name === sheet) ?? null;
  for (const { name, scope, area } of names) {
    const formula = absoluteFormula(sheet, area);
    workbook.names.push({ name, scope: scope === "sheet" ? own : null, formula, visible: true, comment: "" });
  }
}

function valueOf(content: CellContent): string | number | null {
  if (content === null) return null;
  return "text" in content ? content.text : Number(content.number);
}

function pageLayoutOf(definition: SheetDefinition, { pageLayout }: Sheet): PageLayout {
  const { print, rows, columnWidths, charts = [] } = definition;
  const whole: Area = {
    row: 0,
    column: 0,
    rows: Math.max(rows.length, ...charts.map(({ area }) => area.row + area.rows)),
    columns: Math.max(columnWidths.length, ...charts.map(({ area }) => area.column + area.columns)),
  };
  return {
    ...pageLayout,
    orientation: print.orientation === "portrait" ? "Portrait" : "Landscape",
    paperSize: PAPER[print.paper ?? "A4"],
    zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: print.pagesTall ?? null },
    centerHorizontally: true,
    margins: { ...MARGINS },
    headersFooters: { header: print.header === null ? null : `&C${print.header}`, footer: `&C${FOOTER}` },
    firstPageNumber: FIRST_PAGE,
    titleRows: print.titleRows,
    printArea: [print.area ?? whole],
  };
}
