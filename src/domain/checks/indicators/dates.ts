/** R42 时效与年度一致 */
import type { Finding } from "../../finding";
import { foldName } from "../../text";
import { raise } from "../raise";
import { asWritten, type IndicatorRow } from "../../rules/shared/indicatorRow";

export function dates(row: IndicatorRow): Finding[] {
  return [...targetDate(row), ...yearInName(row)];
}

function targetDate(row: IndicatorRow): Finding[] {
  const { target, actual, level3 } = row.result.indicator;
  if (target.value?.kind !== "date") return [];
  const { reportYear } = row;
  const { year, date, operator } = target.value;
  if (
    year !== null &&
    reportYear !== null &&
    !yearsIn(target.written).includes(reportYear) &&
    year !== reportYear
  ) {
    return raise("R42.targetYear", "error", [target], {
      inputs: {
        name: level3.written,
        target: target.written,
        targetYear: String(year),
        reportYear: String(reportYear),
      },
      expected: String(reportYear),
      actual: String(year),
    });
  }
  if (actual.value?.kind !== "date" || operator === ">=" || operator === ">") return [];
  const due = withYear(date, reportYear);
  const done = withYear(actual.value.date, reportYear ?? year);
  if (due === null || done === null || done <= due) return [];
  return raise("R42.late", "error", [actual], {
    inputs: asWritten(row),
    expected: `≤ ${due}`,
    actual: done,
  });
}

/** A heating season or a school year ends in the next year: 2023年11月15日至2024年3月15日 */
function yearsIn(written: string): number[] {
  return [...foldName(written).matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
}

/** `--12-31` in the report's year; null when that is not known. */
function withYear(date: string, year: number | null): string | null {
  if (!date.startsWith("--")) return date;
  return year === null ? null : `${year}${date.slice(1)}`;
}

/** A year in 三级指标 may be meant; a project is often named after the year of its document, so it is not asked. */
function yearInName({ result: { indicator }, reportYear }: IndicatorRow): Finding[] {
  const year = /(?<!\d)(20\d\d)年/.exec(foldName(indicator.level3.written))?.[1];
  if (year === undefined || reportYear === null || year === String(reportYear)) return [];
  return raise("R42.yearInName", "warning", [indicator.level3], {
    inputs: { name: indicator.level3.written, year, reportYear: String(reportYear) },
    expected: String(reportYear),
    actual: year,
  });
}
