/**
 * Notes ("comments" in the file) of a sheet: their texts are in one part, the boxes that show them in a drawing of the
 * old VML format. That drawing is edited as text, since it is not always well-formed and may hold other shapes.
 */
import { areaName, parseCell } from "../../../a1";
import type { Note } from "../../model/types";
import type { Package } from "../../opc/package";
import { sharedStringText } from "../sharedStrings";
import { MAIN, RELATIONSHIP, SPREADSHEET_TYPE } from "../source";
import { encodeXstring, spaceAttribute } from "../../opc/escapes";
import {
  child, cloneElement, elements, newElement, removeChildren, replaceChildren, setAttribute, textOf, type XmlElement,
} from "../../opc/xml"; // prettier-ignore
import { encodeText } from "../../opc/zip";
import { WORKSHEET_ORDER } from "./source";

interface NoteSource {
  readonly element: XmlElement;
  readonly author: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

type Cell = Pick<Note, "row" | "column">;

const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Excel keeps a text for older versions beside each threaded comment; its author is the comment's id. */
const THREADED = /^tc=\{/;

export function readNotes(file: Package, part: string): Note[] {
  const comments = file.related(part, "comments");
  if (comments === null || !file.has(comments)) return [];
  const root = file.xml(comments);
  const authors = listIn(root, "authors").map((author) => textOf(author));
  return listIn(root, "commentList").flatMap((element): Note[] => {
    const at = parseCell(element.attributes["ref"] ?? "");
    if (at === null) return [];
    const { row, column } = at;
    const body = child(element, "text");
    const text = body === null ? "" : sharedStringText(body);
    const author = authors[Number(element.attributes["authorId"])] ?? "";
    const source: NoteSource = { element, author, text, row, column };
    return [{ row, column, author, text, threaded: THREADED.test(author), source }];
  });
}

function listIn(root: XmlElement, name: string): XmlElement[] {
  const list = child(root, name);
  return list === null ? [] : elements(list);
}

const sourceOf = (note: Note): NoteSource | undefined => note.source as NoteSource | undefined;
const cellName = ({ row, column }: Cell): string => areaName({ row, column, rows: 1, columns: 1 });

/** Writes the parts of the sheet's notes, and the reference to their drawing into `root`, which is `<worksheet>`. */
export function writeNotes(file: Package, part: string, root: XmlElement, unordered: readonly Note[]): void {
  const notes = [...unordered].sort((a, b) => a.row - b.row || a.column - b.column);
  writeTexts(file, part, notes);
  writeBoxes(file, part, root, notes);
  moveThreads(file, part, notes);
}

function writeTexts(file: Package, part: string, notes: readonly Note[]): void {
  const existing = relatedPart(file, part, "comments");
  if (notes.length === 0) {
    if (existing !== null) drop(file, part, existing);
    return;
  }
  const root = existing === null ? newElement("comments", { xmlns: MAIN }) : file.xml(existing.target);
  const authors = [...new Set(notes.map(({ author }) => author))];
  const items = notes.map((note) => {
    const source = sourceOf(note);
    const element = source === undefined ? newElement("comment") : cloneElement(source.element);
    setAttribute(element, "ref", cellName(note));
    setAttribute(element, "authorId", String(authors.indexOf(note.author)));
    if (source?.text !== note.text) {
      const body = newElement("t", spaceAttribute(note.text), [encodeXstring(note.text)]);
      replaceChildren(element, "text", [newElement("text", {}, [newElement("r", {}, [body])])], ["text"]);
    }
    return element;
  });
  const names = authors.map((author) => newElement("author", {}, [author]));
  const order = ["authors", "commentList", "extLst"];
  replaceChildren(root, "authors", [newElement("authors", {}, names)], order);
  replaceChildren(root, "commentList", [newElement("commentList", {}, items)], order);
  const target = existing?.target ?? file.freeName("xl/comments#.xml");
  if (existing === null) {
    file.setContentType(target, `${SPREADSHEET_TYPE}.comments+xml`);
    file.relate(part, `${RELATIONSHIP}/comments`, target);
  }
  file.put(target, root);
}

const SHAPE = /<v:shape\b[^>]*>[^]*?<\/v:shape>\s*/g;
const NUMBER_OF_SHAPE = /_x0000_s(\d+)/g;
/** The shapes of a drawing are numbered from a multiple of this. */
const SHAPES_OF_DRAWING = 1024;

/** The cell of a note's box; null for another shape. */
function cellOfBox(shape: string): Cell | null {
  if (!/ObjectType="Note"/.test(shape)) return null;
  const number = (name: string): number =>
    Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1] ?? Number.NaN);
  const [row, column] = [number("Row"), number("Column")];
  return Number.isNaN(row) || Number.isNaN(column) ? null : { row, column };
}

function writeBoxes(file: Package, part: string, root: XmlElement, notes: readonly Note[]): void {
  const reference = child(root, "legacyDrawing")?.attributes["r:id"];
  const existing = file.relationships(part).find(({ id }) => id === reference) ?? null;
  const target = existing?.target ?? file.freeName("xl/drawings/vmlDrawing#.vml");
  const number = Number(/(\d+)\.\w+$/.exec(target)?.[1] ?? "1");
  const before = existing === null ? newDrawing(number) : file.text(existing.target);
  const boxes = new Map<string, string>();
  const remaining = before.replace(SHAPE, (shape) => {
    const cell = cellOfBox(shape);
    if (cell !== null) boxes.set(cellName(cell), shape);
    return cell === null ? shape : "";
  });
  if (notes.length === 0 && !/<v:shape\b/.test(remaining)) {
    if (existing !== null) drop(file, part, existing);
    removeChildren(root, "legacyDrawing");
    return;
  }
  const shown = notes.map((note) => {
    const source = sourceOf(note);
    const box = source === undefined ? undefined : boxes.get(cellName(source));
    return source === undefined || box === undefined ? null : movedBox(box, source, note);
  });
  const used = new Set(
    [remaining, ...shown].flatMap((text) =>
      [...(text ?? "").matchAll(NUMBER_OF_SHAPE)].map(([, digits]) => digits),
    ),
  );
  let last = number * SHAPES_OF_DRAWING;
  const nextNumber = (): number => {
    do last += 1;
    while (used.has(String(last)));
    return last;
  };
  const added = notes.map((note, index) => shown[index] ?? newBox(note, nextNumber()));
  const end = remaining.lastIndexOf("</xml>");
  file.put(target, encodeText(remaining.slice(0, end) + added.join("") + remaining.slice(end)));
  if (existing !== null) return;
  file.setContentType(target, VML_TYPE);
  const id = file.relate(part, `${RELATIONSHIP}/vmlDrawing`, target);
  replaceChildren(root, "legacyDrawing", [newElement("legacyDrawing", { "r:id": id })], WORKSHEET_ORDER);
}

function movedBox(shape: string, from: Cell, to: Cell): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return shape;
  return shape
    .replace(/(<x:Row>)[^<]*/, `$1${to.row}`)
    .replace(/(<x:Column>)[^<]*/, `$1${to.column}`)
    .replace(/(<x:Anchor>)([^<]*)/, (_, tag: string, anchor: string) => {
      const shifts = [columns, 0, rows, 0, columns, 0, rows, 0];
      return (
        tag +
        anchor
          .split(",")
          .map((text, at) => Number(text) + (shifts[at] ?? 0))
          .join(", ")
      );
    });
}

function newDrawing(number: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
}

/** Columns and rows that a new box covers, beside its cell */
const BOX = { columns: 3, rows: 6 };

function newBox({ row, column }: Cell, number: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 2, column + 1 + BOX.columns, 15, top + BOX.rows, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Threaded comments have their own part; keyed by cell. */
function moveThreads(file: Package, part: string, notes: readonly Note[]): void {
  const threads = relatedPart(file, part, "threadedComment");
  if (threads === null) return;
  const moved = new Map(
    notes.flatMap((note) => {
      const source = sourceOf(note);
      return note.threaded && source !== undefined ? [[cellName(source), cellName(note)] as const] : [];
    }),
  );
  const root = file.xml(threads.target);
  root.children = root.children.filter((node) => {
    if (typeof node === "string" || "comment" in node) return true;
    const to = moved.get(node.attributes["ref"] ?? "");
    if (to !== undefined) node.attributes["ref"] = to;
    return to !== undefined;
  });
  file.put(threads.target, root);
}

interface Related {
  readonly id: string;
  readonly target: string;
}

function relatedPart(file: Package, part: string, type: string): Related | null {
  const found = file.relationships(part).find((item) => !item.external && item.type.endsWith(`/${type}`));
  return found !== undefined && file.has(found.target) ? found : null;
}

function drop(file: Package, part: string, { id, target }: Related): void {
  file.unrelate(part, id);
  file.remove(target);
}
