/** Loads an .xlsx file into a workbook. */
import { foldedSheetName } from "../../a1";
import type { Sheet, Workbook } from "../model/types";
import { StyleSheet } from "../model/styles";
import { OFFICE_THEME_COLORS, readThemeColors } from "../model/styleColors";
import { NEW_STYLES, WorkbookModel } from "../model/createWorkbook";
import { XlsxError } from "../opc/errors";
import { namesText, readNames } from "./names";
import { Package } from "../opc/package";
import { isStructureProtected } from "./protection";
import { readSettings } from "./settings";
import { MAX_CELLS } from "./sheet/cells";
import { readCharts } from "./sheet/charts";
import { readNotes } from "./sheet/notes";
import { readSheet } from "./sheet/read";
import { loadedState, type SheetSource } from "./sheet/source";
import type { SheetView } from "./sheet/views";
import { SharedStrings } from "./sharedStrings";
import type { SheetEntry, WorkbookSource } from "./source";
import { child, elements, parseXml, type XmlElement } from "../opc/xml";
import { readZip, type InflateRaw } from "../opc/zip";

const MAX_SHEETS = 2_000;
const STRICT = "http://purl.oclc.org/ooxml/";
const VISIBILITY: Readonly<Record<string, string>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/**
 * Loads a workbook written by Excel, LibreOffice or any other writer of .xlsx and .xlsm. Cached values of formulas are
 * trusted, as in Excel. A formula without one is `stale` until it is calculated; so are all formulas if the file
 * requests a full recalculation. Throws `XlsxError`.
 *
 * @param inflateRaw a faster native implementation, if there is one
 */
export function loadXlsx(bytes: Uint8Array, inflateRaw?: InflateRaw): Workbook {
  const file = new Package(readZip(bytes, inflateRaw));
  const part = workbookPart(file);
  // Saving follows all relationships: detect damaged ones when loading
  file.reachable();
  const root = file.xml(part);
  if (root.attributes["xmlns"]?.startsWith(STRICT) === true)
    throw new XlsxError("strict", "the file is a workbook of the Strict format");
  if (root.name !== "workbook") throw new XlsxError("damaged", `${part} is not a workbook`);
  const themePart = file.related(part, "theme");
  const theme =
    themePart !== null && file.has(themePart) ? readThemeColors(file.xml(themePart)) : OFFICE_THEME_COLORS;
  const stylesPart = file.related(part, "styles");
  const styles = new StyleSheet(stylesPart === null ? parseXml(NEW_STYLES) : file.xml(stylesPart), theme);
  const stringsPart = file.related(part, "sharedStrings");
  const strings = new SharedStrings(stringsPart === null ? null : file.xml(stringsPart));
  const workbook = new WorkbookModel(styles);
  workbook.date1904 = isOn(child(root, "workbookPr")?.attributes["date1904"]);

  workbook.structureProtected = isStructureProtected(root);

  const entries = readEntries(file, part, root, workbook);
  // Some writers store 0 for every formula and leave the calculation to Excel
  const recalculatesAll = isOn(child(root, "calcPr")?.attributes["fullCalcOnLoad"]);
  const cells = { left: MAX_CELLS };
  const views = new Map<Sheet, SheetView>();
  const sources = new Map<Sheet, Omit<SheetSource, "loaded">>();
  entries.forEach(({ sheet, part: sheetPart }, index) => {
    if (!sheet) return;
    const context = { styles, strings, date1904: workbook.date1904, cells, nodes: file.budget };
    const { view, source } = readSheet(sheet, sheetPart, file.text(sheetPart), index + 1, context);
    if (recalculatesAll)
      for (const cell of sheet.cells.values()) if (cell.formula !== null) cell.stale = true;
    sheet.notes = readNotes(file, sheetPart);
    sheet.charts = readCharts(file, sheetPart);
    views.set(sheet, view);
    sources.set(sheet, source);
  });
  const read = readNames(
    root,
    entries.map((entry) => entry.sheet),
  );
  workbook.names.push(...read.names);
  for (const [sheet, source] of sources) {
    const titleColumns = read.titleColumns.get(sheet) ?? null;
    sheet.source = { ...source, titleColumns, loaded: loadedState(sheet) } satisfies SheetSource;
  }
  activate(workbook, root, entries, views);
  const settings = readSettings(file);
  for (const [name, value] of settings) workbook.settings.set(name, value);
  workbook.savedAt = readSavedAt(file);
  workbook.source = {
    bytes,
    package: file,
    part,
    root,
    stylesPart,
    stringsPart,
    strings,
    entries,
    active: workbook.activeSheet,
    views,
    nameElements: read.elements,
    namesText: namesText(workbook),
    settings,
  } satisfies WorkbookSource;
  return workbook;
}

/** Only information: whatever stands there does not make the file damaged. */
function readSavedAt(file: Package): string | null {
  const part = file.related("", "core-properties");
  if (part === null || !file.has(part)) return null;
  const text = new TextDecoder().decode(file.bytes(part));
  const [, written = null] =
    /<(?:\w+:)?modified\b[^>]*>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z)\s*</.exec(text) ?? [];
  return written === null || Number.isNaN(Date.parse(written)) ? null : written;
}

function isOn(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

function workbookPart(file: Package): string {
  const part = file.related("", "officeDocument");
  if (part === null) throw new XlsxError("notXlsx", "the file is not an .xlsx workbook");
  const type = file.contentType(part) ?? "";
  if (/sheet\.binary/i.test(type))
    throw new XlsxError("unsupported", "the file is a binary workbook (.xlsb)");
  if (!/spreadsheetml|ms-excel/i.test(type))
    throw new XlsxError("notXlsx", "the file is not an .xlsx workbook");
  return part;
}

function readEntries(file: Package, part: string, root: XmlElement, workbook: WorkbookModel): SheetEntry[] {
  const relationships = new Map(file.relationships(part).map((item) => [item.id, item]));
  const list = child(root, "sheets");
  const items = list ? elements(list, "sheet") : [];
  if (items.length > MAX_SHEETS) throw new XlsxError("tooLarge", `the workbook has ${items.length} sheets`);
  const names = new Set<string>();
  const parts = new Set<string>();
  const entries = items.map((element): SheetEntry => {
    const { name = "", state = "visible", "r:id": id = "" } = element.attributes;
    // An Excel 5.0 macro sheet has no relationship; its code is in a separate part
    if (id === "") {
      workbook.otherSheetNames.push(name);
      return { element, relationship: "", part: "", sheet: null };
    }
    const relationship = relationships.get(id);
    if (!relationship || relationship.external || !file.has(relationship.target)) {
      throw new XlsxError("damaged", `the sheet ${name} is missing from the file`);
    }
    const { target } = relationship;
    if (name === "" || names.has(foldedSheetName(name)) || parts.has(target)) {
      throw new XlsxError("damaged", `the workbook has two sheets ${name}`);
    }
    names.add(foldedSheetName(name));
    parts.add(target);
    const known = relationship.type.endsWith("/worksheet");
    const sheet = known ? workbook.appendSheet(name, VISIBILITY[state] ?? "Visible") : null;
    if (sheet === null) workbook.otherSheetNames.push(name);
    return { element, relationship: id, part: target, sheet };
  });
  if (workbook.sheets.length === 0) throw new XlsxError("damaged", "the workbook has no worksheet");
  return entries;
}

function activate(
  workbook: WorkbookModel,
  root: XmlElement,
  entries: readonly SheetEntry[],
  views: ReadonlyMap<Sheet, SheetView>,
): void {
  const bookViews = child(root, "bookViews");
  const tab = Number((bookViews && child(bookViews, "workbookView"))?.attributes["activeTab"] ?? 0);
  const marked = entries[tab]?.sheet ?? null;
  const active =
    marked?.visibility === "Visible"
      ? marked
      : workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  workbook.activeSheet = active ?? (workbook.sheets[0] as Sheet);
  const selection = views.get(workbook.activeSheet)?.selection;
  if (selection) workbook.selection = { ...selection };
}
