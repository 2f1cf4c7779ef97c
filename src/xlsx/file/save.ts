/** Saves a workbook as an .xlsx file. */
import type { Area } from "../../a1";
import type { Sheet, Workbook } from "../model/types";
import { WorkbookModel } from "../model/createWorkbook";
import { hasUncalculated } from "../model/uncalculated";
import { namesText, WORKBOOK_ORDER, writeNames } from "./names";
import type { Package } from "../opc/package";
import { writeStructureProtection } from "./protection";
import { writeSettings } from "./settings";
import { sourceOf, validSource } from "./sheet/source";
import { changesOf, isChanged, writeSheet, type SheetChanges } from "./sheet/write";
import { SharedStrings } from "./sharedStrings";
import { RELATIONSHIP, SPREADSHEET_TYPE, type WorkbookSource } from "./source";
import { newPackage, STRINGS_PART, STYLES_PART, WORKBOOK_PART } from "./template";
import { child, cloneElement, newElement, putChild, writeElement, type XmlElement } from "../opc/xml";
import { type Deflate, encodeText, writeZip } from "../opc/zip";

const STATES: Readonly<Record<string, string>> = { Hidden: "hidden", VeryHidden: "veryHidden" };
const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Writes the workbook without changing it. Parts that are not in the model, and sheets that have not changed since they
 * were loaded, are copied byte for byte; a workbook that has not changed is the very file that was loaded. The same model
 * gives the same bytes.
 *
 * @param deflate a faster native implementation, if there is one
 */
export function saveXlsx(workbook: Workbook, deflate?: Deflate): Uint8Array {
  if (!(workbook instanceof WorkbookModel)) throw new TypeError("not a workbook of this host");
  const source = workbook.source as WorkbookSource | null;
  const file = source ? source.package.clone() : newPackage();
  const before = file.reachable();
  const part = source?.part ?? WORKBOOK_PART;
  const changes = new Map(workbook.sheets.map((sheet) => [sheet, sheetChanges(workbook, sheet, source)]));
  const removed = (source?.entries ?? []).filter(({ sheet }) => sheet && !workbook.sheets.includes(sheet));
  for (const entry of removed) file.unrelate(part, entry.relationship);

  const sheetIds = writeSheets(workbook, file, part, source, changes, removed.length > 0);
  // If any value is out of date, Excel must calculate before it shows the workbook
  const changed = removed.length > 0 || [...changes.values()].some(isChanged);
  writeWorkbookPart(workbook, file, part, source, sheetIds, changed && hasUncalculated(workbook));
  const styles = workbook.styles.write(source === null);
  if (styles) {
    const stylesPart =
      source === null ? STYLES_PART : (source.stylesPart ?? file.freeName("xl/styles#.xml", STYLES_PART));
    if (!file.has(stylesPart)) file.setContentType(stylesPart, `${SPREADSHEET_TYPE}.styles+xml`);
    file.put(stylesPart, styles);
    if (file.related(part, "styles") === null) file.relate(part, `${RELATIONSHIP}/styles`, stylesPart);
  }
  const formulas = removed.length > 0 || [...changes.values()].some((change) => change.cells.formulas);
  if (formulas) dropCalculationChain(file, part);
  if (!sameEntries(workbook.settings, source?.settings ?? new Map())) writeSettings(file, workbook.settings);
  if (removed.length > 0) dropUnreachable(file, before);
  return source !== null && file.isAs(source.package) ? source.bytes : writeZip(file.written(), deflate);
}

function sheetChanges(workbook: WorkbookModel, sheet: Sheet, source: WorkbookSource | null): SheetChanges {
  const view = source?.views.get(sheet);
  const active = workbook.activeSheet === sheet;
  const wasActive = source?.active === workbook.activeSheet;
  // Keep a group of selected sheets as long as the active sheet does not change
  const selected = wasActive || (view?.selected ?? false) === active ? null : active;
  const selection = JSON.stringify(view?.selection ?? FIRST_CELL) === JSON.stringify(workbook.selection);
  return changesOf(sheet, selected, active && !selection ? { ...workbook.selection } : null);
}

function activeTab(root: XmlElement): number {
  const views = child(root, "bookViews");
  return Number((views && child(views, "workbookView"))?.attributes["activeTab"] ?? 0);
}

/** Writes changed and new sheets with the strings they need; returns the relationship id of every sheet. */
function writeSheets(
  workbook: WorkbookModel,
  file: Package,
  part: string,
  source: WorkbookSource | null,
  changes: ReadonlyMap<Sheet, SheetChanges>,
  anyRemoved: boolean,
): Map<Sheet, string> {
  const relationships = new Map<Sheet, string>();
  for (const { sheet, relationship } of source?.entries ?? [])
    if (sheet) relationships.set(sheet, relationship);
  const dirty = workbook.sheets.filter((sheet) => isChanged(changes.get(sheet) as SheetChanges));
  if (dirty.length === 0 && !anyRemoved) return relationships;
  const retained = new Set<number>();
  let references = 0;
  for (const sheet of workbook.sheets) {
    if (dirty.includes(sheet)) {
      for (const cell of sheet.cells.values()) {
        const string = validSource(cell)?.string;
        if (string !== undefined) retained.add(string);
      }
    } else {
      for (const [index, count] of sourceOf(sheet)?.strings ?? []) {
        retained.add(index);
        references += count;
      }
    }
  }
  const strings = keepKnown(source, dirty, retained);
  for (const sheet of dirty) {
    let sheetPart = sourceOf(sheet)?.part;
    if (sheetPart === undefined) {
      sheetPart = file.freeName("xl/worksheets/sheet#.xml");
      file.setContentType(sheetPart, `${SPREADSHEET_TYPE}.worksheet+xml`);
      relationships.set(sheet, file.relate(part, `${RELATIONSHIP}/worksheet`, sheetPart));
    }
    const written = writeSheet(sheet, changes.get(sheet) as SheetChanges, workbook.styles, strings, {
      file,
      part: sheetPart,
    });
    references += written.references;
    file.put(sheetPart, encodeText(written.text));
  }
  const table = strings.write(references);
  if (table) {
    let stringsPart = source?.stringsPart ?? null;
    if (stringsPart === null) {
      stringsPart = file.freeName("xl/sharedStrings#.xml", STRINGS_PART);
      file.setContentType(stringsPart, `${SPREADSHEET_TYPE}.sharedStrings+xml`);
      file.relate(part, `${RELATIONSHIP}/sharedStrings`, stringsPart);
    }
    file.put(stringsPart, table);
  }
  return relationships;
}

/** Also keeps the indexes of plain strings that changed sheets still use, so that the table changes little. */
function keepKnown(
  source: WorkbookSource | null,
  dirty: readonly Sheet[],
  retained: Set<number>,
): ReturnType<SharedStrings["edit"]> {
  const table = source?.strings ?? new SharedStrings(null);
  const shown = new Set<string>();
  for (const sheet of dirty) {
    for (const { value, formula } of sheet.cells.values()) {
      if (typeof value === "string" && formula === null) shown.add(value);
    }
  }
  for (const index of table.plainIndexes(shown)) retained.add(index);
  return table.edit(retained);
}

function writeWorkbookPart(
  workbook: WorkbookModel,
  file: Package,
  part: string,
  source: WorkbookSource | null,
  relationships: ReadonlyMap<Sheet, string>,
  mustCalculate: boolean,
): void {
  const original = source?.root ?? file.xml(part);
  const root = cloneElement(original);
  // Some programs declare the prefix on each sheet's element
  root.attributes["xmlns:r"] ??= RELATIONSHIP;
  const known = new Map(
    (source?.entries ?? []).flatMap((entry) => (entry.sheet ? [[entry.sheet, entry]] : [])),
  );
  const usedIds = (source?.entries ?? []).map((entry) => Number(entry.element.attributes["sheetId"] ?? 0));
  let nextId = Math.max(0, ...usedIds) + 1;
  const positions = new Map<Sheet, number>();
  const items: XmlElement[] = [];
  for (const sheet of [null, ...workbook.sheets]) {
    if (sheet) {
      positions.set(sheet, items.length);
      const entry = known.get(sheet);
      const attributes: Record<string, string> = entry
        ? { ...entry.element.attributes, name: sheet.name }
        : { name: sheet.name, sheetId: String(nextId++), "r:id": relationships.get(sheet) ?? "" };
      const state = STATES[sheet.visibility] ?? "visible";
      if (state !== (attributes["state"] ?? "visible")) attributes["state"] = state;
      items.push({ ...(entry?.element ?? newElement("sheet")), attributes });
    }
    items.push(...chartSheetsAfter(sheet, source));
  }
  const sheets = child(root, "sheets") ?? newElement("sheets");
  putChild(root, { ...sheets, children: items }, WORKBOOK_ORDER);
  writeStructureProtection(root, workbook.structureProtected);
  if (namesText(workbook) !== source?.namesText) writeNames(root, workbook, positions, source);
  const tab = positions.get(workbook.activeSheet) ?? 0;
  // An active chart sheet stays active until another sheet is activated
  const chartActive = source?.active === workbook.activeSheet && !source.entries[activeTab(root)]?.sheet;
  if (!chartActive && tab !== activeTab(root)) {
    const views = child(root, "bookViews") ?? newElement("bookViews");
    const view = child(views, "workbookView") ?? newElement("workbookView");
    putChild(views, view, ["workbookView"]);
    putChild(root, views, WORKBOOK_ORDER);
    view.attributes["activeTab"] = String(tab);
  }
  if (mustCalculate) {
    const calculation = child(root, "calcPr") ?? newElement("calcPr");
    calculation.attributes["fullCalcOnLoad"] = "1";
    putChild(root, calculation, WORKBOOK_ORDER);
  }
  // Ignore white space between the sheets, and where the prefix is declared
  if (source === null || writeElement(root) !== writeElement(withBareSheets(original))) file.put(part, root);
}

function withBareSheets(root: XmlElement): XmlElement {
  const copy = cloneElement(root);
  copy.attributes["xmlns:r"] ??= RELATIONSHIP;
  const sheets = child(copy, "sheets");
  if (sheets) sheets.children = sheets.children.filter((node) => typeof node === "object" && "name" in node);
  return copy;
}

/** Chart sheets and other sheets not in the model stay after the sheet that they followed. */
function chartSheetsAfter(sheet: Sheet | null, source: WorkbookSource | null): XmlElement[] {
  const entries = source?.entries ?? [];
  const from = sheet === null ? 0 : entries.findIndex((entry) => entry.sheet === sheet) + 1;
  if (sheet !== null && from === 0) return [];
  const following: XmlElement[] = [];
  for (let at = from; at < entries.length && entries[at]?.sheet === null; at++) {
    following.push((entries[at] as (typeof entries)[number]).element);
  }
  return following;
}

function dropCalculationChain(file: Package, part: string): void {
  const chain = file.relationships(part).find((item) => item.type.endsWith("/calcChain"));
  if (!chain) return;
  file.unrelate(part, chain.id);
  if (file.has(chain.target)) file.remove(chain.target);
}

function dropUnreachable(file: Package, before: ReadonlySet<string>): void {
  const now = file.reachable();
  for (const part of before) if (!now.has(part) && file.has(part)) file.remove(part);
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}
