/** Writes a changed or new `Sheet` into its part; unchanged sections are written as they were loaded. */
import { cellName, columnLetters, areaName, type Area } from "../../../a1";
import { columnOfKey, rowOfKey } from "../../model/cellKeys";
import type { Cell, Sheet } from "../../model/types";
import type { StyleSheet } from "../../model/styles";
import { storedFormula } from "../../formula/storedForm";
import type { Package } from "../../opc/package";
import type { SharedStringsEdit } from "../sharedStrings";
import { encodeXstring } from "../../opc/escapes";
import {
  attributesText, escapeText, newElement, putChild, removeChildren, replaceChildren, writeElement,
  XML_DECLARATION, type XmlElement,
} from "../../opc/xml"; // prettier-ignore
import { writeCharts } from "./charts";
import { writeColumns } from "./columns";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeHyperlinks } from "./hyperlinks";
import { writeNotes } from "./notes";
import { writePage, writeProtected, writeTabColor } from "./page";
import {
  sameCell, sectionTexts, sourceOf, validFormulaElement, validSource, WORKSHEET_ORDER,
  type CellChanges, type SectionName, type SheetSource,
} from "./source"; // prettier-ignore
import { writeValidations } from "./validations";
import { writeFrozen, writeGridlines, writeSelected, writeSelection } from "./views";

export interface SheetChanges {
  readonly cells: CellChanges;
  readonly sections: ReadonlySet<SectionName>;
  /** Null = keep the file's state */
  readonly selected: boolean | null;
  readonly selection: Area | null;
}

export function isChanged(changes: SheetChanges): boolean {
  return (
    changes.cells.any || changes.sections.size > 0 || changes.selected !== null || changes.selection !== null
  );
}

/** What differs from the part that the sheet was loaded from; for a new sheet, everything. */
export function changesOf(sheet: Sheet, selected: boolean | null, selection: Area | null): SheetChanges {
  const source = sourceOf(sheet);
  const now = sectionTexts(sheet);
  const names = Object.keys(now) as SectionName[];
  if (!source) {
    const hasFormulas = [...sheet.cells.values()].some((cell) => cell.formula !== null);
    const rows = new Set<number>();
    return {
      cells: { any: true, formulas: hasFormulas, rows },
      sections: new Set(names),
      selected,
      selection,
    };
  }
  const sections = new Set(names.filter((name) => now[name] !== source.loaded.sections[name]));
  return { cells: cellChanges(sheet, source), sections, selected, selection };
}

function cellChanges(sheet: Sheet, source: SheetSource): CellChanges {
  const loaded = source.loaded.cells;
  const rows = new Set<number>();
  let formulas = false;
  let any = sheet.cells.size !== loaded.size;
  for (const [key, cell] of sheet.cells) {
    const old = loaded.get(key);
    if (old && sameCell(old, cell)) continue;
    any = true;
    rows.add(rowOfKey(key));
    if ((old?.formula ?? null) !== cell.formula) formulas = true;
  }
  for (const [key, old] of loaded) {
    if (sheet.cells.has(key)) continue;
    any = true;
    rows.add(rowOfKey(key));
    if (old.formula !== null) formulas = true;
  }
  return { any, formulas, rows };
}

/** The package and part of the sheet, for content that has its own part */
export interface SheetPlace {
  readonly file: Package;
  readonly part: string;
}

/** Writes the sheet's part and those that belong to it; `references` counts the cells that refer to shared strings. */
export function writeSheet(
  sheet: Sheet,
  changes: SheetChanges,
  styles: StyleSheet,
  strings: SharedStringsEdit,
  { file, part }: SheetPlace,
): { text: string; references: number } {
  const source = sourceOf(sheet);
  const root: XmlElement = source ? { ...source.root, children: [...source.root.children] } : newWorksheet();
  const { sections } = changes;
  if (sections.has("tabColor")) writeTabColor(root, sheet.tabColor);
  if (sections.has("showGridlines")) writeGridlines(root, sheet.showGridlines);
  if (sections.has("frozen")) writeFrozen(root, sheet.frozen);
  if (changes.selected !== null) writeSelected(root, changes.selected);
  if (changes.selection !== null) writeSelection(root, changes.selection);
  if (sections.has("columns")) writeColumns(root, sheet.columns, source?.columnAttributes ?? new Map());
  if (sections.has("merges")) writeMerges(root, sheet.merges);
  if (sections.has("protected")) writeProtected(root, sheet.protected);
  if (sections.has("conditionalFormats")) writeConditionalFormats(root, sheet.conditionalFormats, styles);
  if (sections.has("validations")) writeValidations(root, sheet.validations);
  if (sections.has("hyperlinks")) writeHyperlinks(root, sheet.hyperlinks);
  if (sections.has("charts")) writeCharts(file, part, root, sheet.charts);
  if (sections.has("notes")) writeNotes(file, part, root, sheet.notes);
  if (sections.has("page")) writePage(root, sheet.pageLayout);
  if (changes.cells.any) writeDimension(root, sheet);
  const { text, references } = writeSheetData(sheet, changes, source, strings);
  const placeholder = newElement("sheetData", { "data-place": "" });
  putChild(root, placeholder, WORKSHEET_ORDER);
  const [before = "", after = ""] = writeElement(root).split(writeElement(placeholder));
  return { text: XML_DECLARATION + before + text + after, references };
}

function newWorksheet(): XmlElement {
  return newElement(
    "worksheet",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    [
      newElement("sheetViews", {}, [newElement("sheetView", { workbookViewId: "0" })]),
      newElement("sheetFormatPr", { defaultRowHeight: "14.25" }),
    ],
  );
}

function writeMerges(root: XmlElement, merges: readonly Area[]): void {
  if (merges.length === 0) {
    removeChildren(root, "mergeCells");
    return;
  }
  const items = merges.map((area) => newElement("mergeCell", { ref: areaName(area) }));
  const list = newElement("mergeCells", { count: String(items.length) }, items);
  replaceChildren(root, "mergeCells", [list], WORKSHEET_ORDER);
}

function writeDimension(root: XmlElement, sheet: Sheet): void {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const key of sheet.cells.keys()) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const used = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const ref = bottom < 0 ? "A1" : areaName(used);
  putChild(root, newElement("dimension", { ref }), WORKSHEET_ORDER);
}

function writeSheetData(
  sheet: Sheet,
  changes: SheetChanges,
  source: SheetSource | null,
  strings: SharedStringsEdit,
): { text: string; references: number } {
  const keys = Float64Array.from(sheet.cells.keys()).sort();
  const described = new Set([...sheet.rows.keys(), ...(source?.rowAttributes.keys() ?? [])]);
  const bare = Float64Array.from(described).sort();
  const rows: string[] = [];
  let references = 0;
  let at = 0;
  let nextBare = 0;
  while (at < keys.length || nextBare < bare.length) {
    const row = Math.min(
      at < keys.length ? rowOfKey(keys[at] as number) : Infinity,
      nextBare < bare.length ? (bare[nextBare] as number) : Infinity,
    );
    if (bare[nextBare] === row) nextBare++;
    const start = `<row r="${row + 1}"${rowAttributes(sheet, row, source, changes.cells.rows.has(row))}`;
    const cells: string[] = [];
    for (; at < keys.length; at++) {
      const key = keys[at] as number;
      if (rowOfKey(key) !== row) break;
      const cell = sheet.cells.get(key) as Cell;
      const written = writeCell(cell, row, columnOfKey(key), strings);
      references += written.shared ? 1 : 0;
      cells.push(written.text);
    }
    // Joined row by row to save memory: the pieces of a cell take several times its text.
    rows.push(cells.length === 0 ? `${start}/>` : [start, ">", ...cells, "</row>"].join(""));
  }
  if (rows.length === 0) return { text: "<sheetData/>", references };
  return { text: `<sheetData>${rows.join("")}</sheetData>`, references };
}

function rowAttributes(sheet: Sheet, row: number, source: SheetSource | null, touched: boolean): string {
  const format = sheet.rows.get(row);
  const attributes = { ...source?.rowAttributes.get(row) };
  // An automatic height is no longer valid once the row's content has changed
  if (touched || (format?.height ?? null) !== null) {
    delete attributes["ht"];
    delete attributes["customHeight"];
  }
  if (format && format.style !== 0) delete attributes["customFormat"];
  let text = "";
  if (format && format.style !== 0) text += ` s="${format.style}" customFormat="1"`;
  if (format && format.height !== null) text += ` ht="${format.height}" customHeight="1"`;
  if (format?.hidden) text += ' hidden="1"';
  return text + attributesText(attributes);
}

function writeCell(
  cell: Cell,
  row: number,
  column: number,
  strings: SharedStringsEdit,
): { text: string; shared: boolean } {
  const source = validSource(cell);
  let start = `<c r="${columnLetters(column)}${row + 1}"`;
  if (cell.style !== 0) start += ` s="${cell.style}"`;
  const formulaElement = validFormulaElement(cell);
  if (source?.attributes) start += attributesText(source.attributes);
  const { value } = cell;
  if (cell.formula !== null || formulaElement) {
    const formula = formulaElement
      ? writeElement(formulaElement)
      : `<f>${escapeText(encodeXstring(storedFormula(cell.formula ?? "")))}</f>`;
    if (cell.stale) return { text: `${start}>${formula}</c>`, shared: false };
    const [type, content] = cachedValue(value, row, column);
    return { text: `${start}${type}>${formula}<v${content}</v></c>`, shared: false };
  }
  if (value === null) return { text: `${start}/>`, shared: false };
  if (typeof value === "string") {
    if (source?.inline)
      return { text: `${start} t="inlineStr">${writeElement(source.inline)}</c>`, shared: false };
    const index = source?.string ?? strings.add(value);
    return { text: `${start} t="s"><v>${index}</v></c>`, shared: true };
  }
  const [type, content] = cachedValue(value, row, column);
  return { text: `${start}${type}><v${content}</v></c>`, shared: false };
}

/** The type attribute, and the text after `<v`. */
function cachedValue(value: Cell["value"], row: number, column: number): [type: string, content: string] {
  if (value === null) return [' t="str"', ">"];
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw new RangeError(`${cellName(row, column)} holds ${value}`);
      return ["", `>${Object.is(value, -0) ? 0 : value}`];
    case "boolean":
      return [' t="b"', `>${value ? 1 : 0}`];
    case "string": {
      const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
      return [' t="str"', `${space}>${escapeText(encodeXstring(value))}`];
    }
    default:
      return [' t="e"', `>${escapeText(value.error)}`];
  }
}
