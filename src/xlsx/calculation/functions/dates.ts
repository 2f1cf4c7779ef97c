/** Converts between dates and day numbers from 1900. Excel counts 29 February 1900, which never existed, as day 60. */
import { NotComputedError } from "../values";

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;

/** Null outside 1900 to 9999 */
export function partsOf(serial: number): DateParts | null {
  const day = Math.floor(serial);
  if (day < 0 || day > LAST_DAY) return null;
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months and days may be out of range, as in DATE(2022,13,0); null outside 1900 to 9999 */
export function serialOf(year: number, month: number, day: number): number | null {
  const full = year < 1900 && year >= 0 ? year + 1900 : year;
  const first = Math.round((Date.UTC(full, month - 1, 1) - Date.UTC(1899, 11, 30)) / DAY_MS);
  const serial = (first < 61 ? first - 1 : first) + day - 1;
  return full >= 0 && serial >= 0 && serial <= LAST_DAY ? serial : null;
}

/** The seconds of the day, rounded; null outside 1900 to 9999 */
export function secondsOf(serial: number): number | null {
  if (partsOf(serial) === null) return null;
  return Math.round((serial - Math.floor(serial)) * 86_400);
}

export function now(): number {
  const date = new Date();
  const today = serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? 0;
  return today + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400;
}

/** `type` as in WEEKDAY: 1 from Sunday, 2 from Monday, 3 from Monday as 0; null for other types and invalid dates */
export function weekday(serial: number, type: number): number | null {
  if (partsOf(serial) === null || ![1, 2, 3].includes(type)) return null;
  const fromSunday = (Math.floor(serial) + 6) % 7;
  return type === 1 ? fromSunday + 1 : ((fromSunday + 6) % 7) + (type === 2 ? 1 : 0);
}

/** The same day `months` later, or the last day of that month */
export function movedByMonths(serial: number, months: number, toEnd: boolean): number | null {
  const parts = partsOf(serial);
  if (parts === null) return null;
  const last = serialOf(parts.year, parts.month + months + 1, 0);
  const same = serialOf(parts.year, parts.month + months, parts.day);
  if (last === null || same === null) return null;
  return toEnd ? last : Math.min(same, last);
}

/**
 * DATEDIF; null for other units and if the end is before the start.
 *
 * @throws NotComputedError where versions of Excel differ
 */
export function difference(start: number, end: number, unit: string): number | null {
  const [from, to] = [partsOf(start), partsOf(end)];
  if (from === null || to === null || Math.floor(start) > Math.floor(end)) return null;
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit) {
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD": {
      if (to.day >= from.day) return to.day - from.day;
      // The days left of the month before, which may be shorter than the start's day
      const before = partsOf(Math.floor(end) - to.day);
      if (before === null || before.day < from.day) throw new NotComputedError("DATEDIF with MD");
      return before.day - from.day + to.day;
    }
    case "YD":
      return daysWithoutYears(from, to);
    default:
      return null;
  }
}

/** @throws NotComputedError if it depends on the year, since a 29 February lies between or is meant */
function daysWithoutYears(from: DateParts, to: DateParts): number {
  const days = [to.year, from.year, 2023, 2024].map((year) => {
    const start = Date.UTC(year, from.month - 1, from.day);
    const sameYear = Date.UTC(year, to.month - 1, to.day);
    const end = sameYear < start ? Date.UTC(year + 1, to.month - 1, to.day) : sameYear;
    return Math.round((end - start) / DAY_MS);
  });
  const [first = 0] = days;
  if (days.some((other) => other !== first)) throw new NotComputedError("DATEDIF with YD");
  return first;
}
