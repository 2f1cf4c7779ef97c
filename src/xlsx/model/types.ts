/**
 * The workbook model: the contents of an .xlsx file, as far as Office.js can see them. `file/` loads and saves it without
 * losing what it does not understand; `calculation/` recalculates its formulas.
 */

import type { Area } from "../../a1";

/** "" is never stored: a blank cell has value null. Error values are `{error: "#DIV/0!"}`. */
export type CellValue = null | string | number | boolean | { readonly error: string };

export interface Cell {
  value: CellValue;
  /** With its leading "=", as Excel shows it; null = constant */
  formula: string | null;
  /** Index into `Workbook.styles` */
  style: number;
  /** True when the formula's value is known to be out of date and the calculation engine cannot compute it: reading it must fail loudly */
  stale?: boolean;
  /** Parts of the file's cell that the model does not understand (array formulas, rich text, metadata …), kept for saving while the cell is unchanged */
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

/** Only `custom` (expression) rules are understood; others are kept as they are and reported by their type. */
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
  /** From `_xlnm.Print_Titles`: rows, 0-based inclusive */
  titleRows: { first: number; last: number } | null;
  printArea: Area[] | null;
}

export interface Sheet {
  /** `{00000001-0000-0000-0000-000000000000}`: as Office.js sees it; stable for the life of the model */
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
  frozen: { rows: number; columns: number };
  protected: boolean;
  showGridlines: boolean;
  /** `#RRGGBB`; null = none */
  tabColor: string | null;
  pageLayout: PageLayout;
  /** Everything of the sheet's part that the model does not understand; owned by `file/` */
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
  /** The cell's text was typed after an apostrophe */
  quotePrefix: boolean;
}

/** The parts to change; absent parts stay as they are, in the file too (theme colours, gradients …). */
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
  /** The effective format, theme and indexed colours resolved */
  read(style: number): CellFormat;
  /** The style that is `style` with `patch`; styles are interned, so the same call gives the same index */
  change(style: number, patch: FormatPatch): number;
}

export interface Workbook {
  readonly sheets: Sheet[];
  readonly names: DefinedName[];
  readonly styles: Styles;
  activeSheet: Sheet;
  /** Selected cells on the active sheet; of several areas the first. Setting it selects that area alone */
  selection: Area;
  readonly selectedAreas: readonly Area[];
  selectAreas(areas: readonly Area[]): void;
  /** No sheets may be added, deleted, moved, renamed, hidden or shown */
  structureProtected: boolean;
  /** Names of sheets that are no worksheets (charts, macros): add-ins do not see them, but the names are taken */
  readonly otherSheetNames: readonly string[];
  /** Day numbers count from 1904 */
  date1904: boolean;
  /** Add-in settings, kept in the file as Excel keeps them (web extension part) */
  readonly settings: Map<string, string>;
  addSheet(name: string): Sheet;
  removeSheet(sheet: Sheet): void;
}
