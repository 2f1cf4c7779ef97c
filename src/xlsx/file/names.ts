/** `<definedNames>`: the workbook's names. Print titles and print areas become part of the page layout. */
import { absoluteAddress, parseReference, quoteSheet, MAX_COLUMNS, MAX_ROWS, sameSheetName } from "../../a1";
import type { DefinedName, Sheet, Workbook } from "../model/types";
import { shownFormula, storedFormula } from "../formula/storedForm";
import { sourceOf } from "./sheet/source";
import type { WorkbookSource } from "./source";
import { decodeXstring, encodeXstring } from "../opc/escapes";
import { child, elements, newElement, putChild, removeChildren, textOf, type XmlElement } from "../opc/xml";

const TITLES = "_xlnm.Print_Titles";
const AREA = "_xlnm.Print_Area";

export const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
  "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

interface ReadNames {
  readonly names: DefinedName[];
  readonly elements: Map<DefinedName, { element: XmlElement; formula: string }>;
  /** Columns of print titles; the model has the rows only */
  readonly titleColumns: Map<Sheet, string>;
}

/** Reads the names; `scopes` are the workbook's sheets by position, null for those not in the model. */
export function readNames(root: XmlElement, scopes: readonly (Sheet | null)[]): ReadNames {
  const read: ReadNames = { names: [], elements: new Map(), titleColumns: new Map() };
  const list = child(root, "definedNames");
  for (const element of list ? elements(list, "definedName") : []) {
    const { name = "", localSheetId, hidden, comment } = element.attributes;
    const text = decodeXstring(textOf(element));
    const scope = localSheetId === undefined ? null : (scopes[Number(localSheetId)] ?? null);
    if (scope && name === TITLES && readTitles(scope, text, read)) continue;
    if (scope && name === AREA && readPrintArea(scope, text)) continue;
    const formula = shownFormula(text);
    const known: DefinedName = {
      name,
      scope,
      formula,
      visible: hidden !== "1" && hidden !== "true",
      comment: decodeXstring(comment ?? ""),
    };
    // The scope of this name is a sheet that is not in the model
    if (localSheetId !== undefined && !scope) continue;
    read.names.push(known);
    read.elements.set(known, { element, formula });
  }
  return read;
}

function readTitles(sheet: Sheet, text: string, read: ReadNames): boolean {
  const reference = parseReference(text);
  if (!reference || !sameSheetName(reference.sheet ?? "", sheet.name)) return false;
  const rows = reference.areas.filter((area) => area.columns === MAX_COLUMNS);
  const columns = reference.areas.filter((area) => area.rows === MAX_ROWS);
  if (rows.length > 1 || rows.length + columns.length !== reference.areas.length) return false;
  const [area] = rows;
  if (area) sheet.pageLayout.titleRows = { first: area.row, last: area.row + area.rows - 1 };
  if (columns.length > 0) read.titleColumns.set(sheet, absoluteAddress(sheet.name, columns));
  return true;
}

function readPrintArea(sheet: Sheet, text: string): boolean {
  const reference = parseReference(text);
  if (!reference || !sameSheetName(reference.sheet ?? "", sheet.name)) return false;
  sheet.pageLayout.printArea = [...reference.areas];
  return true;
}

/** Fingerprint of the names, the page settings stored as names, and the order of sheets. */
export function namesText(workbook: Workbook): string {
  return JSON.stringify([
    workbook.names.map((name) => [
      name.name,
      name.scope?.id ?? null,
      name.formula,
      name.visible,
      name.comment,
    ]),
    workbook.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.pageLayout.titleRows,
      sheet.pageLayout.printArea,
    ]),
  ]);
}

/** `positions` maps each sheet to its position in the written workbook. */
export function writeNames(
  root: XmlElement,
  workbook: Workbook,
  positions: ReadonlyMap<Sheet, number>,
  source: WorkbookSource | null,
): void {
  const items: XmlElement[] = foreignNames(source, positions);
  const builtIn = new Set<string>();
  for (const [sheet, position] of positions) {
    const { titleRows, printArea } = sheet.pageLayout;
    const columns = sourceOf(sheet)?.titleColumns;
    const rows = titleRows && `${quoteSheet(sheet.name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`;
    const titles = [columns, rows].filter((part) => part !== null && part !== undefined).join(",");
    for (const [name, text] of [
      [TITLES, titles],
      [AREA, printArea && printArea.length > 0 ? absoluteAddress(sheet.name, printArea) : ""],
    ] as const) {
      if (text === "") continue;
      builtIn.add(`${name} ${position}`);
      items.push(newElement("definedName", { name, localSheetId: String(position) }, [encodeXstring(text)]));
    }
  }
  for (const name of workbook.names) {
    const position = name.scope === null ? undefined : positions.get(name.scope);
    if (name.scope !== null && position === undefined) continue;
    if (builtIn.has(`${name.name} ${position}`)) continue;
    items.push(writeName(name, position, source));
  }
  if (items.length === 0) {
    removeChildren(root, "definedNames");
    return;
  }
  items.sort(byNameAndScope);
  putChild(root, newElement("definedNames", {}, items), WORKBOOK_ORDER);
}

function writeName(
  name: DefinedName,
  position: number | undefined,
  source: WorkbookSource | null,
): XmlElement {
  const known = source?.nameElements.get(name);
  const { name: _n, localSheetId: _l, hidden: _h, comment: _c, ...rest } = known?.element.attributes ?? {};
  const attributes: Record<string, string> = { name: name.name };
  if (name.comment !== "") attributes["comment"] = encodeXstring(name.comment);
  if (position !== undefined) attributes["localSheetId"] = String(position);
  if (!name.visible) attributes["hidden"] = "1";
  const same = known?.formula === name.formula;
  const text = same ? textOf(known.element) : encodeXstring(storedFormula(name.formula));
  return newElement("definedName", { ...attributes, ...rest }, [text]);
}

/** Names scoped to sheets that are not in the model, at the sheets' new positions. */
function foreignNames(source: WorkbookSource | null, positions: ReadonlyMap<Sheet, number>): XmlElement[] {
  const list = source && child(source.root, "definedNames");
  if (!source || !list) return [];
  const taken = new Set(positions.values());
  const free = Array.from({ length: taken.size + source.entries.length }, (_, at) => at).filter(
    (at) => !taken.has(at),
  );
  const unknown = source.entries.filter((entry) => entry.sheet === null);
  const moved = new Map(unknown.map((entry, index) => [source.entries.indexOf(entry), free[index] ?? 0]));
  return elements(list, "definedName").flatMap((element) => {
    const position = moved.get(Number(element.attributes["localSheetId"] ?? -1));
    if (position === undefined) return [];
    return [{ ...element, attributes: { ...element.attributes, localSheetId: String(position) } }];
  });
}

/** Excel sorts names alphabetically, ignoring case. */
function byNameAndScope(a: XmlElement, b: XmlElement): number {
  const nameA = (a.attributes["name"] ?? "").toLowerCase();
  const nameB = (b.attributes["name"] ?? "").toLowerCase();
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return Number(a.attributes["localSheetId"] ?? -1) - Number(b.attributes["localSheetId"] ?? -1);
}
