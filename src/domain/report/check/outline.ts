/** The outline of a report: its parts (附件1, 附件2-1 …), and the headings under which each paragraph stands. */
import { foldName } from "../../text";
import type { Paragraph } from "./reportText";

export interface OutlinedParagraph {
  readonly paragraph: Paragraph;
  /** Counted from 0; the covering letter is a part of its own */
  readonly part: number;
  /** The project whose report the part is; null in that of the whole department */
  readonly project: string | null;
  /** From the outermost to the innermost, without their numbers */
  readonly headings: readonly string[];
  /** Where the text begins, behind the number of a heading */
  readonly start: number;
}

const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}(?:[.．](?!\d)|[.．](?=(?:19|20)\d\d年)|、)/u,
  /^[（(]\d{1,2}[）)]/u,
];
const ATTACHMENT = /^附件\d{1,2}(?:[-—–]\d{1,2})?/u;
const MAX_HEADING = 40;
const MAX_TITLE = 80;

/** @param projects the names of the workbook's projects, to find the project that a part reports on */
export function outlineOf(
  paragraphs: readonly Paragraph[],
  projects: readonly string[],
): readonly OutlinedParagraph[] {
  const names = projects
    .map((name) => ({ name, key: foldName(name) }))
    .filter(({ key }) => key.length >= 3)
    .sort((a, b) => b.key.length - a.key.length);
  const projectIn = (titles: readonly string[]): string | null => {
    const text = foldName(titles.join(""));
    return names.find(({ key }) => text.includes(key))?.name ?? null;
  };
  const outlined: OutlinedParagraph[] = [];
  let part = 0;
  let project: string | null = null;
  let headings: (string | undefined)[] = [];
  /** The lines of the title that the last heading was followed by */
  let titles: string[] = [];
  for (const paragraph of paragraphs) {
    const { folded } = paragraph;
    const isShort = folded.length <= MAX_TITLE && !/[。；]/.test(folded);
    const level = LEVELS.findIndex((expression) => expression.test(folded));
    if (isShort && ATTACHMENT.test(folded)) {
      part += 1;
      [project, headings, titles] = [null, [], [folded]];
    } else if (level >= 0) {
      if (level === 0 && /^一、/.test(folded)) {
        // A second 一、 begins the next report, with or without 附件 above its title.
        if (headings[0] !== undefined) part += 1;
        project = projectIn(titles);
      }
      titles = [];
      const marker = LEVELS[level]?.exec(folded)?.[0].length ?? 0;
      headings = [...headings.slice(0, level), ...Array<undefined>(Math.max(0, level - headings.length))];
      headings[level] = headingText(folded.slice(marker));
      outlined.push({ paragraph, part, project, headings: known(headings), start: marker });
      continue;
    } else if (isShort) {
      titles = [...titles.slice(-5), folded];
    } else {
      titles = [];
    }
    outlined.push({ paragraph, part, project, headings: known(headings), start: 0 });
  }
  return outlined;
}

function headingText(text: string): string {
  return (/^[^。：:；;，,]*/u.exec(text)?.[0] ?? "").slice(0, MAX_HEADING);
}

function known(headings: readonly (string | undefined)[]): readonly string[] {
  return headings.filter((heading) => heading !== undefined);
}
