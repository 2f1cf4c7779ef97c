/** Slips of the pen that need no knowledge of the matter: marks, brackets, doubled words, numbers of headings, typos. */
import { groupBy } from "../../groupBy";
import { lastDay, numeralValue } from "../../text";
import { commonLength } from "../../text/likeness";
import type { OutlinedParagraph } from "./outline";

export type SlipKind =
  | "marks"
  | "unbalanced"
  | "doubled"
  | "numbers"
  | "documentNumbers"
  | "headings"
  | "attachments"
  | "dates"
  | "figures"
  | "typos";

export interface TextSlip {
  readonly kind: SlipKind;
  readonly place: OutlinedParagraph;
  readonly start: number;
  readonly end: number;
  /** The correct text; null if unknown */
  readonly should: string | null;
}

/** @param names those of the workbook's indicators and lines: a report that leaves one character out has mistyped it */
export function slipsIn(
  paragraphs: readonly OutlinedParagraph[],
  names: readonly string[],
): readonly TextSlip[] {
  return [
    ...paragraphs.flatMap(expressionsIn),
    ...paragraphs.flatMap(datesIn),
    ...repeatedIn(paragraphs),
    ...unbalancedIn(paragraphs),
    ...numbersIn(paragraphs),
    ...headingsIn(paragraphs),
    ...attachmentsIn(paragraphs),
    ...namesIn(paragraphs, names),
  ];
}

/** Words that are written for others that sound the same, where only one can be meant. */
const TYPOS: readonly (readonly [RegExp, string])[] = [
  [/随即(?=抽查|抽取|抽样|检查)/gu, "随机"],
  [/行成(?=工作|方案|报告|机制|合力|制度|了)/gu, "形成"],
  [/布署/gu, "部署"],
  [/既使/gu, "即使"],
  [/部份/gu, "部分"],
  [/按装/gu, "安装"],
  [/竟标/gu, "竞标"],
  [/松驰/gu, "松弛"],
  [/(?<=干部|人员|教师|职工|学生)补经费/gu, "补助经费"],
  [/编篡/gu, "编纂"],
  [/(?<=[会往]来|银行|明细|总|记|做|对)帐(?!篷|户名)/gu, "账"],
];

const EXPRESSIONS: readonly (readonly [SlipKind, RegExp])[] = [
  // Not …… and ——, and not ？！ or ！！
  [
    "marks",
    /[，、；：。,;](?=[，、；：。！？,;])[，、；：。！？,;]+|[，、；：]）[，、；：。]*|（[，、；：。]/gu,
  ],
  // Not 不了了之, 的的确确, 是是非非, 和和美美
  ["doubled", /(\p{Script=Han}{2,4})\1|(?<!不)([的了是在和及与])\2(?![确非美之])/gu],
];
/** 1286..4万元, 1,2864万元, 12 48.09万元, 010% */
const FIGURES =
  /(?<![\d.,])0\d[\d.]*(?=[万亿]?元|%|万?人次?|[户家场])|\d+\.{2,}\d+|(?<=\p{Script=Han})\d{1,3}，\d{4,}(?:\.\d+)?(?=[万亿]?元)|(?<![\d.,])\d{1,3},(?:\d{4,}|\d{1,2}(?=\.\d))[\d.]*(?=[万亿]?元|%)|(?<![\d.])\d+\.\d+\.\d+(?=[万亿]?元|%)|(?<![\d.])\d+ \d+\.\d+(?=[万亿]?元|%)/gu;
const DOCUMENT_NUMBER = /[﹝[［(（【]((?:19|20)\d\d)[﹞\]］)）】]第?\d{1,5}号/gu;
/** 检查检查, 方便方便: verbs that are doubled on purpose, and sounds */
const ON_PURPOSE =
  /^(?:研究研究|讨论讨论|商量商量|学习学习|交流交流|一个一个|一件一件|一项一项|一户一户|一批一批)$/u;

function expressionsIn(place: OutlinedParagraph): readonly TextSlip[] {
  const { text } = place.paragraph;
  const slip = (kind: SlipKind, match: RegExpMatchArray, should: string | null = null): TextSlip => {
    const start = match.index ?? 0;
    return { kind, place, start, end: start + match[0].length, should };
  };
  return [
    ...EXPRESSIONS.flatMap(([kind, expression]) =>
      [...text.matchAll(expression)]
        .filter(([found]) => !ON_PURPOSE.test(found))
        .map((match) => slip(kind, match)),
    ),
    ...[...place.paragraph.folded.matchAll(FIGURES)].map((match) => slip("figures", match)),
    ...[...text.matchAll(DOCUMENT_NUMBER)].map((match) =>
      slip("documentNumbers", match, match[0].replace(/^./u, "〔").replace(/(?<=^.\d{4})./u, "〕")),
    ),
    ...TYPOS.flatMap(([expression, should]) =>
      [...text.matchAll(expression)].map((match) => slip("typos", match, should)),
    ),
  ];
}

const DATE = /(?:(?<!\d)((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号]/gu;

/** 12月32日, 2023年2月29日 */
function datesIn(place: OutlinedParagraph): readonly TextSlip[] {
  return [...place.paragraph.folded.matchAll(DATE)].flatMap((match): TextSlip[] => {
    const [whole, year, month = "", day = ""] = match;
    const last = lastDay(year === undefined ? null : Number(year), Number(month));
    const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
    return isReal
      ? []
      : [{ kind: "dates", place, start: match.index, end: match.index + whole.length, should: null }];
  });
}

/** Shorter sentences may be repeated on purpose. */
const MIN_SENTENCE = 10;

/** A sentence that stands twice, one right behind the other */
function repeatedIn(paragraphs: readonly OutlinedParagraph[]): readonly TextSlip[] {
  const slips: TextSlip[] = [];
  let before = "";
  for (const place of paragraphs) {
    let start = 0;
    for (const sentence of place.paragraph.text.split(/(?<=[。；！？])/u)) {
      const end = start + sentence.length;
      if (sentence === before && sentence.length >= MIN_SENTENCE && /[。；！？]$/u.test(sentence))
        slips.push({ kind: "doubled", place, start, end, should: null });
      [before, start] = [sentence, end];
    }
  }
  return slips;
}

const PAIRS = ["（）", "《》", "【】", "“”"] as const;

/** A bracket may close in the next paragraph: lines of a PDF are not always joined right. */
function unbalancedIn(paragraphs: readonly OutlinedParagraph[]): readonly TextSlip[] {
  return PAIRS.flatMap((pair) => {
    const slips: TextSlip[] = [];
    let open: TextSlip | null = null;
    for (const place of paragraphs) {
      const { folded } = place.paragraph;
      const stack: number[] = [];
      const carried: boolean = open !== null;
      let isClosed = false;
      for (let at = place.start; at < folded.length; at += 1) {
        if (folded.charAt(at) === pair[0]) stack.push(at);
        else if (folded.charAt(at) === pair[1] && stack.pop() === undefined) {
          if (carried && !isClosed) isClosed = true;
          else if (!/(?:^|[，；。：、（\s])[\da-zA-Z一二三四五六七八九十]{1,3}$/u.test(folded.slice(0, at)))
            slips.push({ kind: "unbalanced", place, start: at, end: at + 1, should: null });
        }
      }
      if (open !== null && !isClosed) slips.push(open);
      const last = stack.at(-1);
      open =
        last === undefined ? null : { kind: "unbalanced", place, start: last, end: last + 1, should: null };
    }
    if (open !== null) slips.push(open);
    return slips;
  });
}

const NUMBERED: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/u,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/u,
  /^(\d{1,2})[.．、](?:(?!\d)|(?=(?:19|20)\d\d年))/u,
  /^[（(](\d{1,2})[）)]/u,
];
/** Further numbers of the same kind within a paragraph: 1.…；2.… */
const INNER: readonly RegExp[] = [
  /[。；]([一二三四五六七八九十]{1,3})、/gu,
  /[。；][（(]([一二三四五六七八九十]{1,3})[）)]/gu,
  /[。；：](\d{1,2})[.．、](?:(?!\d)|(?=(?:19|20)\d\d年))/gu,
  /[。；：][（(](\d{1,2})[）)]/gu,
];

/** Headings of one level under one heading are numbered from 1 without gaps. */
function numbersIn(paragraphs: readonly OutlinedParagraph[]): readonly TextSlip[] {
  const slips: TextSlip[] = [];
  let last: number[] = [];
  let part = -1;
  for (const place of paragraphs) {
    if (place.part !== part) [part, last] = [place.part, []];
    const { folded } = place.paragraph;
    const level = NUMBERED.findIndex((expression) => expression.test(folded));
    const [marker = "", word = ""] = level < 0 ? [] : (NUMBERED[level]?.exec(folded) ?? []);
    const number = numberOf(word);
    if (number !== null) {
      const expected = (last[level] ?? 0) + 1;
      if (number !== expected && number !== 1)
        slips.push({
          kind: "numbers",
          place,
          start: 0,
          end: Math.min(folded.length, marker.length + HEADING),
          should: null,
        });
      last = [...last.slice(0, level), ...Array<number>(Math.max(0, level - last.length)).fill(0), number];
    }
    for (const [inner, expression] of INNER.entries()) {
      if (inner < level) continue;
      for (const [, found = ""] of folded.matchAll(expression))
        last[inner] = numberOf(found) ?? last[inner] ?? 0;
    }
  }
  return slips;
}

function numberOf(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : numeralValue(word);
}

/** Characters of a heading that are quoted */
const HEADING = 12;
const MIN_HEADING = 6;

/** （一）项目组织架构及项目管理情况 before （二）项目管理情况 */
function headingsIn(paragraphs: readonly OutlinedParagraph[]): readonly TextSlip[] {
  const slips: TextSlip[] = [];
  const before = new Map<number, OutlinedParagraph>();
  for (const place of paragraphs) {
    const level = place.start === 0 ? -1 : place.headings.length;
    const former = before.get(level);
    const own = place.headings.at(-1) ?? "";
    const above = former?.headings.at(-1) ?? "";
    if (
      former?.part === place.part &&
      own.length >= MIN_HEADING &&
      above !== own &&
      above.includes(own) &&
      former.headings.slice(0, -1).join() === place.headings.slice(0, -1).join()
    )
      slips.push({
        kind: "headings",
        place: former,
        start: 0,
        end: former.start + above.indexOf(own) + own.length,
        should: null,
      });
    if (level > 0) before.set(level, place);
  }
  return slips;
}

const LISTED = /^附件[:：](?:1[.．、])?(.{6,60})$/u;
const NEXT_LISTED = /^(\d{1,2})[.．、](.{6,60})$/u;
const ATTACHMENT = /^附件(\d{1,2})(?:[-—–]\d{1,2})?$/u;
/** Lines of a title */
const MAX_LINES = 4;
/** Titles that have less in common are of something else. */
const ALIKE = 0.75;

/** 附件：2.…部门项目支出绩效自评报告, and above the attachment …部门预算项目支出绩效自评报告 */
function attachmentsIn(paragraphs: readonly OutlinedParagraph[]): readonly TextSlip[] {
  const listed = new Map<number, { readonly place: OutlinedParagraph; readonly name: string }>();
  const titled = new Set<number>();
  const slips: TextSlip[] = [];
  for (const [index, place] of paragraphs.entries()) {
    const { folded } = place.paragraph;
    const first = LISTED.exec(folded)?.[1];
    const [, number = "", name = ""] = NEXT_LISTED.exec(folded) ?? [];
    if (first !== undefined && listed.size === 0) listed.set(1, { place, name: first });
    else if (
      name !== "" &&
      listed.has(Number(number) - 1) &&
      paragraphs[index - 1] === listed.get(Number(number) - 1)?.place
    )
      listed.set(Number(number), { place, name });
    const attachment = Number(ATTACHMENT.exec(folded)?.[1] ?? 0);
    const one = listed.get(attachment);
    if (one === undefined || titled.has(attachment)) continue;
    titled.add(attachment);
    const title = titleBehind(paragraphs, index);
    if (!differsSlightly(bareTitle(one.name), bareTitle(title))) continue;
    const start = one.place.paragraph.folded.indexOf(one.name);
    slips.push({ kind: "attachments", place: one.place, start, end: start + one.name.length, should: title });
  }
  return slips;
}

function titleBehind(paragraphs: readonly OutlinedParagraph[], at: number): string {
  let title = "";
  for (const { paragraph, start } of paragraphs.slice(at + 1, at + 1 + MAX_LINES)) {
    if (start > 0 || /[。；：，]/u.test(paragraph.folded) || /^[（(]/u.test(paragraph.folded)) break;
    title += paragraph.text;
  }
  return title;
}

function bareTitle(title: string): string {
  return title.replace(/年度/gu, "年").replace(/[^\p{Script=Han}\d]|[的及和与]|关于/gu, "");
}

function differsSlightly(name: string, title: string): boolean {
  if (title.length < 6 || name.includes(title) || title.includes(name)) return false;
  return commonLength(name, title) >= ALIKE * Math.max(name.length, title.length);
}

const SHORTEST_NAME = 8;
const LONGEST_NAME = 40;
const STEM = 3;

/** 享受社会保险贴人员 for 享受社会保险补贴人员: one character of a name of the workbook is left out or another. */
function namesIn(paragraphs: readonly OutlinedParagraph[], names: readonly string[]): readonly TextSlip[] {
  const known = [...new Set(names)].filter(
    (name) => name.length >= SHORTEST_NAME && name.length <= LONGEST_NAME && /^\p{Script=Han}+$/u.test(name),
  );
  const byStem = groupBy(known, (name) => name.slice(0, STEM));
  return paragraphs.flatMap((place) => {
    const { text } = place.paragraph;
    const slips: TextSlip[] = [];
    for (let at = 0; at + SHORTEST_NAME < text.length; at += 1) {
      const alike = byStem.get(text.slice(at, at + STEM)) ?? [];
      if (alike.some((name) => text.startsWith(name, at))) continue;
      const slip = alike.slice(0, MAX_ALIKE).flatMap((name) => mistypedAt(place, at, name))[0];
      if (slip !== undefined) slips.push(slip);
    }
    return slips;
  });
}

/** Names that begin alike; the limit bounds the work */
const MAX_ALIKE = 50;

function mistypedAt(place: OutlinedParagraph, at: number, name: string): readonly TextSlip[] {
  const { text } = place.paragraph;
  const length = [name.length - 1, name.length].find((one) => isMistyped(text.slice(at, at + one), name));
  return length === undefined ? [] : [{ kind: "typos", place, start: at, end: at + length, should: name }];
}

function isMistyped(written: string, name: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(written)) return false;
  let first = 0;
  while (first < written.length && written.charAt(first) === name.charAt(first)) first += 1;
  // The last characters stand for the end of the name, so the first that differs lies before them.
  if (first < STEM || first > name.length - STEM) return false;
  return written.slice(written.length === name.length ? first + 1 : first) === name.slice(first + 1);
}
