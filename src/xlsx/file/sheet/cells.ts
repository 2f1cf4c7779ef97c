/** Reads a worksheet part: `<sheetData>` directly into cells, everything else into a tree. */
import { cellKey } from "../../model/cellKeys";
import { MAX_COLUMNS, MAX_ROWS } from "../../../a1";
import type { StyleSheet } from "../../model/styles";
import type { Cell, CellValue, RowFormat } from "../../model/types";
import { XlsxError } from "../../opc/errors";
import { shiftFormula, shownFormula } from "../../formula/storedForm";
import { sharedStringText, type SharedStrings } from "../sharedStrings";
import { decodeXstring, encodeXstring } from "../../opc/escapes";
import { newElement, TreeBuilder, type NodeBudget, type XmlElement, type XmlHandler } from "../../opc/xml";
import type { CellSource } from "./source";

/** Limit for all sheets of a workbook together. */
export const MAX_CELLS = 2_000_000;

export interface CellBudget {
  left: number;
}

interface OpenCell {
  /** The node budget before this cell, restored if the cell keeps none of its nodes */
  readonly nodesLeft: number;
  readonly key: number;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly attributes: Record<string, string> | undefined;
  value: string | null;
  formula: XmlElement | null;
  inline: XmlElement | null;
}

const KNOWN_CELL = new Set(["r", "s", "t"]);
const KNOWN_ROW = new Set(["r", "s", "spans", "hidden"]);
const HEIGHT = new Set(["ht", "customHeight"]);

/** Shared by the sheets of one file while they are read. */
export interface SheetContext {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  readonly cells: CellBudget;
  readonly nodes: NodeBudget;
}

export class WorksheetReader implements XmlHandler {
  readonly cells = new Map<number, Cell>();
  readonly rows = new Map<number, RowFormat>();
  readonly rowAttributes = new Map<number, Record<string, string>>();
  readonly strings = new Map<number, number>();
  private readonly tree: TreeBuilder;
  private readonly sharedStrings: SharedStrings;
  private readonly styleCount: number;
  private readonly date1904: boolean;
  private readonly budget: CellBudget;
  private readonly nodes: NodeBudget;
  private nested: TreeBuilder | null = null;
  private depth = 0;
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private text_: string | null = null;
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();

  constructor(
    private readonly part: string,
    { strings, styles, date1904, cells, nodes }: SheetContext,
  ) {
    this.sharedStrings = strings;
    this.styleCount = styles.count;
    this.date1904 = date1904;
    this.budget = cells;
    this.nodes = nodes;
    this.tree = new TreeBuilder(nodes);
  }

  get root(): XmlElement {
    const root = this.tree.root;
    if (root?.name !== "worksheet") throw this.damaged("is not a worksheet");
    return root;
  }

  /** `depth` counts from `<sheetData>`: 1 in it, 2 in a row, 3 in a cell, 4 in its value */
  open(name: string, attributes: Record<string, string>): void {
    if (this.depth === 0) {
      this.tree.open(name, attributes);
      if (name === "sheetData" && this.tree.depth === 2) this.depth = 1;
      return;
    }
    this.depth += 1;
    if (this.nested) this.nested.open(name, attributes);
    else if (this.depth === 2 && name === "row") this.openRow(attributes);
    else if (this.depth === 3 && name === "c") this.openCell(attributes);
    else if (this.depth === 4 && this.cell && name === "v") this.text_ = "";
    else if (this.depth === 4 && this.cell && (name === "f" || name === "is")) this.nest(name, attributes);
  }

  text(text: string): void {
    if (this.depth === 0) this.tree.text(text);
    else if (this.nested) this.nested.text(text);
    else if (this.text_ !== null) this.text_ += text;
  }

  comment(text: string): void {
    if (this.depth === 0) this.tree.comment(text);
  }

  close(): void {
    if (this.depth <= 1) {
      this.depth = 0;
      this.tree.close();
      return;
    }
    this.depth -= 1;
    if (this.nested) {
      this.nested.close();
      if (this.depth > 3) return;
      const element = this.nested.root;
      if (this.cell && element?.name === "f") this.cell.formula = element;
      else if (this.cell) this.cell.inline = element;
      this.nested = null;
    } else if (this.depth === 3 && this.cell && this.text_ !== null) {
      // `<v/>` means no value, except in a text cell
      const isText = this.cell.type === "str" || this.cell.type === "inlineStr";
      this.cell.value = isText || this.text_.trim() !== "" ? this.text_ : null;
      this.text_ = null;
    } else if (this.depth === 2 && this.cell) {
      this.closeCell(this.cell);
      this.cell = null;
    }
  }

  private nest(name: string, attributes: Record<string, string>): void {
    this.nested = new TreeBuilder(this.nodes);
    this.nested.open(name, attributes);
  }

  private openRow(attributes: Record<string, string>): void {
    const number = attributes["r"];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) {
      throw this.damaged(`has a row ${number ?? "too many"}`);
    }
    const style = isTrue(attributes["customFormat"]) ? this.style(attributes["s"]) : 0;
    // WPS writes `customHeight` without a height
    const ht = attributes["ht"];
    const height = isTrue(attributes["customHeight"]) && ht !== undefined ? Number(ht) : null;
    const hidden = isTrue(attributes["hidden"]);
    if (style !== 0 || height !== null || hidden) {
      if (height !== null && !Number.isFinite(height)) throw this.damaged(`has a row without height`);
      this.rows.set(this.row, { height, hidden, style });
    }
    let rest: Record<string, string> | null = null;
    for (const name in attributes) {
      if (KNOWN_ROW.has(name) || (height !== null && HEIGHT.has(name))) continue;
      // customFormat with style 0 overrides the columns' format and is kept
      if (name === "customFormat" && style !== 0) continue;
      rest ??= {};
      rest[name] = attributes[name] ?? "";
    }
    if (rest) this.rowAttributes.set(this.row, rest);
  }

  private openCell(attributes: Record<string, string>): void {
    const reference = attributes["r"];
    if (reference === undefined) this.column += 1;
    else this.column = this.columnOf(reference);
    if (this.row < 0 || this.column >= MAX_COLUMNS) throw this.damaged("has a cell outside the sheet");
    if (--this.budget.left < 0)
      throw new XlsxError("tooLarge", `the workbook has more than ${MAX_CELLS} cells`);
    let rest: Record<string, string> | undefined;
    for (const name in attributes) {
      if (KNOWN_CELL.has(name)) continue;
      rest ??= {};
      rest[name] = attributes[name] ?? "";
    }
    this.cell = {
      nodesLeft: this.nodes.left,
      key: cellKey(this.row, this.column),
      row: this.row,
      column: this.column,
      type: attributes["t"] ?? "n",
      style: this.style(attributes["s"]),
      attributes: rest,
      value: null,
      formula: null,
      inline: null,
    };
  }

  /** The column of a cell's reference. Its row must match the `<row>`. */
  private columnOf(reference: string): number {
    let column = 0;
    let row = 0;
    for (let at = 0; at < reference.length && at < 11; at++) {
      const letter = reference.charCodeAt(at);
      // Some writers use lower case, which Excel reads too
      const code = letter >= 97 && letter <= 122 ? letter - 32 : letter;
      if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
      else if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
      else throw this.damaged(`has a cell ${reference}`);
    }
    if (column === 0 || row - 1 !== this.row)
      throw this.damaged(`has a cell ${reference} in row ${this.row + 1}`);
    return column - 1;
  }

  private style(index: string | undefined): number {
    if (index === undefined) return 0;
    const style = Number(index);
    if (!Number.isInteger(style) || style < 0 || style >= this.styleCount) {
      throw this.damaged(`has a cell of style ${index}, which does not exist`);
    }
    return style;
  }

  private closeCell(open: OpenCell): void {
    const source: { -readonly [K in keyof CellSource]: CellSource[K] } = { value: null, formula: null };
    let hasSource = false;
    if (open.attributes) {
      source.attributes = open.attributes;
      hasSource = true;
    }
    const stored = open.formula ? this.formula(open, open.formula) : null;
    const formula = stored === null ? null : shownFormula(stored);
    if (open.formula && keepFormula(open.formula, stored)) {
      // The formula that it shares may change, so store its own text
      const isShared = open.formula.attributes["t"] === "shared";
      source.formulaElement = isShared ? newElement("f", {}, [encodeXstring(stored ?? "")]) : open.formula;
      hasSource = true;
    }
    const value = this.value(open);
    const cell: Cell = { value, formula, style: open.style };
    if (formula !== null && open.value === null && open.inline === null) cell.stale = true;
    if (open.type === "s" && open.value !== null) {
      const index = Number(open.value);
      this.strings.set(index, (this.strings.get(index) ?? 0) + 1);
      if (this.sharedStrings.isRich(index)) {
        source.string = index;
        hasSource = true;
      }
    }
    if (
      open.inline &&
      open.inline.children.some((node) => typeof node === "object" && "name" in node && node.name !== "t")
    ) {
      source.inline = open.inline;
      hasSource = true;
    }
    if (hasSource) {
      source.value = value;
      source.formula = formula;
      cell.source = source;
    } else this.nodes.left = open.nodesLeft;
    // Either could be right; Excel reports such a file as damaged
    if (this.cells.has(open.key)) throw this.damaged(`has two cells in row ${open.row + 1} at one place`);
    this.cells.set(open.key, cell);
  }

  /** The formula as stored, without "=" */
  private formula(open: OpenCell, element: XmlElement): string | null {
    const text = decodeXstring(element.children.filter((node) => typeof node === "string").join(""));
    const { t: type = "normal", si } = element.attributes;
    if (type === "dataTable") return null;
    if (type === "shared" && si !== undefined) {
      if (text !== "") this.shared.set(si, { text, row: open.row, column: open.column });
      const master = this.shared.get(si);
      if (!master) throw this.damaged(`has a shared formula ${si} without its first cell`);
      return shiftFormula(master.text, open.row - master.row, open.column - master.column);
    }
    return text === "" ? null : text;
  }

  private value(open: OpenCell): CellValue {
    const text = open.value;
    if (open.type === "inlineStr") {
      return (open.inline ? sharedStringText(open.inline) : decodeXstring(text ?? "")) || null;
    }
    if (text === null) return null;
    switch (open.type) {
      case "s":
        return this.sharedStrings.text(Number(text)) || null;
      case "str":
        return decodeXstring(text) || null;
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return { error: text };
      case "d":
        return this.serial(text);
      case "n": {
        const trimmed = text.trim();
        // `Number` would also accept 0x10 and 0b1
        const number = DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
        if (!Number.isFinite(number)) throw this.damaged(`has a number ${trimmed.slice(0, 30)}`);
        return number;
      }
      default:
        throw this.damaged(`has a cell of type ${open.type}`);
    }
  }

  /** ISO 8601 date, time or both → Excel's day number */
  private serial(text: string): number {
    const time = /^\d{1,2}:/.test(text)
      ? Date.parse(`1899-12-31T${text}Z`)
      : Date.parse(/T/.test(text) && !/Z$/.test(text) ? `${text}Z` : text);
    if (Number.isNaN(time)) throw this.damaged(`has a date ${text.slice(0, 30)}`);
    const days = (time - Date.UTC(1899, 11, 30)) / 86_400_000;
    if (/^\d{1,2}:/.test(text)) return days - 1;
    return this.date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  }

  private damaged(what: string): XlsxError {
    return new XlsxError("damaged", `${this.part} ${what}`);
  }
}

/** xsd:double without NaN and INF, which a cell cannot hold */
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Whether the element holds more than the formula text in the model. */
function keepFormula(element: XmlElement, stored: string | null): boolean {
  const { t: type = "normal", si: _si, ref: _ref, ...rest } = element.attributes;
  if (type === "array" || type === "dataTable") return true;
  delete rest["t"];
  if (type === "normal" && Object.keys(rest).some((name) => name !== "xml:space")) return true;
  return stored?.includes("_xl") ?? false;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
