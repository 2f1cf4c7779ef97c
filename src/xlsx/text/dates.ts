/** Parses dates and times as a Chinese Excel does. */
import { parseTime } from "numfmt";
import { builtInFormat } from "../model/numberFormats";

export interface ParsedNumber {
  readonly value: number;
  readonly numberFormat: string | null;
}

export interface Clock {
  /** For input without a year */
  readonly year: number;
  readonly date1904: boolean;
}

const FULL = builtInFormat(14);
const CHINESE_DAY = 'yyyy"年"m"月"d"日"';
const CHINESE_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';

/** `2021-12-31`, `2021年12月31日`, `12/31`, `10:30`, `2021/12/31 10:30`; null when the text is none of these */
export function parseDateTime(text: string, clock: Clock): ParsedNumber | null {
  const time = readTime(text);
  if (time) return time;
  const date = readDate(text, clock);
  if (date) return date;
  const both = /^(\S+) +(\S+(?: *[AaPp][Mm])?)$/.exec(text);
  const day = both && readDate(both[1] ?? "", clock);
  const hours = both && readTime(both[2] ?? "");
  if (!day || !hours || hours.value >= 1) return null;
  return { value: day.value + hours.value, numberFormat: builtInFormat(22) };
}

function readTime(text: string): ParsedNumber | null {
  const chinese = /^(\d{1,2})时(\d{1,2})分(?:(\d{1,2})秒)?$/.exec(text);
  if (chinese) {
    const [hours, minutes, seconds] = [chinese[1], chinese[2], chinese[3] ?? "0"].map(Number) as [
      number,
      number,
      number,
    ];
    if (hours > 23 || minutes > 59 || seconds > 59) return null;
    const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
    return { value, numberFormat: chinese[3] === undefined ? 'h"时"mm"分"' : 'h"时"mm"分"ss"秒"' };
  }
  if (!/^\d{1,4}:\d{1,2}/.test(text)) return null;
  const time = parseTime(text, { locale: "en", mode: 0 });
  return time ? { value: time.value, numberFormat: formatOf(time.formatId) } : null;
}

function formatOf(id: number | undefined): string | null {
  return id === undefined ? null : builtInFormat(id);
}

function readDate(text: string, clock: Clock): ParsedNumber | null {
  const part = (value: string | undefined): number => Number(value);
  let match = /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (match) return serial(fullYear(match[1]), part(match[2]), part(match[3]), CHINESE_DAY, clock);
  match = /^(\d{4}|\d{2})年(\d{1,2})月$/.exec(text);
  if (match) return serial(fullYear(match[1]), part(match[2]), 1, CHINESE_MONTH, clock);
  match = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (match) return serial(clock.year, part(match[1]), part(match[2]), MONTH_DAY, clock);
  match = /^(\d{4}|\d{1,2})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match) return serial(fullYear(match[1]), part(match[3]), part(match[4]), FULL, clock);
  match = /^(\d{4})[/-](\d{1,2})$/.exec(text);
  if (match) return serial(part(match[1]), part(match[2]), 1, builtInFormat(17), clock);
  match = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (!match) return null;
  const [first, second] = [part(match[1]), part(match[2])];
  // 31/12 is not a valid month and day, but a valid day and month
  return (
    serial(clock.year, first, second, MONTH_DAY, clock) ?? serial(clock.year, second, first, MONTH_DAY, clock)
  );
}

/** Two digits: 00–29 mean 2000–2029, 30–99 mean 1930–1999 */
function fullYear(text: string | undefined): number {
  const year = Number(text);
  return (text ?? "").length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function serial(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
  clock: Clock,
): ParsedNumber | null {
  const lotusLeapDay = year === 1900 && month === 2 && day === 29 && !clock.date1904;
  if (lotusLeapDay) return { value: 60, numberFormat };
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const first = clock.date1904 ? 1904 : 1900;
  if (!exists || year < first || year > 9999) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  // Excel counts 29 February 1900, which never existed
  return { value: clock.date1904 ? days - 1462 : days < 61 ? days - 1 : days, numberFormat };
}
