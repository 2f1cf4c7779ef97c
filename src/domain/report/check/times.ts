/** The time that a report gives a figure: the whole year reported on, or another one. Takes folded text. */
import { MOVING } from "../../text/directions";

export interface StatedTime {
  /** Null = no year is known */
  readonly year: number | null;
  /** `several`: 2019年以来, 三年内; `event`: in one month, and perhaps all of the year's */
  readonly span: "whole" | "part" | "several" | "event";
  /** Whether the sentence says so itself, not the one before or a heading */
  readonly isOwn: boolean;
  /** 预计, 建议, 拟: not what was done */
  readonly isPlanned: boolean;
}

/** Two figures of one time may be compared. */
export function isSameTime(a: StatedTime, b: StatedTime): boolean {
  return a.year === b.year && a.span === b.span && a.isPlanned === b.isPlanned;
}

/** Whether a figure is one of the whole year reported on, planned or done. */
export function isOfYear({ year, span }: StatedTime, reportYear: number | null): boolean {
  return span === "whole" && (year === reportYear || year === null);
}

const YEAR = "((?:19|20)\\d\\d)年(?:度)?";
const MONTH = "(1[0-2]|0?[1-9])月";
const TO = "[-—–~～至到]+";

/** What a word says of the time; `year` and `month` are its groups. The first that matches at a place counts. */
const WORDS: readonly (readonly [TimeWord, string])[] = [
  [
    "several",
    `(?:自|从)?(?:19|20)\\d\\d年?(?:度)?${TO}(?:19|20)\\d\\d年|(?:自|从)?(?:19|20)\\d\\d年(?:以来|起|开始)`,
  ],
  [
    "several",
    "近[两二三四五几]年|(?:连续|未来|今后)?[两二三四五]年(?:内|来|间|以来)|“?十[二三四五六]五”?(?:规划|期间|时期|以来|末)|历年|多年来|以前年度|往年",
  ],
  ["range", `(?:${YEAR})?(1[0-2]|0?[1-9])月?${TO}${MONTH}(?:份|底|末)?`],
  ["part", `(?:${YEAR})?(?:上半年|下半年|前三季度|(?<![下上])第?[一二三四]季度|前[二三]季度)`],
  ["upTo", `截[至止](?:${YEAR})?${MONTH}(?:\\d{1,2}日|底|末|份)?`],
  ["upTo", `(?:${YEAR})?${MONTH}[底末]`],
  ["event", `(?:${YEAR})?${MONTH}(?:\\d{1,2}日|份|上旬|中旬|下旬)?`],
  ["year", YEAR],
  ["last", "上一?年度?(?!(?:度)?(?:财政)?(?:拨款)?(?:结转|结余))|去年|前年|同期"],
  ["next", "[下明次来]一?年度?(?![内用])"],
  ["now", "今年|本年度?|当年"],
  ["whole", "全年|年末|年底|年终"],
];

type TimeWord = "several" | "range" | "part" | "upTo" | "event" | "year" | "last" | "next" | "now" | "whole";

const TIME = new RegExp(WORDS.map(([, words], index) => `(?<w${index}>${words})`).join("|"), "gu");

/** Titles, numbers of documents and classes of graduates have years of their own. */
const NAMES =
  /《[^》]{0,200}》|[[(（〔](?:19|20)\d\d[\])）〕]\d*号?|(?:19|20)\d\d(?:届|级)|关于[^，。；]{0,80}?的?通知/gu;

const PLANNED = /拟|预计|预期|建议|测算|估算|力争|争取|有望|申请|规划|打算|需求|缺口|尚需|还需/u;
const COMPARED = /(?:较|比|与|同|和|对比|相比|高于|低于|超过)(?:于)?$/u;
const COMPARISON = new RegExp(`${MOVING}|[多少高低]|持平|相比`, "u");

interface Said {
  readonly time: Pick<StatedTime, "year" | "span">;
  readonly start: number;
  readonly end: number;
  /** How far it reaches: to the end of its clause, or of the sentence */
  readonly reach: "clause" | "sentence";
  /** 较上年增长: of the figure that it is compared with alone */
  readonly isBase: boolean;
}

/** The times of the figures of one paragraph */
export class ParagraphTimes {
  private readonly said: readonly Said[];
  private readonly text: string;

  /**
   * @param names those that begin with a time: 2020年工业结构调整第二批专项补助资金, 全年接待读者人次
   * @param above the time of the heading
   */
  constructor(
    folded: string,
    private readonly reportYear: number | null,
    names: readonly string[],
    private readonly above: StatedTime,
  ) {
    const blank = (text: string): string => "　".repeat(text.length);
    this.text = names.reduce(
      (text, name) => text.replaceAll(name, blank(name)),
      folded.replace(NAMES, blank),
    );
    this.said = [...this.text.matchAll(TIME)].map((match) => this.read(match));
  }

  /** Of the figure at `numeral` of the sentence that starts at `start` */
  at(start: number, numeral: number): StatedTime {
    const behind = firstFrom(this.said, numeral);
    const own = this.said
      .slice(Math.max(firstFrom(this.said, start), behind - MOST), behind)
      .filter(({ end }) => end <= numeral);
    const isPlanned = PLANNED.test(this.text.slice(this.clauseStart(start, numeral), numeral));
    let time: StatedTime | null = null;
    for (const one of own) {
      if (!this.reaches(one, numeral)) continue;
      const { year, span } = one.time;
      // 2020年，…，全年支出: of 2020.
      const isWhole = /^(?:全年|年[末底终])/u.test(this.text.slice(one.start, one.end));
      const known: number | null = isWhole && time !== null && time.span === "whole" ? time.year : year;
      time = { year: known, span, isOwn: true, isPlanned };
    }
    return time ?? { ...this.before(start), isOwn: false, isPlanned };
  }

  /** What the sentence before says at its head goes on in a sentence that says none. */
  private before(start: number): StatedTime {
    const end = this.text.lastIndexOf("。", start - 2) + 1;
    const former = this.said[firstFrom(this.said, end)];
    const isAtHead = former !== undefined && former.end <= start && former.start - end <= NEAR_HEAD;
    if (start === 0 || !isAtHead || former.isBase || former.time.span === "event") return this.above;
    return { ...former.time, isOwn: false, isPlanned: false };
  }

  private clauseStart(start: number, numeral: number): number {
    const from = Math.max(start, numeral - LONGEST_CLAUSE);
    const marks = ["，", "；", "："].map((mark) => this.text.lastIndexOf(mark, numeral - 1));
    return Math.max(from, ...marks);
  }

  private reaches({ end, reach, isBase }: Said, numeral: number): boolean {
    const between = this.text.slice(end, numeral);
    if (isBase) return !/[，。；\d]/u.test(between) && !COMPARISON.test(between);
    return reach === "sentence" || !/[，；。]/u.test(between);
  }

  private read(match: RegExpExecArray): Said {
    const index = WORDS.findIndex((_, at) => match.groups?.[`w${at}`] !== undefined);
    const word = WORDS[index]?.[0] ?? "year";
    const [whole] = match;
    const { index: start } = match;
    const end = start + whole.length;
    const year = Number(/(?:19|20)\d\d(?=年)/u.exec(whole)?.[0] ?? NaN);
    const named = Number.isNaN(year) ? this.reportYear : year;
    const before = this.text.slice(Math.max(0, start - 4), start);
    const isHead = start === 0 || /[。；！？\s：、）]$|^$/u.test(before) || this.text.charAt(end) === "，";
    return {
      time: { year: this.yearOf(word, named), span: spanOf(word, whole) },
      start,
      end,
      reach: (word === "last" || word === "event") && !isHead ? "clause" : "sentence",
      isBase: COMPARED.test(before),
    };
  }

  private yearOf(word: TimeWord, named: number | null): number | null {
    if (word === "several") return null;
    const shift = word === "last" ? -1 : word === "next" ? 1 : 0;
    return named === null ? null : named + shift;
  }
}

/** The last words of time in a sentence; bounds the work on a text of such words alone */
const MOST = 20;

/** The first that starts at a place or behind it */
function firstFrom(said: readonly Said[], at: number): number {
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((said[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Characters from the beginning of a sentence */
const NEAR_HEAD = 6;
const LONGEST_CLAUSE = 60;

function spanOf(word: TimeWord, text: string): StatedTime["span"] {
  switch (word) {
    case "several":
    case "part":
    case "event":
      return word === "event" && /12月(?:31日)?$/u.test(text) ? "whole" : word;
    case "range":
      return /(?<!\d)0?1月?[-—–~～至到]+12月/u.test(text) ? "whole" : "part";
    case "upTo":
      return /12月/u.test(text) ? "whole" : "part";
    default:
      return "whole";
  }
}

/** The year of the nearest heading that has one; else the year reported on */
export function timeOfHeadings(headings: readonly string[], reportYear: number | null): StatedTime {
  const year = [...headings]
    .reverse()
    .flatMap((heading) => /((?:19|20)\d\d)年/u.exec(heading.replace(NAMES, ""))?.[1] ?? [])[0];
  const known = year === undefined ? reportYear : Number(year);
  return { year: known, span: "whole", isOwn: false, isPlanned: false };
}
