/** A written report as paragraphs, each character with the line or paragraph that it came from. */
import type { PlaceKind, TextPlace } from "../../finding";

export interface Paragraph {
  /** As written, without blanks */
  readonly text: string;
  /** The same characters with half-width digits, letters and signs, and full-width marks; as long as `text` */
  readonly folded: string;
  /** For each character the line, or the paragraph of a .docx, counted from 1 */
  readonly origins: readonly number[];
  /** Which of several reports it is of, where they are read as one; absent = the only one */
  readonly report?: Pick<NamedReport, "name" | "places">;
}

export interface ReportText {
  readonly places: PlaceKind;
  readonly paragraphs: readonly Paragraph[];
}

/** One of several reports that are checked against each other */
export interface NamedReport extends ReportText {
  readonly name: string;
}

/** Reads several reports as one, in which each paragraph knows its report. */
export function joinReports(reports: readonly NamedReport[]): ReportText {
  return {
    places: "paragraph",
    paragraphs: reports.flatMap(({ name, places, paragraphs }) => {
      const report = { name, places };
      return paragraphs.map((paragraph) => ({ ...paragraph, report }));
    }),
  };
}

/** The text is longer, or holds more figures, than any report does. */
export class ReportTooLarge extends Error {
  override readonly name = "ReportTooLarge";
}

export const MAX_CHARACTERS = 1_000_000;

const PAGE_NUMBER = /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/u;
/** A longer line cannot be one, and would take the pattern quadratic time. */
const MAX_PAGE_NUMBER = 40;
const HEADING_START =
  /^(?:附件\s*[\d:：]|[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．](?!\d)|\d{1,2}[.．](?=(?:19|20)\d\d年)|\d{1,2}、|——)/u;
const SENTENCE_END = /[。；：！？;:!?]$/u;

/** A title is a paragraph of its own, however wide. */
const TITLE = /(?:报告|报告书|通知|自评表|情况表|总结)$/u;
const MARK = /[，。；：？！,;:]/u;

/**
 * Reads plain text. A sentence may be broken over lines as in the text of a PDF: the lines of a paragraph are joined, and
 * page numbers between them dropped. Throws `ReportTooLarge`.
 */
export function readPlainText(text: string): ReportText {
  if (text.length > MAX_CHARACTERS) throw new ReportTooLarge(`${text.length} characters`);
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n|\f/)
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => line.text.length > MAX_PAGE_NUMBER || !PAGE_NUMBER.test(line.text));
  const full = fullWidth(lines.map((line) => widthOf(line.text)));
  const paragraphs: Paragraph[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    const paragraph = paragraphOf(pieces);
    if (paragraph.text !== "") paragraphs.push(paragraph);
    pieces = [];
  };
  for (const line of lines) {
    const before = pieces.at(-1)?.text ?? "";
    const isTitle = TITLE.test(before) && !pieces.some((piece) => MARK.test(piece.text));
    if (line.text === "" || isTitle || (before !== "" && !continues(before, line.text, full))) flush();
    if (line.text !== "") pieces.push({ text: line.text, origin: line.number });
  }
  flush();
  return { places: "lines", paragraphs };
}

function continues(before: string, after: string, full: number): boolean {
  if (HEADING_START.test(after)) return false;
  if (isInFigure(before, after)) return true;
  const width = widthOf(before);
  return width >= full * (SENTENCE_END.test(before) ? 0.9 : 0.7);
}

const ENDS_IN_FIGURE = /\d[.．]?$/u;
const UNIT = "(?:[%％]|[万亿]?元|万?人|[户家场])";
const BEGINS_WITH_UNIT = new RegExp(`^(?:[.．]\\d+)?${UNIT}`, "u");
const BEGINS_WITH_FIGURE = new RegExp(`^\\d[\\d.．,]*${UNIT}`, "u");

/** 支出63.91 over 万元, and 预算78 over 3.65元 where the line is of prose, not the cell of a table */
function isInFigure(before: string, after: string): boolean {
  return (
    ENDS_IN_FIGURE.test(before) &&
    (BEGINS_WITH_UNIT.test(after) || (MARK.test(before) && BEGINS_WITH_FIGURE.test(after)))
  );
}

/** The width of a full line: nine of ten lines are no wider. */
function fullWidth(widths: readonly number[]): number {
  const sorted = widths.filter((width) => width > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0xff ? 2 : 1;
  return width;
}

export interface Piece {
  readonly text: string;
  readonly origin: number;
}

/** Joins the lines of one paragraph without blanks. */
export function paragraphOf(pieces: readonly Piece[]): Paragraph {
  let text = "";
  const origins: number[] = [];
  for (const piece of pieces) {
    for (const character of tight(piece.text)) {
      text += character;
      for (let unit = 0; unit < character.length; unit += 1) origins.push(piece.origin);
    }
  }
  return { text, folded: foldCharacters(text), origins };
}

/** Without blanks; between two figures one blank stays, since they are two numbers. */
function tight(text: string): string {
  return text
    .replace(/(\d)[\s\u3000\u200b\ufeff]+(?=\d)/g, "$1\u0000")
    .replace(/[\s\u3000\u200b\ufeff]+/g, "")
    .replaceAll("\u0000", " ");
}

/** Marks that divide sentences become full-width, also where a web page has half-width ones; those of figures half-width. */
function foldCharacters(text: string): string {
  return text
    .replace(FULL_WIDTH, halfWidth)
    .replace(WIDE_SEPARATOR, ",")
    .replace(DIVIDING, (mark) => DIVIDERS[mark] ?? mark);
}

/** 2，469.26万元 */
const WIDE_SEPARATOR = /(?<=(?<!\d)\d{1,3}(?:[,，]\d{3}){0,3})，(?=\d{3}(?!\d))/gu;

/** Not the comma of 36,620, nor the colon of 12:30 */
const DIVIDING = /,(?!(?<=\d,)\d{3}(?!\d))|:(?!(?<=\d:)\d)|[;()?!]/gu;
const DIVIDERS: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
};

/** Digits, letters, the point and the signs of figures */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a．％＞＜＝＋－﹥﹤≧≦〔〕﹝﹞［］]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  "﹥": ">",
  "﹤": "<",
  "≧": "≥",
  "≦": "≤",
  "〔": "[",
  "〕": "]",
  "﹝": "[",
  "﹞": "]",
};

function halfWidth(character: string): string {
  return SIGNS[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

export function placeOf(report: ReportText, paragraph: Paragraph, start: number, end: number): TextPlace {
  const origins = paragraph.origins.slice(start, end);
  const of = paragraph.report;
  return {
    kind: of?.places ?? report.places,
    first: origins[0] ?? paragraph.origins[0] ?? 0,
    last: origins.at(-1) ?? paragraph.origins[0] ?? 0,
    quote: paragraph.text.slice(start, end),
    ...(of && { report: of.name }),
  };
}
