/**
 * The workbook model: the contents of an .xlsx file that Office.js exposes. `file/` loads and saves it without losing
 * the rest of the file; `calculation/` recalculates its formulas.
 */

import type { Area } from "../../a1";

/** "" is never stored: a blank cell has value null. Error values are `{error: "#DIV/0!"}`. */
export type CellValue = null | string | number | boolean | { readonly error: string };

export interface Cell {
  value: CellValue;
  /** As Excel shows it, with leading "="; null = constant */
  formula: string | null;
  /** Index into `Workbook.styles` */
  style: number;
  /** The value is out of date and cannot be computed: reading it must throw */
  stale?: boolean;
  /** The rest of the cell in the file (array formula, rich text, metadata …), saved while the cell is unchanged */
  source?: unknown;
}

export interface ColumnFormat {
  /** Characters, as in the file; null = default */
  width: number | null;
  hidden: boolean;
  style: number;
}

export interface RowFormat {
  /** Points; null = automatic */
  height: number | null;
  hidden: boolean;
  style: number;
}

/** Only custom (expression) rules can be read and changed; others are kept and reported by their type. */
export interface ConditionalFormat {
  id: string;
  /** Office.js name: Custom, CellValue, ColorScale, DataBar, IconSet, ContainsText, TopBottom, PresetCriteria */
  type: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  /** Custom: with leading "=" */
  formula: string | null;
  format: { fillColor: string | null; fontColor: string | null; bold: boolean | null };
  source?: unknown;
}

export interface DataValidation {
  areas: Area[];
  /** List, WholeNumber, Decimal, Date, Time, TextLength, Custom */
  type: string;
  operator: string | null;
  formula1: string | null;
  formula2: string | null;
  ignoreBlanks: boolean;
  inCellDropDown: boolean;
  prompt: { show: boolean; title: string; message: string };
  /** style: Stop, Warning, Information */
  errorAlert: { show: boolean; style: string; title: string; message: string };
  source?: unknown;
}

export interface Hyperlink {
  area: Area;
  /** A cell or name of the workbook: `资金!K12`; null for a link to elsewhere, which is not changed */
  location: string | null;
  screenTip: string | null;
  source?: unknown;
}

/** A note of a cell; Excel called it a comment before it had threads of comments. */
export interface Note {
  row: number;
  column: number;
  author: string;
  text: string;
  /** The placeholder of a threaded comment: add-ins do not see it as a note */
  threaded: boolean;
  source?: unknown;
}

/** The cell at a corner of a chart, 0-based */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
}

export interface ChartSeries {
  readonly name: string;
  /** With leading "=": `=总览!$A$5:$A$9`; null = numbered */
  readonly categories: string | null;
  readonly values: string | null;
  /** Each bar has its value as a label */
  readonly labels: boolean;
}

export interface Chart {
  /** As in Office.js; unique on its sheet */
  readonly id: string;
  name: string;
  /** Office.js name: ColumnClustered, BarClustered; Other for unsupported types, which are not changed */
  type: string;
  title: string | null;
  legend: boolean;
  /** The categories are in reverse order */
  reversed: boolean;
  /** Number format of the value axis; null = that of the cells */
  numberFormat: string | null;
  /** Minimum of the value axis; null = automatic */
  minimum: number | null;
  series: ChartSeries[];
  /** From the top left corner of one cell to that of another */
  from: ChartCorner;
  to: ChartCorner;
  source?: unknown;
}

export interface PageLayout {
  /** Portrait, Landscape; null = not set */
  orientation: string | null;
  /** Number of the file's paperSize (9 = A4); null = not set */
  paperSize: number | null;
  zoom: { scale: number | null; horizontalFitToPages: number | null; verticalFitToPages: number | null };
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Points */
  margins: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  } | null;
  headersFooters: { header: string | null; footer: string | null };
  /** Null = continues from the sheet before */
  firstPageNumber: number | null;
  /** From `_xlnm.Print_Titles`: rows, 0-based inclusive */
  titleRows: { first: number; last: number } | null;
  printArea: Area[] | null;
}

export interface Sheet {
  /** As in Office.js, `{00000001-0000-0000-0000-000000000000}`; stable for the lifetime of the model */
  readonly id: string;
  name: string;
  /** Visible, Hidden, VeryHidden */
  visibility: string;
  /** Key: row * MAX_COLUMNS + column */
  readonly cells: Map<number, Cell>;
  readonly columns: Map<number, ColumnFormat>;
  readonly rows: Map<number, RowFormat>;
  merges: Area[];
  conditionalFormats: ConditionalFormat[];
  validations: DataValidation[];
  hyperlinks: Hyperlink[];
  notes: Note[];
  charts: Chart[];
  frozen: { rows: number; columns: number };
  protected: boolean;
  showGridlines: boolean;
  /** `#RRGGBB`; null = none */
  tabColor: string | null;
  pageLayout: PageLayout;
  /** The rest of the sheet's part; owned by `file/` */
  source?: unknown;
}

export interface DefinedName {
  name: string;
  /** Null = workbook scope */
  scope: Sheet | null;
  /** With leading "=": `=资金!$A$1:$M$40`, `=#REF!` */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface BorderLine {
  /** Office.js name: None, Continuous, Dash, DashDot, DashDotDot, Dot, Double, SlantDashDot */
  style: string;
  /** Hairline, Thin, Medium, Thick */
  weight: string;
  /** `#RRGGBB` */
  color: string;
}

export interface CellFormat {
  font: {
    name: string;
    size: number;
    bold: boolean;
    italic: boolean;
    /** None, Single, Double, … */
    underline: string;
    strikethrough: boolean;
    color: string;
  };
  /** `#RRGGBB`; null = no fill */
  fill: string | null;
  borders: { top: BorderLine; bottom: BorderLine; left: BorderLine; right: BorderLine };
  numberFormat: string;
  /** General, Left, Center, Right, Fill, Justify, CenterAcrossSelection, Distributed */
  horizontal: string;
  /** Top, Center, Bottom, Justify, Distributed */
  vertical: string;
  wrap: boolean;
  indent: number;
  locked: boolean;
  /** The text was typed with a leading apostrophe */
  quotePrefix: boolean;
}

/** The parts to change; absent parts are kept, in the file too (theme colours, gradients …). */
export interface FormatPatch {
  font?: Partial<CellFormat["font"]>;
  fill?: string | null;
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", Partial<BorderLine>>>;
  numberFormat?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  locked?: boolean;
  quotePrefix?: boolean;
}

export interface Styles {
  /** The effective format, with theme and indexed colours resolved */
  read(style: number): CellFormat;
  /** The index of `style` with `patch` applied; styles are interned, so the same call gives the same index */
  change(style: number, patch: FormatPatch): number;
}

export interface Workbook {
  readonly sheets: Sheet[];
  readonly names: DefinedName[];
  readonly styles: Styles;
  activeSheet: Sheet;
  /** Selected cells on the active sheet, the first area if several. Setting it selects only that area */
  selection: Area;
  readonly selectedAreas: readonly Area[];
  selectAreas(areas: readonly Area[]): void;
  /** No sheets may be added, deleted, moved, renamed, hidden or shown */
  structureProtected: boolean;
  /** Names of chart and macro sheets: add-ins do not see these sheets, but their names are taken */
  readonly otherSheetNames: readonly string[];
  /** Day numbers count from 1904 */
  date1904: boolean;
  /** Add-in settings, stored in the web extension part as in Excel */
  readonly settings: Map<string, string>;
  /** When the file was last saved, as it says: `2025-03-14T01:30:00Z`; null = it does not say */
  readonly savedAt: string | null;
  addSheet(name: string): Sheet;
  removeSheet(sheet: Sheet): void;
}
