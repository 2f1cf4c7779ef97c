/** The numerals of a paragraph: which state a figure with its unit, which a date, and which none. All take folded text. */
import { Decimal } from "../../decimal";
import { lastDay, numeralValue, unitAt } from "../../text";

/** `beyond`: 1100余; `over`: 超过1100, 1100以上; `about`: 约1100, 1100左右; `under`: 近1100 */
export type Approximation = "beyond" | "over" | "about" | "under";

interface Span {
  readonly start: number;
  /** Behind the unit */
  readonly end: number;
}

export interface FigureNumeral extends Span {
  readonly kind: "figure";
  /** As written: 8751.80, 四 */
  readonly written: string;
  readonly value: Decimal;
  /** As written: 万人次, 元/人 */
  readonly unit: string;
  /** Null for an exact figure */
  readonly approximation: Approximation | null;
  /** A Chinese numeral that counts what is listed: 四项举措 */
  readonly counts: boolean;
}

export interface DateNumeral extends Span {
  readonly kind: "date";
  /** 2021-12-31, 2021-06, 次月10日, 季末月20日 */
  readonly date: string;
  /** Recurs each quarter or month */
  readonly recurring: boolean;
}

export interface YearNumeral extends Span {
  readonly kind: "year";
  readonly year: number;
}

/** A number of a document, a heading, a code or a name */
export interface OtherNumeral extends Span {
  readonly kind: "other";
}

export type Numeral = FigureNumeral | DateNumeral | YearNumeral | OtherNumeral;

/** Figures inside are parts of names: titles of documents, document numbers, articles, versions, policies in quotes. */
const NAMES: readonly RegExp[] = [
  /《[^》]{0,200}》/gu,
  // What a draft leaves to be filled in states nothing.
  /【待填：[^】]{0,200}】/gu,
  // 9.4/10万
  /(?<=\d)\/\d{1,3}万/gu,
  /[[(（](?:19|20)\d\d[\])）]第?\d{1,5}号/gu,
  /第\d{1,6}(?:[号条届次期批章款页例]|季度)/gu,
  /[A-Za-z]\d+(?:\.\d+)*|(?<!\d)\d+[A-Za-z]+\d*/gu,
  /“[^”\d]{0,10}\d[^”元%]{0,10}”/gu,
  /(?<!\d)2\d{6}(?=\p{Script=Han})(?![元万亿人户个次])/gu,
  /\d{1,3}条(?:措施|政策|规定|意见|办法|举措)/gu,
  /附件\d{1,2}(?:[-—–]\d{1,2})?/gu,
  /[（(]\d{1,2}[)）]/gu,
  /\d{1,2}[-—–]\d{1,2}号|(?<!\d)\d{7,}(?![\d.]|[元万亿人%个户])/gu,
  /(?:19|20)\d\d(?:届|级|版|年版|年第\d)/gu,
];

const YEAR = String.raw`(?:((?:19|20)\d\d)年度?)?`;
const RECURRING =
  /(每季度?末月|每季度?末|下一?个?季度次月|每季度?次月|每月|次月|每半年末|每年)(\d{1,2})(?:日|号)?(?:之前|以前|前)/gu;
const DATES: readonly RegExp[] = [
  new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})[日号]`, "gu"),
  /((?:19|20)\d\d)年(?:年)?[底末终]/gu,
  new RegExp(`${YEAR}(\\d{1,2})月[底末]`, "gu"),
  new RegExp(`${YEAR}(\\d{1,2})月?[-—–至](\\d{1,2})月(?:份)?`, "gu"),
  new RegExp(`${YEAR}(?<!\\d)(\\d{1,2})月(?:份)?(?=[，,、。])`, "gu"),
];
const YEAR_ALONE = /(?<!\d)((?:19|20)\d\d)(?=年)(?:年度?)/gu;
const NUMBER = /\d{1,3}(?:,\d{3}){1,6}(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/gu;
const RANGE = /^(?:%|\p{Script=Han}{0,2})?[-—–~～至](?=\d)/u;
/** 至少 is no range. */
const MULTIPLIER = /^(?:千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![克米瓦])|百)/u;
const INNER_APPROXIMATE = /^[余多几]/u;
/** 元/人·月, without what follows: 720元/月的100% */
const MONEY = /^元(?:\/(?:(?!的)\p{Script=Han}){1,3}(?:[·/](?:(?!的)\p{Script=Han}){1,2})?)?/u;
/** A longer word begins with what looks like a unit. */
const NO_UNIT =
  /^(?:人[员均力才民工社事身]|分[别类为析配布管组批]|方[面法]|对[象于口]|单[位项]|部[门分署]|组织|处[理置室]|双选|支[出持付]|本[级年地科人市]|次月|起草|月|日|面向|门诊|度|章|级别|类别|年来|区间|县级|市级|届)/u;
const UNITS_WITHOUT_SENSE: ReadonlySet<string> = new Set(["月", "日", "度", "年度", "角"]);

const COUNTED =
  /(?<![第每几数\d〇零一二三四五六七八九十百千万两])([二三四五六七八九两]|十[一二三四五六七八九]?)(项|个|大|所|级|步|类|家|次|场|期|批|名|条|点|件)(?!规定|指标|预算|单位|医院|科目|机构|月|以上|年|决定|中全会|性|手|时)(?=\p{Script=Han}|[”，。；、])/gu;
/** 二百三十万元 */
const MONEY_IN_WORDS =
  /(?<![第每几数\d〇零一二三四五六七八九十百千万亿两])([一二三四五六七八九两十][〇零一二三四五六七八九十百千万亿两]+)(元)(?!旦)/gu;
const RANK = /第([一二三四五六七八九])(名)/gu;

/** Marks the characters of a numeral, and those of a title in 《》 */
const TAKEN = 1;
const TITLE = 2;

/** A report of eight hundred lines has some six hundred. */
export const MAX_NUMERALS = 10_000;

/** In the order of the text. */
export function numeralsIn(folded: string, from: number, year: number | null): readonly Numeral[] {
  const reader = new NumeralReader(folded, from);
  reader.readNames();
  reader.readDates(year);
  reader.readNumbers();
  reader.readCounts();
  return reader.numerals.sort((a, b) => a.start - b.start);
}

/** Takes the numerals of one paragraph, the surest first: what one expression has taken, no later one takes again. */
class NumeralReader {
  readonly numerals: Numeral[] = [];
  private readonly taken: Uint8Array;

  constructor(
    private readonly folded: string,
    private readonly from: number,
  ) {
    this.taken = new Uint8Array(folded.length);
  }

  /** Numbers that are parts of names */
  readNames(): void {
    for (const expression of NAMES) {
      for (const match of this.folded.matchAll(expression)) {
        if (match[0].startsWith("《")) this.taken.fill(TITLE, match.index, match.index + match[0].length);
        for (const inner of match[0].matchAll(/\d+(?:\.\d+)?/g)) {
          const start = match.index + inner.index;
          const span = { start, end: start + inner[0].length };
          if (this.isFree(span)) this.take({ kind: "other", ...span });
        }
      }
    }
  }

  /** Deadlines that recur, dates, then years alone */
  readDates(year: number | null): void {
    for (const match of this.folded.matchAll(RECURRING)) {
      const [, period = "", day = ""] = match;
      const month = period.includes("次月") ? "次月" : period.includes("季") ? "季末月" : "每月";
      const span = spanOf(match);
      if (this.isFree(span)) this.take({ kind: "date", ...span, date: `${month}${day}日`, recurring: true });
    }
    for (const [index, expression] of DATES.entries()) {
      for (const match of this.folded.matchAll(expression)) {
        const date = dateOf(index, match, year);
        const span = spanOf(match);
        if (date !== null && this.isFree(span)) this.take({ kind: "date", ...span, date, recurring: false });
      }
    }
    for (const match of this.folded.matchAll(YEAR_ALONE)) {
      const span = spanOf(match);
      if (this.isFree(span)) this.take({ kind: "year", ...span, year: Number(match[1]) });
    }
  }

  readNumbers(): void {
    for (const match of this.folded.matchAll(NUMBER))
      if (this.isFree(spanOf(match))) this.take(figureAt(this.folded, match.index, match[0]));
  }

  /** Numbers in Chinese characters */
  readCounts(): void {
    for (const expression of [MONEY_IN_WORDS, COUNTED, RANK]) {
      for (const match of this.folded.matchAll(expression)) {
        const [, word = "", unit = ""] = match;
        const span = spanOf(match);
        const count = this.isFree(span) && !this.isInTitle(span) ? numeralValue(word) : null;
        if (count === null) continue;
        const counts = expression === COUNTED;
        // “三大群体”, “三个统一” announce so many things.
        const isNamed =
          counts && (unit === "大" || (unit === "个" && this.folded.charAt(match.index - 1) === "“"));
        const value = new Decimal(count);
        const counter = isNamed ? "项" : unit;
        this.take({
          kind: "figure",
          ...span,
          written: word,
          value,
          unit: counter,
          approximation: null,
          counts,
        });
      }
    }
  }

  private isFree({ start, end }: Span): boolean {
    return start >= this.from && !this.taken.subarray(start, end).includes(TAKEN);
  }

  private isInTitle({ start }: Span): boolean {
    return this.taken[start] === TITLE;
  }

  private take(numeral: Numeral): void {
    this.taken.fill(TAKEN, numeral.start, numeral.end);
    this.numerals.push(numeral);
  }
}

function spanOf({ 0: whole, index }: RegExpExecArray): Span {
  return { start: index, end: index + whole.length };
}

function figureAt(folded: string, start: number, written: string): Numeral {
  let at = start + written.length;
  const other: OtherNumeral = { kind: "other", start, end: at };
  const rest = folded.slice(at, at + 24);
  if (RANGE.test(rest) || /[-—–~～]$/u.test(folded.slice(Math.max(0, start - 1), start))) return other;
  let approximation = approximationBefore(folded.slice(Math.max(0, start - 3), start));
  const skip = (expression: RegExp): string => {
    const found = expression.exec(folded.slice(at, at + 16))?.[0] ?? "";
    at += found.length;
    return found;
  };
  if (skip(INNER_APPROXIMATE) !== "") approximation = "beyond";
  const multiplier = skip(MULTIPLIER);
  if (skip(INNER_APPROXIMATE) !== "") approximation = "beyond";
  const unit = unitOf(folded, at);
  if (unit === null && multiplier === "") return other;
  const behind = /^(?:(以上)|左右|上下)/u.exec(folded.slice(at + (unit?.length ?? 0)));
  if (behind !== null) approximation = behind[1] === undefined ? "about" : "over";
  const value = new Decimal(written.replaceAll(",", ""));
  return {
    kind: "figure",
    start,
    end: at + (unit?.length ?? 0),
    written,
    value,
    unit: multiplier + (unit ?? ""),
    approximation,
    counts: false,
  };
}

function approximationBefore(text: string): Approximation | null {
  if (/约[有为占]?$/u.test(text)) return "about";
  if (/超过?$/u.test(text)) return "over";
  return /近$/u.test(text) ? "under" : null;
}

function unitOf(folded: string, at: number): string | null {
  const rest = folded.slice(at, at + 16);
  const money = MONEY.exec(rest)?.[0];
  if (money !== undefined) return money;
  if (NO_UNIT.test(rest)) return null;
  const unit = unitAt(folded, at);
  if (unit === null || UNITS_WITHOUT_SENSE.has(unit)) return null;
  return /[a-zA-Z]$/.test(unit) && /^[a-zA-Z]/.test(rest.slice(unit.length)) ? null : unit;
}

/** In the order of `DATES` */
function dateOf(kind: number, match: RegExpMatchArray, reportYear: number | null): string | null {
  const [, written, month = "", day = ""] = match;
  const two = (value: string): string => value.padStart(2, "0");
  const year = written ?? reportYear?.toFixed();
  const prefix = year === undefined ? "" : `${year}-`;
  switch (kind) {
    case 0:
      return isMonth(month) && Number(day) >= 1 && Number(day) <= 31
        ? `${prefix}${two(month)}-${two(day)}`
        : null;
    case 1:
      return `${year ?? ""}-12-31`;
    case 2:
      return isMonth(month)
        ? `${prefix}${two(month)}-${lastDay(year === undefined ? null : Number(year), Number(month))}`
        : null;
    case 3:
      return isMonth(month) && isMonth(day) ? `${prefix}${two(month)}/${prefix}${two(day)}` : null;
    default:
      return isMonth(month) ? `${prefix}${two(month)}` : null;
  }
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}
