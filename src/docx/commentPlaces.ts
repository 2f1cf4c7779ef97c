/**
 * Where the characters of a document stand in the source of its part, so that marks can be set around words without
 * writing the rest again.
 */
import { XlsxError } from "../xlsx/opc/errors";
import { isElement, type XmlElement } from "../xlsx/opc/xml";

const MAIN =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;
export const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>|[^<]+/g;

/** The prefix of the main namespace with its colon; "" where it is the default. @throws XlsxError */
export function prefixIn(source: string): string {
  const root = [...source.matchAll(TOKEN)].find(([token]) => /^<[^!?/]/.test(token))?.[0] ?? "";
  const own = /^<(?:([^\s:>/]+):)?/.exec(root)?.[1];
  for (const [, prefix, double, single] of root.matchAll(
    /\sxmlns(?::([^=\s]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (prefix === own && MAIN.test(double ?? single ?? "")) return own === undefined ? "" : `${own}:`;
  throw new XlsxError("unsupported", "the body's namespace is not that of a document");
}

interface Run {
  readonly start: number;
  end: number;
  /** Its start tag with its properties; only where it has a single text and nothing else */
  head: string;
  texts: number;
  isSimple: boolean;
  isHidden: boolean;
}

/** One character that is no blank */
interface Character {
  readonly character: string;
  readonly start: number;
  readonly end: number;
  readonly run: Run;
  /** Whether it is the first, the last one of its text */
  isFirst: boolean;
  isLast: boolean;
}

export interface SourceParagraph {
  /** Behind its start tag and properties */
  readonly start: number;
  readonly end: number;
  readonly characters: readonly Character[];
}

/** The numbers of the paragraphs in the order of their start tags; those inside a text box have that of the one around it. */
export function ordinalsOf(root: XmlElement): ReadonlyMap<XmlElement, number> {
  const ordinals = new Map<XmlElement, number>();
  let count = 0;
  const visit = (element: XmlElement, outer: number | null): void => {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      if (node.name !== "p") {
        visit(node, outer);
        continue;
      }
      // Word has no comments in text boxes.
      ordinals.set(node, outer ?? count);
      count += 1;
      visit(node, outer ?? count - 1);
    }
  };
  visit(root, null);
  return ordinals;
}

/** Deleted, hidden or not text: no comment is set around it. */
const SKIPPED = /^(?:del|moveFrom|txbxContent|pict|object|instrText|delText)$/;

/** In the order of their start tags. */
export function paragraphsIn(source: string, prefix: string): readonly SourceParagraph[] {
  const found: { start: number; end: number; characters: Character[] }[] = [];
  const open: number[] = [];
  const skipped: string[] = [];
  /** Innermost last: a run may hold a text box. */
  const runs: Run[] = [];
  let inText = false;
  let inProperties = 0;
  const nameOf = (tag: string): string => {
    const name = /^<\/?([^\s/>]+)/.exec(tag)?.[1] ?? "";
    return prefix !== "" && name.startsWith(prefix)
      ? name.slice(prefix.length)
      : prefix === ""
        ? name
        : `:${name}`;
  };
  for (const match of source.matchAll(TOKEN)) {
    const [token] = match;
    const { index } = match;
    const end = index + token.length;
    const run = runs.at(-1);
    if (!token.startsWith("<") || token.startsWith("<![CDATA[")) {
      const place = found[open.at(-1) ?? -1];
      if (inText && run?.isHidden === false && place !== undefined && skipped.length === 0)
        addText(place.characters, token, index, run);
      continue;
    }
    if (/^<[!?]/.test(token)) continue;
    const name = nameOf(token);
    const [isEnd, isEmpty] = [token.startsWith("</"), token.endsWith("/>")];
    if (SKIPPED.test(name.replace(/^:.*:/, "")) && !isEmpty) {
      if (isEnd) skipped.pop();
      else skipped.push(name);
    }
    if (name === "p") {
      if (isEnd) {
        const place = found[open.pop() ?? -1];
        if (place !== undefined) place.end = index;
      } else {
        found.push({ start: end, end, characters: [] });
        if (!isEmpty) open.push(found.length - 1);
      }
    } else if (name === "pPr" && isEnd) {
      const place = found[open.at(-1) ?? -1];
      if (place?.characters.length === 0) place.start = end;
    } else if (name === "r" && !isEmpty) {
      if (!isEnd) {
        if (run !== undefined) run.isSimple = false;
        runs.push({ start: index, end: index, head: token, texts: 0, isSimple: true, isHidden: false });
      } else if (run !== undefined) {
        run.end = end;
        runs.pop();
      }
    } else if (name === "rPr" && run?.texts === 0) {
      inProperties += isEmpty ? 0 : isEnd ? -1 : 1;
      run.head = source.slice(run.start, end);
    } else if (name === "vanish" && run !== undefined) {
      run.isHidden = !/val\s*=\s*["'](?:0|false|off)["']/.test(token);
    } else if (name === "t" && run !== undefined && !isEmpty) {
      inText = !isEnd;
      if (!isEnd) run.texts += 1;
      if (run.texts > 1) run.isSimple = false;
    } else if (run !== undefined && inProperties === 0) run.isSimple = false;
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function addText(characters: Character[], token: string, at: number, run: Run): void {
  if (token.startsWith("<")) {
    run.isSimple = false;
    return;
  }
  const first = characters.length;
  for (const match of token.matchAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|[^&]/giu)) {
    const [whole, hexadecimal, decimal, name] = match;
    const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
    const character =
      name !== undefined
        ? (ENTITIES[name] ?? "")
        : Number.isNaN(code)
          ? whole
          : String.fromCodePoint(Math.min(code, 0x10ffff));
    if (/^[\s\u3000\u200b\ufeff]*$/u.test(character)) continue;
    const start = at + match.index;
    characters.push({ character, start, end: start + whole.length, run, isFirst: false, isLast: false });
  }
  const [head, last] = [characters[first], characters.at(-1)];
  if (head !== undefined) head.isFirst = true;
  if (head !== undefined && last !== undefined) last.isLast = true;
}
