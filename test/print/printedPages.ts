/** Checks an attachment on paper: nothing cut, one page wide. */
import type { Page, Word } from "./libreOffice";
import type { Rows } from "./figures";

/** A4 in points, upright */
const A4 = { width: 595.3, height: 841.9 };
const TOLERANCE = 1;

export interface Paper {
  readonly orientation: "portrait" | "landscape";
  /** Points */
  readonly left: number;
  readonly right: number;
}

/** Faults of the paper format. */
export function paperFaults(pages: readonly Page[], { orientation }: Paper): string[] {
  const expected = orientation === "portrait" ? A4 : { width: A4.height, height: A4.width };
  return pages.flatMap((page, index) =>
    Math.abs(page.width - expected.width) < TOLERANCE && Math.abs(page.height - expected.height) < TOLERANCE
      ? []
      : [`page ${index + 1}: ${page.width} x ${page.height} ${page.paper} instead of A4 ${orientation}`],
  );
}

/**
 * What is missing from a sheet's pages. Each cell's text must be in one piece, read from left to right and down, within
 * the margins; the table's head on every page from its first; and each page must have its number and the count.
 */
export function printFaults(pages: readonly Page[], rows: Rows, paper: Paper): string[] {
  const texts = rows.flatMap((row, index) =>
    row.flatMap((text, column) =>
      text.trim() === "" ? [] : [{ text, where: `${String.fromCharCode(65 + column)}${index + 1}` }],
    ),
  );
  const missing = texts.flatMap(({ text, where }) =>
    pages.some((page) => findText(page.words, text) !== null) || isAcrossPages(pages, text)
      ? []
      : [`${where} is not printed whole: ${text.slice(0, 30)}`],
  );
  const outside = pages.flatMap(({ words, width }, index) =>
    words
      .filter(({ left, right }) => left < paper.left - TOLERANCE || right > width - paper.right + TOLERANCE)
      .map(({ text }) => `page ${index + 1}: ${text} stands in the margin`),
  );
  return [
    ...missing,
    ...outside,
    ...brokenHeads(pages, rows),
    ...unnumbered(pages),
    ...pages.flatMap(overlaps),
  ];
}

/** Text taller than its row overlaps its neighbours. */
function overlaps({ words }: Page, index: number): string[] {
  return words.flatMap((word, at) =>
    words.slice(at + 1).flatMap((other) => {
      const width = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const height = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      const smaller = Math.min(word.bottom - word.top, other.bottom - other.top);
      return width > TOLERANCE && height > smaller / 2
        ? [`page ${index + 1}: ${word.text.slice(0, 20)} and ${other.text.slice(0, 20)} overlap`]
        : [];
    }),
  );
}

function unnumbered(pages: readonly Page[]): string[] {
  return pages.flatMap(({ words }, index) => {
    const expected = `第${index + 1}页`;
    return findText(words, expected) === null ? [`page ${index + 1} does not say ${expected}`] : [];
  });
}

/** A sheet two pages wide has pages with one end of the table's head only; one without print titles, with none. */
function brokenHeads(pages: readonly Page[], rows: Rows): string[] {
  const head = rows.find(
    (row) => row.filter((text) => text.trim() !== "").length >= 6 && row.includes("项目"),
  );
  const table = head ?? rows.find((row) => row.includes("一级指标") || row.includes("序号"));
  const texts = (table ?? []).filter((text) => text.trim() !== "");
  if (texts.length < 3) return ["no table head"];
  const [first = ""] = texts;
  const begins = pages.findIndex(({ words }) => findText(words, first) !== null);
  return pages.flatMap((page, index) => {
    const found = texts.filter((text) => findText(page.words, text) !== null);
    return found.length === texts.length || (index < begins && found.length === 0)
      ? []
      : [`page ${index + 1} has ${found.length} of ${texts.length} headings: ${found.join(", ")}`];
  });
}

const squeezed = (text: string): string => text.replace(/\s/gu, "");

/** The words of the text; null if it is missing. */
export function findText(words: readonly Word[], text: string): readonly Word[] | null {
  const expected = squeezed(text);
  for (const word of words) {
    const start = squeezed(word.text);
    if (start === "" || !expected.startsWith(start)) continue;
    const found = follow(words, [word], expected.slice(start.length));
    if (found) return found;
  }
  return null;
}

/** Depth first: the next word is to the right in the same line, or below in the same column. */
function follow(words: readonly Word[], found: readonly Word[], rest: string): readonly Word[] | null {
  const last = found.at(-1);
  if (rest === "" || !last) return found;
  const height = last.bottom - last.top;
  const left = Math.min(...found.map((word) => word.left));
  const right = Math.max(...found.map((word) => word.right));
  for (const word of words) {
    const text = squeezed(word.text);
    if (text === "" || !rest.startsWith(text) || found.includes(word)) continue;
    const sameLine = Math.abs(word.top - last.top) < height / 2 && word.left >= last.right - height / 2;
    const below =
      word.top > last.top + height / 3 &&
      word.top < last.top + height * 3 &&
      word.left < right + height &&
      word.right > left - height;
    if (!sameLine && !below) continue;
    const whole = follow(words, [...found, word], rest.slice(text.length));
    if (whole) return whole;
  }
  return null;
}

/** A row taller than a page continues on the next. */
function isAcrossPages(pages: readonly Page[], text: string): boolean {
  const expected = squeezed(text);
  return pages.some((page, index) => {
    const next = pages[index + 1];
    if (!next) return false;
    for (let cut = expected.length - 1; cut > 0; cut--) {
      if (findText(page.words, expected.slice(0, cut)))
        return findText(next.words, expected.slice(cut)) !== null;
    }
    return false;
  });
}
