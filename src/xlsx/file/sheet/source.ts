/** The parts of a loaded sheet that the model does not represent, and the detection of changes. */
import { parseArea, type Area } from "../../../a1";
import type { Cell, CellValue, Sheet } from "../../model/types";
import { child, type XmlElement } from "../../opc/xml";

/** The children of `<worksheet>` in the order that the format requires. */
export const WORKSHEET_ORDER: readonly string[] = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
  "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
  "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
  "tableParts", "extLst",
]; // prettier-ignore

export interface CellSource {
  /** The content that this source belongs to; the source is invalid once the cell differs */
  readonly value: CellValue;
  readonly formula: string | null;
  /** Attributes of `<c>` that are not in the model: cell and value metadata, phonetic */
  readonly attributes?: Record<string, string>;
  /** Index of a formatted shared string */
  readonly string?: number;
  /** A formatted inline string */
  readonly inline?: XmlElement;
  /** `<f>` of an array formula, a data table, or a formula whose stored text differs from the shown text */
  readonly formulaElement?: XmlElement;
}

export interface SheetSource {
  readonly part: string;
  /** `<worksheet>` with an empty `<sheetData>` */
  readonly root: XmlElement;
  /** Attributes of rows and columns that are not in the model */
  readonly rowAttributes: Map<number, Record<string, string>>;
  readonly columnAttributes: Map<number, Record<string, string>>;
  /** Reference counts of the shared strings in the part, by index */
  readonly strings: Map<number, number>;
  /** Columns of the print titles: `资金!$A:$B`; written back with the rows */
  titleColumns: string | null;
  loaded: LoadedState;
}

/** Snapshot of the loaded sheet: sections as text, cells as copies. */
export interface LoadedState {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly sections: Readonly<Record<SectionName, string>>;
}

export type SectionName =
  | "columns"
  | "rows"
  | "merges"
  | "conditionalFormats"
  | "validations"
  | "hyperlinks"
  | "notes"
  | "charts"
  | "frozen"
  | "showGridlines"
  | "protected"
  | "tabColor"
  | "page";

/** Fingerprints of the sheet's sections. */
export function sectionTexts(sheet: Sheet): Record<SectionName, string> {
  const layout = sheet.pageLayout;
  const { orientation, paperSize, zoom, centerHorizontally, centerVertically, margins } = layout;
  const { headersFooters, firstPageNumber } = layout;
  return {
    columns: JSON.stringify([...sheet.columns].sort(byKey)),
    rows: JSON.stringify([...sheet.rows].sort(byKey)),
    merges: JSON.stringify(sheet.merges),
    conditionalFormats: JSON.stringify(sheet.conditionalFormats.map(({ source: _, ...rule }) => rule)),
    validations: JSON.stringify(sheet.validations.map(({ source: _, ...rule }) => rule)),
    hyperlinks: JSON.stringify(sheet.hyperlinks.map(({ source: _, ...link }) => link)),
    notes: JSON.stringify(sheet.notes.map(({ source: _, ...note }) => note)),
    charts: JSON.stringify(sheet.charts.map(({ source: _, id: _id, ...chart }) => chart)),
    frozen: JSON.stringify(sheet.frozen),
    showGridlines: JSON.stringify(sheet.showGridlines),
    protected: JSON.stringify(sheet.protected),
    tabColor: JSON.stringify(sheet.tabColor),
    page: JSON.stringify([
      orientation, paperSize, zoom, centerHorizontally, centerVertically, margins, headersFooters, firstPageNumber,
    ]), // prettier-ignore
  };
}

function byKey(a: readonly [number, unknown], b: readonly [number, unknown]): number {
  return a[0] - b[0];
}

export function loadedState(sheet: Sheet): LoadedState {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) cells.set(key, { ...cell });
  return { cells, sections: sectionTexts(sheet) };
}

export function sourceOf(sheet: Sheet): SheetSource | null {
  return (sheet.source as SheetSource | undefined) ?? null;
}

/** The cell's source, null once the cell's content has changed. */
export function validSource(cell: Cell): CellSource | null {
  const source = cell.source as CellSource | undefined;
  if (!source || source.formula !== cell.formula || !sameValue(source.value, cell.value)) return null;
  return source;
}

/** `<f>` as loaded, null once the cell's formula has changed; its value may differ. */
export function validFormulaElement(cell: Cell): XmlElement | null {
  const source = cell.source as CellSource | undefined;
  if (!source?.formulaElement || source.formula !== cell.formula) return null;
  return cell.formula !== null || sameValue(source.value, cell.value) ? source.formulaElement : null;
}

/** Whether the sheet has tables (超级表). Their areas are in parts outside the model. */
export function hasTables(sheet: Sheet): boolean {
  const root = sourceOf(sheet)?.root;
  return root !== undefined && child(root, "tableParts") !== null;
}

/** The area of the cell's array formula or data table; null for other cells. */
export function arrayAreaOf(cell: Cell): Area | null {
  const attributes = validFormulaElement(cell)?.attributes;
  const isArray = attributes?.["t"] === "array" || attributes?.["t"] === "dataTable";
  return isArray ? parseArea(attributes["ref"] ?? "") : null;
}

/** Whether the cell's array formula is a dynamic one, whose results may be overwritten */
export function isDynamicArray(cell: Cell): boolean {
  return (cell.source as CellSource | undefined)?.attributes?.["cm"] !== undefined;
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null && a.error === b.error;
}

export function sameCell(a: Cell, b: Cell): boolean {
  return (
    a.formula === b.formula &&
    a.style === b.style &&
    sameValue(a.value, b.value) &&
    (a.stale ?? false) === (b.stale ?? false) &&
    a.source === b.source
  );
}

export interface CellChanges {
  readonly any: boolean;
  /** A formula was added, removed or changed, so the calculation chain is invalid */
  readonly formulas: boolean;
  /** Rows in which a cell was added, removed or changed */
  readonly rows: ReadonlySet<number>;
}
