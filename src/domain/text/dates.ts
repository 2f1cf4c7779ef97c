/** Deadlines and dates of 时效指标. All take folded text without spaces. */
import type { Operator, Reading } from "../model";

type DateReading = Extract<Reading, { kind: "date" }>;

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Text after the date */
  readonly rest: string;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const FULL = new RegExp(`^${YEAR}([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)日?`);
const YEAR_MONTH = new RegExp(`^${YEAR}[-/](\\d{1,2})(?![\\d.])`);
const DOTTED_MONTH = new RegExp(`^${YEAR}\\.(\\d{1,2})(?![\\d.])`);
const MONTH_DAY = new RegExp(`^(?:${YEAR}年度?|[本当]年)?(\\d{1,2})月(\\d{1,2})[日号]`);
const MONTH = new RegExp(`^(?:${YEAR}年度?|[本当]年)?(\\d{1,2})月份?(底|末|上旬|中旬|下旬)?`);
const YEAR_ALONE = new RegExp(`^${YEAR}年(?:年?[底末终]|度?内|度|(上半年)|下半年)?`);
const YEAR_END = /^(?:[本当]?年(?:底|末|终|度内|内)|(上半年)|下半年)/u;
const QUARTER = new RegExp(`^(?:${YEAR}年度?|[本当]年)?第?([一二三四1-4])季度[底末]?`);
const MONTHS = new RegExp(`^(?:${YEAR}年度?)?(\\d{1,2})月?[-–—~至到](\\d{1,2})月份?`);
/** Dates that are plain figures elsewhere: 20220720, 202207, 11.30, 7/20, 2022.7 */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})?(?!\d)/;
const MONTH_AND_DAY = /^(\d{1,2})([-./])(\d{1,2})(?![\d.%/])[日号]?/;
const PERIOD_MARK = /^[-–—~至到]/u;

const LABEL = /^(?:完成时间|完成时限|时间|时限|期限):?/u;
const LEADING_OPERATORS: readonly (readonly [RegExp, Operator | null])[] = [
  [/^(?:<=|=<|≤|不晚于|不迟于|最迟于?|截至|截止到?)/u, "<="],
  [/^</u, "<"],
  [/^(?:=|(?:项目|工程)?(?:均|全部)?已?[于在])/u, null],
];
const TAIL =
  /^(底前|底之前|之前|以前|前|之内|以内|内|止|为止)?((?:已|均|全部|全面|按时|按期|如期|顺利)*(?:完成|完工|竣工|开工|验收|交付|支付|拨付|发放|到位|建成|投入使用|上报|报送|结束|办结|实施|执行|通过)\p{Script=Han}{0,12})?$/u;
const NEGATED = /[不未没延迟后]/u;

/**
 * Reads a date, a month (its last day), a year (31 December) or a period (its last day), with 前, 之前, 底前, 完成…
 * Returns `impossible` for a date that does not exist (2月30日), undefined if the text is not a date.
 */
export function readDate(text: string): DateReading | "impossible" | undefined {
  return readWith(text, readPeriod);
}

/**
 * Reads also what is a date only where one is expected: 20220720, 202207, 11.30, 7/20, 2022.7. `isNumber`: the text is a
 * number cell, in which 11.30 is 11.3. `unclear` where it may be either of two days.
 */
export function readDateFigure(
  text: string,
  isNumber: boolean,
): DateReading | "impossible" | "unclear" | undefined {
  // 11.3 may be 3 or 30 November, 2022.1 January or October.
  const cutOff = isNumber ? /^(\d{1,4})\.([123])$/.exec(text) : null;
  if (cutOff !== null && typeof readWith(`${text}0`, readFigureDay) === "object") return "unclear";
  return readWith(text, readFigureDay);
}

function readWith(
  text: string,
  readDayOf: (text: string) => Day | undefined,
): DateReading | "impossible" | undefined {
  let rest = text.replace(LABEL, "");
  let operator: Operator | null = null;
  for (const [expression, meant] of LEADING_OPERATORS) {
    const match = expression.exec(rest);
    if (match !== null) {
      operator = meant;
      rest = rest.slice(match[0].length);
      break;
    }
  }
  const day = readDayOf(rest);
  if (day === undefined) return undefined;
  const tail = TAIL.exec(day.rest);
  if (tail === null || NEGATED.test(day.rest)) return undefined;
  if (!exists(day)) return "impossible";
  return {
    kind: "date",
    operator: tail[1] === undefined ? operator : "<=",
    date: isoDate(day),
    year: day.year,
  };
}

/** Reads the ISO date of a date cell: `2021-12-31`; a time after it is ignored. */
export function dateOfCell(date: string): DateReading | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(date);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), rest: "" };
  return exists(day) ? { kind: "date", operator: null, date: isoDate(day), year: day.year } : null;
}

function readFigureDay(text: string): Day | undefined {
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [all, year, month, day] = compact;
    const rest = text.slice(all.length);
    return day === undefined ? monthEnd(year, month, undefined, rest) : dayOf(year, month, day, rest);
  }
  const dotted = readDottedMonth(text);
  if (dotted !== undefined) return dotted;
  const short = MONTH_AND_DAY.exec(text);
  return short === null ? undefined : dayOf(undefined, short[1], short[3], text.slice(short[0].length));
}

/** A day, or the last day of a period: 1-12月, 2021年1月至12月, 2021.1-2021.12. */
function readPeriod(text: string): Day | undefined {
  const months = MONTHS.exec(text);
  if (months !== null) {
    const day = monthEnd(months[1], months[3], undefined, text.slice(months[0].length));
    return validMonth(months[2]) ? day : { ...day, month: 0 };
  }
  const first = readDay(text);
  if (first !== undefined && !PERIOD_MARK.test(first.rest)) return first;
  const start = first ?? readDottedMonth(text);
  if (start === undefined || !PERIOD_MARK.test(start.rest)) return undefined;
  const after = start.rest.slice(1);
  const end = readDay(after) ?? readDottedMonth(after);
  if (end === undefined) return undefined;
  if (!exists(start)) return { ...start, rest: end.rest };
  return { ...end, year: end.year ?? start.year };
}

function readDay(text: string): Day | undefined {
  const full = FULL.exec(text);
  if (full !== null) return dayOf(full[1], full[3], full[4], text.slice(full[0].length));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return dayOf(monthDay[1], monthDay[2], monthDay[3], text.slice(monthDay[0].length));
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const last = String(("一二三四".indexOf(quarter[2] ?? "") + 1 || Number(quarter[2])) * 3);
    return monthEnd(quarter[1], last, undefined, text.slice(quarter[0].length));
  }
  const month = MONTH.exec(text);
  if (month !== null) return monthEnd(month[1], month[2], month[3], text.slice(month[0].length));
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null && validMonth(yearMonth[2])) {
    return monthEnd(yearMonth[1], yearMonth[2], undefined, text.slice(yearMonth[0].length));
  }
  const year = YEAR_ALONE.exec(text);
  if (year !== null) return halfOrYearEnd(Number(year[1]), year[2], text.slice(year[0].length));
  const end = YEAR_END.exec(text);
  return end === null ? undefined : halfOrYearEnd(null, end[1], text.slice(end[0].length));
}

/** 2021.12 alone may be a figure; in a period it is a month. */
function readDottedMonth(text: string): Day | undefined {
  const match = DOTTED_MONTH.exec(text);
  if (match === null || !validMonth(match[2])) return undefined;
  return monthEnd(match[1], match[2], undefined, text.slice(match[0].length));
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: string,
): Day {
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day), rest };
}

function monthEnd(
  year: string | undefined,
  month: string | undefined,
  part: string | undefined,
  rest: string,
): Day {
  const whole = dayOf(year, month, "0", rest);
  const day = part === "上旬" ? 10 : part === "中旬" ? 20 : lastDay(whole.year, whole.month);
  return { ...whole, day };
}

function halfOrYearEnd(year: number | null, firstHalf: string | undefined, rest: string): Day {
  return firstHalf === undefined ? { year, month: 12, day: 31, rest } : { year, month: 6, day: 30, rest };
}

function validMonth(month: string | undefined): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

/** Without a year, February has 29 days: its last day in any year. */
export function lastDay(year: number | null, month: number): number {
  if (month === 2)
    return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function exists(day: Day): boolean {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= lastDay(day.year, day.month);
}

function isoDate(day: Day): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day.year === null ? "-" : String(day.year)}-${two(day.month)}-${two(day.day)}`;
}
