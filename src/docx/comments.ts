/**
 * Writes findings as comments of Word into a copy of the .docx that was read. Nothing else of it changes: marks are set in
 * the source of its body, where need be in the middle of a run, and every other part keeps its bytes. Our own comments of
 * an earlier check are taken out first; those of others stay.
 */
import type { TextPlace } from "../domain/finding";
import { XlsxError } from "../xlsx/opc/errors";
import type { Package } from "../xlsx/opc/package";
import { encodeText, writeZip, type InflateRaw } from "../xlsx/opc/zip";
import { ordinalsOf, paragraphsIn, prefixIn, type SourceParagraph } from "./commentPlaces";
import { openDocx, type OpenDocx } from "./read";

export interface DocxComment {
  readonly place: TextPlace;
  /** A paragraph of the comment each */
  readonly lines: readonly string[];
}

/** The author of our comments; with the first word of their text it tells them from those of others. */
const AUTHOR = "预算绩效自评";
const INITIALS = "自评";
const MARKER = "【自评核对】";

/** 报告.docx → 报告（批注）.docx; a copy keeps its name */
export function commentedName(name: string): string {
  const bare = name.replace(/^.*[\\/]/u, "").replace(/\.[^.]*$/u, "");
  return `${bare.replace(/（批注）$/u, "")}（批注）.docx`;
}

/** In quotes that Word does not write, so that a run which we have parted is told from a neighbour. */
const PARTED = "xml:space='preserve'";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const COMMENTS_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * @param comments none takes our own out
 * @throws XlsxError, ReportTooLarge as `readDocx` does, and XlsxError `unsupported` where marks cannot be set
 */
export function writeComments(
  bytes: Uint8Array,
  comments: readonly DocxComment[],
  now: Date,
  inflateRaw?: InflateRaw,
): Uint8Array {
  const opened = openDocx(bytes, inflateRaw);
  const { file, part } = opened;
  const known = file.related(part, "comments");
  const list = known !== null && file.has(known) ? file.text(known) : null;
  const own = list === null ? [] : ownComments(file, part, list);
  const body = file.text(part);
  const bare = withoutMarks(body, new Set(own.map(({ id }) => id)));
  const rest = own.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), list ?? "");
  const marked = withMarks(bare, opened, comments, freeId(rest, bare));
  if (marked.source !== body) file.put(part, encodeText(asUtf8(marked.source)));
  if (list !== null || comments.length > 0) {
    const name = known ?? file.freeName("word/comments#.xml", "word/comments.xml");
    const written = commentList(list === null ? EMPTY_LIST : rest, marked.ids, comments, now);
    if (list !== written) file.put(name, encodeText(asUtf8(written)));
    if (known === null) {
      file.setContentType(name, COMMENTS_TYPE);
      file.relate(part, COMMENTS_RELATION, name);
    }
  }
  return writeZip(file.written());
}

const EMPTY_LIST = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}"></w:comments>`;

/** Parts in UTF-16 are written in UTF-8. */
function asUtf8(source: string): string {
  return source.replace(/^\ufeff/, "").replace(/^(<\?xml[^>]*encoding=["'])UTF-16[^"']*/i, "$1UTF-8");
}

interface OwnComment {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`[\\s:]${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;

/** Those of ours in the list of comments, but for those that somebody has answered. */
function ownComments(file: Package, part: string, list: string): readonly OwnComment[] {
  const extended = file.related(part, "commentsExtended");
  const answered = new Set(
    extended === null || !file.has(extended)
      ? []
      : [...file.text(extended).matchAll(/paraIdParent\s*=\s*["']([^"']*)["']/g)].map(([, id = ""]) => id),
  );
  const prefix = prefixIn(list);
  const comment = new RegExp(`<${prefix}comment\\s[^>]*>[\\s\\S]*?</${prefix}comment>`, "g");
  return [...list.matchAll(comment)].flatMap((match): OwnComment[] => {
    const [whole] = match;
    const tag = /^<[^>]*>/.exec(whole)?.[0] ?? "";
    const text = whole.replace(/<[^>]*>/g, "").trim();
    const isAnswered = [...whole.matchAll(/paraId\s*=\s*["']([^"']*)["']/g)].some(([, id = ""]) =>
      answered.has(id),
    );
    const id = attribute(tag, "id");
    if (attribute(tag, "author") !== AUTHOR || !text.startsWith(MARKER) || isAnswered || id === null)
      return [];
    return [{ id, start: match.index, end: match.index + whole.length }];
  });
}

function freeId(list: string, body: string): number {
  const used = [
    ...`${list}${body}`.matchAll(
      /<[^<>]*comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?[\s:]id\s*=\s*["'](\d{1,9})["']/g,
    ),
  ];
  return used.reduce((most, [, id = "0"]) => Math.max(most, Number(id) + 1), 0);
}

/** Takes the marks of comments out, and joins the runs that were parted for them. */
function withoutMarks(source: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return source;
  const prefix = prefixIn(source);
  const joints: number[] = [];
  let text = "";
  let from = 0;
  const marks = new RegExp(
    [
      `<${prefix}comment(?:RangeStart|RangeEnd)\\s[^>]*/>`,
      `<${prefix}r(?:\\s[^>]*)?>(?:<${prefix}rPr>(?:(?!</${prefix}rPr>)[\\s\\S])*</${prefix}rPr>)?<${prefix}commentReference\\s[^>]*/></${prefix}r>`,
      `<${prefix}commentReference\\s[^>]*/>`,
    ].join("|"),
    "g",
  );
  for (const match of source.matchAll(marks)) {
    const [mark] = match;
    const id = attribute(/<[^>]*comment[^>]*>/.exec(mark)?.[0] ?? "", "id");
    if (id === null || !ids.has(id)) continue;
    text += source.slice(from, match.index);
    from = match.index + mark.length;
    joints.push(text.length);
  }
  return joined(text + source.slice(from), joints, prefix);
}

/** `</w:t></w:r>`, and behind it the same run again as `splitAt` begins it */
function joined(source: string, joints: readonly number[], prefix: string): string {
  const close = `</${prefix}t></${prefix}r>`;
  const again = new RegExp(
    `(<${prefix}r(?:\\s[^>]*)?>(?:<${prefix}rPr>(?:(?!</${prefix}rPr>)[\\s\\S])*</${prefix}rPr>)?)<${prefix}t ${PARTED}>`,
    "y",
  );
  let text = source;
  for (const at of [...new Set(joints)].reverse()) {
    if (!text.startsWith(close, at - close.length)) continue;
    again.lastIndex = at;
    const [whole, head] = again.exec(text) ?? [];
    const before = text.lastIndexOf(`<${prefix}t`, at);
    if (whole === undefined || head === undefined || !text.slice(0, before).endsWith(head)) continue;
    text = text.slice(0, at - close.length) + text.slice(at + whole.length);
  }
  return text;
}

interface Mark {
  readonly at: number;
  /** Ends come before starts at one place. */
  readonly order: number;
  readonly text: string;
  /** The run is parted here and begins anew with this head. */
  readonly head: string | null;
}

function withMarks(
  source: string,
  opened: OpenDocx,
  comments: readonly DocxComment[],
  firstId: number,
): { readonly source: string; readonly ids: readonly number[] } {
  const ids = comments.map((_, index) => firstId + index);
  if (comments.length === 0) return { source, ids };
  const prefix = prefixIn(source);
  const paragraphs = paragraphsIn(source, prefix);
  const ordinals = ordinalsOf(opened.root);
  const first = paragraphs.find(({ characters }) => characters.length > 0);
  if (ordinals.size !== paragraphs.length || first === undefined)
    throw new XlsxError("unsupported", "the paragraphs of the document cannot be found in its source");
  const origins = [...new Set(opened.text.paragraphs.map((one) => one.origins[0] ?? 0))].sort(
    (a, b) => a - b,
  );
  const marks = comments.flatMap(({ place }, index): Mark[] => {
    const next = origins.find((origin) => origin > place.last) ?? opened.elements.length + 1;
    const candidates = opened.elements
      .slice(place.first - 1, Math.max(next - 1, place.last))
      .flatMap((element) => {
        const ordinal = ordinals.get(element);
        return ordinal === undefined ? [] : (paragraphs[ordinal] ?? []);
      });
    const id = String(ids[index]);
    const [start, end] = rangeOf(candidates, first, place.quote);
    const of = (name: string): string => `<${prefix}${name} ${qualified("id", id, prefix)}/>`;
    const reference = `<${prefix}r>${of("commentReference")}</${prefix}r>`;
    return [
      { ...start, order: 1, text: of("commentRangeStart") },
      { ...end, order: 0, text: `${of("commentRangeEnd")}${reference}` },
    ];
  });
  return { source: inserted(source, marks, prefix), ids };
}

/** An attribute of the main namespace, which needs a prefix where that is the default one */
function qualified(name: string, value: string, prefix: string): string {
  return prefix === "" ? `xmlns:w="${MAIN}" w:${name}="${value}"` : `${prefix}${name}="${value}"`;
}

type Place = Pick<Mark, "at" | "head">;

/** Around the words; around the whole paragraph where they are not found in one */
function rangeOf(
  candidates: readonly SourceParagraph[],
  otherwise: SourceParagraph,
  quote: string,
): readonly [Place, Place] {
  const words = quote.replace(/[\s\u3000\u200b\ufeff]/gu, "");
  // A row of a table is one passage, whose cells are paragraphs.
  for (const wanted of [words, ...words.split("，")].filter((one) => one !== "")) {
    for (const { characters } of candidates) {
      const text = characters.map(({ character }) => character).join("");
      const at = text.indexOf(wanted);
      if (at < 0) continue;
      const offsets = characters.flatMap(({ character }, index) =>
        Array<number>(character.length).fill(index),
      );
      const from = offsets[at] ?? 0;
      const [first, last] = [characters[from], characters[offsets[at + wanted.length - 1] ?? 0]];
      if (first === undefined || last === undefined) continue;
      const before = characters[from - 1];
      const start: Place =
        first.isFirst || !first.run.isSimple || before === undefined
          ? { at: first.run.start, head: null }
          : { at: before.end, head: first.run.head };
      const end: Place =
        last.isLast || !last.run.isSimple
          ? { at: last.run.end, head: null }
          : { at: last.end, head: last.run.head };
      return [start, end];
    }
  }
  const [whole = otherwise] = candidates;
  const at = (place: number): Place => ({ at: place, head: null });
  return [at(whole.start), at(whole.end)];
}

function inserted(source: string, marks: readonly Mark[], prefix: string): string {
  const sorted = [...marks].sort((a, b) => a.at - b.at || a.order - b.order);
  let text = "";
  let from = 0;
  for (const [index, { at, text: mark, head }] of sorted.entries()) {
    text += source.slice(from, at);
    from = at;
    const isFirst = sorted[index - 1]?.at !== at;
    const isLast = sorted[index + 1]?.at !== at;
    if (head !== null && isFirst) text += `</${prefix}t></${prefix}r>`;
    text += mark;
    if (head !== null && isLast) text += `${head}<${prefix}t ${PARTED}>`;
  }
  return text + source.slice(from);
}

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

function commentList(
  list: string,
  ids: readonly number[],
  comments: readonly DocxComment[],
  now: Date,
): string {
  const prefix = prefixIn(list);
  const name = (of: string): string => `${prefix}${of}`;
  const date = now.toISOString().replace(/\.\d+Z$/, "Z");
  const added = comments.map(({ lines }, index) => {
    const paragraphs = lines.map(
      (line, at) =>
        `<${name("p")}><${name("r")}><${name("t")} xml:space="preserve">${escaped(at === 0 ? `${MARKER}${line}` : line)}</${name("t")}></${name("r")}></${name("p")}>`,
    );
    const [first, ...others] = [
      ["id", String(ids[index])],
      ["author", AUTHOR],
      ["date", date],
      ["initials", INITIALS],
    ] as const;
    const own = prefix === "" ? "w:" : prefix;
    const attributes = [
      qualified(...first, prefix),
      ...others.map(([key, value]) => `${own}${key}="${value}"`),
    ].join(" ");
    return `<${name("comment")} ${attributes}>${paragraphs.join("")}</${name("comment")}>`;
  });
  const end = `</${name("comments")}>`;
  const whole = list.replace(
    new RegExp(`<${name("comments")}((?:\\s[^>]*)?)/>\\s*$`),
    `<${name("comments")}$1>${end}`,
  );
  return whole.replace(new RegExp(`${end}\\s*$`), `${added.join("")}${end}`);
}
