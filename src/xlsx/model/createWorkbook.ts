/** Creates workbooks as a Chinese Excel does; adds, removes and renames sheets and updates the names. */
import { renameSheetsInFormula } from "../formula/sheetsInFormula";
import { type Area, sameSheetName } from "../../a1";
import type { ChartSeries, DefinedName, PageLayout, Sheet, Workbook } from "./types";
import { StyleSheet } from "./styles";
import { parseXml } from "../opc/xml";

export class WorkbookModel implements Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, string>();
  savedAt: string | null = null;
  selectedAreas: readonly Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  structureProtected = false;
  readonly otherSheetNames: string[] = [];
  date1904 = false;
  /** The package that the workbook was loaded from; owned by `xlsx/` */
  source: unknown = null;
  private active: Sheet | null = null;
  private issuedIds = 0;

  constructor(readonly styles: StyleSheet) {}

  get activeSheet(): Sheet {
    if (this.active === null) throw new Error("the workbook has no sheet");
    return this.active;
  }

  set activeSheet(sheet: Sheet) {
    this.active = sheet;
  }

  /** Adds an empty, visible sheet at the end; the name must be valid and not taken (ignoring case). */
  addSheet(name: string): Sheet {
    if (!isValidSheetName(name)) throw new RangeError(`not a sheet name: ${name}`);
    if (isTaken(this, name)) {
      throw new RangeError(`there is a sheet ${name} already`);
    }
    return this.appendSheet(name, "Visible");
  }

  /** Adds a sheet from a file without checking its name. */
  appendSheet(name: string, visibility: string): Sheet {
    const sheet = emptySheet(this.nextId(), name);
    sheet.visibility = visibility;
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  get selection(): Area {
    const [first] = this.selectedAreas;
    if (first === undefined) throw new RangeError("something is always selected");
    return first;
  }

  set selection(rect: Area) {
    this.selectedAreas = [rect];
  }

  selectAreas(areas: readonly Area[]): void {
    if (areas.length === 0) throw new RangeError("something is always selected");
    this.selectedAreas = areas;
  }

  /** Removes the sheet and its own names; other references to it become `#REF!`. The last sheet cannot be removed. */
  removeSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    if (index < 0) throw new RangeError(`the workbook has no such sheet: ${sheet.name}`);
    if (this.sheets.length === 1) throw new RangeError("a workbook keeps at least one sheet");
    this.sheets.splice(index, 1);
    const others = this.names.filter((name) => name.scope !== sheet);
    this.names.splice(0, this.names.length, ...others);
    renameReferences(this, sheet.name, null);
    if (this.active === sheet) {
      const neighbours = [...this.sheets.slice(index), ...this.sheets.slice(0, index).reverse()];
      this.active = neighbours.find((one) => one.visibility === "Visible") ?? neighbours[0] ?? null;
      this.selection = { row: 0, column: 0, rows: 1, columns: 1 };
    }
  }

  private nextId(): string {
    this.issuedIds += 1;
    const number = this.issuedIds.toString(16).toUpperCase().padStart(8, "0");
    return `{${number}-0000-0000-0000-000000000000}`;
  }
}

/** Renames a sheet and updates every formula and name. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  if (!isValidSheetName(name)) throw new RangeError(`not a sheet name: ${name}`);
  const taken = workbook.sheets.some((other) => other !== sheet && sameSheetName(other.name, name));
  if (taken) throw new RangeError(`there is a sheet ${name} already`);
  const old = sheet.name;
  sheet.name = name;
  renameReferences(workbook, old, name);
}

function renameReferences(workbook: Workbook, from: string, to: string | null): void {
  const follow = (formula: string): string =>
    renameSheetsInFormula(formula, (sheet) => (sameSheetName(sheet, from) ? to : sheet));
  for (const name of workbook.names) name.formula = follow(name.formula);
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula === null) continue;
      const changed = follow(cell.formula);
      if (changed === cell.formula) continue;
      cell.formula = changed;
      if (to === null) cell.value = { error: "#REF!" };
    }
    for (const chart of sheet.charts)
      chart.series = chart.series.map((series) => followedSeries(series, follow));
    for (const rule of sheet.conditionalFormats) {
      if (rule.formula !== null) rule.formula = follow(rule.formula);
    }
    for (const rule of sheet.validations) {
      if (rule.formula1 !== null) rule.formula1 = follow(rule.formula1);
      if (rule.formula2 !== null) rule.formula2 = follow(rule.formula2);
    }
  }
}

/** The series with references that follow a change of the workbook */
export function followedSeries(series: ChartSeries, follow: (formula: string) => string): ChartSeries {
  const followed = (formula: string | null): string | null => formula && follow(formula);
  return { ...series, categories: followed(series.categories), values: followed(series.values) };
}

/** Whether a sheet of any kind other than `own` has the name, ignoring case. */
export function isTaken(workbook: Workbook, name: string, own: Sheet | null = null): boolean {
  return (
    workbook.sheets.some((sheet) => sheet !== own && sameSheetName(sheet.name, name)) ||
    workbook.otherSheetNames.some((other) => sameSheetName(other, name))
  );
}

/** 1–31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end */
export function isValidSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|\p{Cc}/u.test(name) && !/^'|'$/.test(name);
}

function emptyPageLayout(): PageLayout {
  return {
    orientation: null,
    paperSize: null,
    zoom: { scale: null, horizontalFitToPages: null, verticalFitToPages: null },
    centerHorizontally: false,
    centerVertically: false,
    margins: null,
    headersFooters: { header: null, footer: null },
    firstPageNumber: null,
    titleRows: null,
    printArea: null,
  };
}

export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    notes: [],
    charts: [],
    frozen: { rows: 0, columns: 0 },
    protected: false,
    showGridlines: true,
    tabColor: null,
    pageLayout: emptyPageLayout(),
  };
}

/** The styles part of a new workbook in a Chinese Excel: 等线 11. */
export const NEW_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/>' +
  '<charset val="134"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0">' +
  '<alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">' +
  '<alignment vertical="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  "</styleSheet>";

/** A new workbook as a Chinese Excel creates it: one sheet `Sheet1`, everything in 等线 11. */
export function createWorkbook(): Workbook {
  const workbook = new WorkbookModel(new StyleSheet(parseXml(NEW_STYLES)));
  workbook.addSheet("Sheet1");
  return workbook;
}
