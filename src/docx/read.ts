/**
 * Reads the text of a .docx. Tabs and breaks become blanks; automatic numbers are rebuilt. Includes tracked insertions,
 * text boxes, formulas, footnotes and endnotes; leaves out tracked deletions, hidden text, tables of contents, headers and
 * footers. Counts pictures and embedded objects.
 */
import {
  MAX_CHARACTERS,
  paragraphOf,
  ReportTooLarge,
  type Paragraph,
  type ReportText,
} from "../domain/report/check/reportText";
import { XlsxError } from "../xlsx/opc/errors";
import { Package } from "../xlsx/opc/package";
import { child, elements, isElement, type XmlElement } from "../xlsx/opc/xml";
import { readZip, type InflateRaw } from "../xlsx/opc/zip";
import { countOf, isOn, valueOf } from "./attributes";
import { Numbering } from "./numbering";

export interface DocxReport {
  readonly text: ReportText;
  /** The cells of each table, row by row; merged cells are filled once */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly unread: UnreadParts;
}

/** Parts that may hold text or figures but cannot be read */
export interface UnreadParts {
  readonly pictures: number;
  /** Embedded sheets, charts, diagrams and whole documents */
  readonly objects: number;
}

export const NOTHING_UNREAD: UnreadParts = { pictures: 0, objects: 0 };

/** A report with the parts and elements that it was read from */
export interface OpenDocx extends DocxReport {
  readonly file: Package;
  /** Name of the part with the body */
  readonly part: string;
  readonly root: XmlElement;
  /** The paragraphs by their number less one */
  readonly elements: readonly XmlElement[];
}

/** @throws XlsxError for a file that is damaged, a zip bomb, or not a .docx; ReportTooLarge beyond a report's limits */
export function readDocx(bytes: Uint8Array, inflateRaw?: InflateRaw): DocxReport {
  const { text, tables, unread } = openDocx(bytes, inflateRaw);
  return { text, tables, unread };
}

/** Throws as `readDocx` does. */
export function openDocx(bytes: Uint8Array, inflateRaw?: InflateRaw): OpenDocx {
  const file = new Package(readZip(bytes, inflateRaw));
  const part = file.related("", "officeDocument") ?? "word/document.xml";
  if (!file.has(part)) throw new XlsxError("notXlsx", "the file is not a .docx document");
  const root = file.xml(part);
  const body = child(root, "body");
  if (root.name !== "document" || body === null)
    throw new XlsxError("notXlsx", "the file is not a .docx document");
  const optional = (type: string): XmlElement | null => {
    const found = file.related(part, type);
    return found !== null && file.has(found) ? file.xml(found) : null;
  };
  const read = (keepsContents: boolean): BodyReader => {
    const numbering = new Numbering(optional("numbering"));
    const reader = new BodyReader(numbering, listsOfStyles(optional("styles")), keepsContents);
    reader.block(body);
    for (const kind of ["footnote", "endnote"]) {
      const notes = optional(`${kind}s`);
      for (const note of notes === null ? [] : elements(notes, kind)) {
        // Notes with a type are separators.
        if (valueOf(note, "type") === null) reader.block(note);
      }
    }
    return reader;
  };
  const first = read(false);
  // A table of contents without an end would swallow the report.
  const reader = first.isInContents() ? read(true) : first;
  const { paragraphs, tables, unread } = reader;
  const opened = { file, part, root, elements: reader.elements };
  return { text: { places: "paragraph", paragraphs }, tables, unread, ...opened };
}

interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** The list of each style that numbers its paragraphs */
function listsOfStyles(root: XmlElement | null): ReadonlyMap<string, ListPlace> {
  const lists = new Map<string, ListPlace>();
  for (const style of root === null ? [] : elements(root, "style")) {
    const id = valueOf(style, "styleId");
    const place = listOf(child(style, "pPr"));
    if (id !== null && place !== null) lists.set(id, place);
  }
  return lists;
}

function listOf(properties: XmlElement | null): ListPlace | null {
  const numbers = properties === null ? null : child(properties, "numPr");
  if (numbers === null) return null;
  const list = valueOf(child(numbers, "numId"), "val");
  return list === null ? null : { list, level: countOf(child(numbers, "ilvl"), "val", 0) };
}

/** Left out with their content; `mc:Fallback` repeats `mc:Choice`. */
const DROPPED: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "delInstrText",
  "rPr",
  "pPr",
  "sdtPr",
  "mc:Fallback",
]);

/** Word's limit for a row */
const MAX_COLUMNS = 63;
/** For all tables together, counting each row as wide as the widest */
const MAX_CELLS = 500_000;

interface Table {
  readonly rows: string[][];
  readonly width: number;
  /** Keys of its rows, to recognise headings that the next page repeats */
  readonly known: Set<string>;
}

class BodyReader {
  readonly paragraphs: Paragraph[] = [];
  readonly tables: string[][][] = [];
  readonly elements: XmlElement[] = [];
  readonly unread = { pictures: 0, objects: 0 };
  /** The open fields, innermost last; `isResult` is true after the field's separator */
  private readonly fields: { instruction: string; isResult: boolean }[] = [];
  private characters = 0;
  private cells = 0;
  /** The last table, while only blank paragraphs have followed it */
  private former: Table | null = null;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: ReadonlyMap<string, ListPlace>,
    private readonly keepsContents: boolean,
  ) {}

  /** Reads the paragraphs and tables of a body, a cell, a note or a text box. */
  block(parent: XmlElement): void {
    for (const element of elements(parent)) {
      if (element.name === "p") this.paragraph(element);
      else if (element.name === "tbl") this.table(element);
      else if (element.name === "altChunk") this.unread.objects += 1;
      else if (!DROPPED.has(element.name) && !isContents(element)) this.block(element);
    }
  }

  private paragraph(element: XmlElement): string {
    const origin = this.elements.push(element);
    const boxes: XmlElement[] = [];
    const text = this.number(element) + this.runs(element, boxes);
    this.keep(text, origin);
    for (const box of boxes) this.block(box);
    return text;
  }

  private keep(text: string, origin: number): void {
    this.characters += text.length;
    if (this.characters > MAX_CHARACTERS) throw new ReportTooLarge("the document's text is too long");
    const paragraph = paragraphOf([{ text, origin }]);
    if (paragraph.text === "") return;
    this.paragraphs.push(paragraph);
    this.former = null;
  }

  private number(element: XmlElement): string {
    const properties = child(element, "pPr");
    const style = properties === null ? null : valueOf(child(properties, "pStyle"), "val");
    const place = listOf(properties) ?? (style === null ? null : (this.styles.get(style) ?? null));
    return place === null ? "" : this.numbering.next(place.list, place.level);
  }

  private runs(parent: XmlElement, boxes: XmlElement[]): string {
    let text = "";
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      const { name } = node;
      if (name === "fldChar") this.field(valueOf(node, "fldCharType"));
      else if (name === "instrText" && !this.isInResult()) this.instruct(textOf(node));
      if (DROPPED.has(name) || this.isInContents()) {
        // Also tracks the fields inside a table of contents.
        if (!DROPPED.has(name)) this.runs(node, []);
        continue;
      }
      if (PICTURE.test(name)) this.unread.pictures += 1;
      else if (OBJECT.test(name)) this.unread.objects += 1;
      else if (name === "t" || name === "m:t") text += textOf(node);
      else if (name === "tab" || name === "br" || name === "cr" || name === "ptab") text += " ";
      else if (name === "noBreakHyphen") text += "-";
      else if (name === "txbxContent") boxes.push(node);
      else if (name === "r" && isHidden(node)) continue;
      else text += this.runs(node, boxes);
    }
    return text;
  }

  private field(type: string | null): void {
    const { fields } = this;
    const open = fields.at(-1);
    if (type === "begin") fields.push({ instruction: "", isResult: false });
    else if (type === "separate" && open !== undefined) open.isResult = true;
    else if (type === "end") fields.pop();
  }

  private instruct(instruction: string): void {
    const open = this.fields.at(-1);
    if (open !== undefined) open.instruction += instruction;
  }

  private isInResult(): boolean {
    return this.fields.at(-1)?.isResult === true;
  }

  isInContents(): boolean {
    if (this.keepsContents) return false;
    return this.fields.some(({ instruction, isResult }) => isResult && /^\s*TOC\b/.test(instruction));
  }

  /**
   * Reads each row as one paragraph, its cells separated by commas. A table directly after one of the same width continues
   * it, because forms are split over pages.
   */
  private table(element: XmlElement): void {
    const { former } = this;
    this.former = null;
    let width = 0;
    const rows = within(element, "tr").map((row, index) => {
      const origin = this.elements.length + 1;
      const boxes: XmlElement[] = [];
      const cells = within(row, "tc").flatMap((cell) => this.cell(cell, boxes));
      width = Math.max(width, cells.length);
      if (this.cells + (index + 1) * width > MAX_CELLS)
        throw new ReportTooLarge("the document's tables are too large");
      this.keep(cells.filter((text) => text !== "").join("，"), origin);
      for (const box of boxes) this.block(box);
      return cells;
    });
    this.cells += rows.length * width;
    this.former = this.joined(former, rows, width);
  }

  private joined(former: Table | null, rows: string[][], width: number): Table {
    const keyOf = (cells: readonly string[]): string => cells.join("\n");
    if (former === null || former.width !== width) {
      this.tables.push(rows);
      return { rows, width, known: new Set(rows.map(keyOf)) };
    }
    // The rows at the top may repeat the headings.
    const first = rows.findIndex((cells) => !former.known.has(keyOf(cells)));
    for (const cells of rows.slice(Math.max(first, 0))) {
      former.rows.push(cells);
      former.known.add(keyOf(cells));
    }
    return former;
  }

  private cell(cell: XmlElement, boxes: XmlElement[]): string[] {
    const properties = child(cell, "tcPr");
    const span = countOf(properties === null ? null : child(properties, "gridSpan"), "val", 1);
    const texts: string[] = [];
    this.cellContent(cell, texts, boxes);
    const text = texts.join("\n").trim();
    return [text, ...Array<string>(Math.max(Math.min(span, MAX_COLUMNS) - 1, 0)).fill("")];
  }

  private cellContent(parent: XmlElement, texts: string[], boxes: XmlElement[]): void {
    for (const element of elements(parent)) {
      if (element.name === "p") {
        this.elements.push(element);
        texts.push(this.number(element) + this.runs(element, boxes));
      } else if (element.name === "tbl") this.table(element);
      else if (!DROPPED.has(element.name)) this.cellContent(element, texts, boxes);
    }
  }
}

/** The elements of this name, also those inside content controls (w:sdt) */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return DROPPED.has(element.name) ? [] : within(element, name);
  });
}

/** Pictures of drawings and of VML. An object's preview is not counted. */
const PICTURE = /^(?:pic:pic|v:imagedata)$/;
const OBJECT = /^(?:object|c:chart|cx:chart|dgm:relIds)$/;

function textOf(node: XmlElement): string {
  return node.children.filter((one) => typeof one === "string").join("");
}

function isHidden(run: XmlElement): boolean {
  const properties = child(run, "rPr");
  return properties !== null && isOn(child(properties, "vanish"));
}

/** Whether the element is a table of contents, which only repeats the headings */
function isContents(element: XmlElement): boolean {
  const properties = element.name === "sdt" ? child(element, "sdtPr") : null;
  const part = properties === null ? null : child(properties, "docPartObj");
  return part !== null && /contents/i.test(valueOf(child(part, "docPartGallery"), "val") ?? "");
}
