import { foldName } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator, TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";
import { fallsShort } from "./shared/points";
import { lacksReason } from "../text/written";

export interface Inputs {
  "R42.late": TargetAndActual;
  /** Points are off and the reason is given */
  "R42.lateExplained": TargetAndActual;
  "R42.targetYear": OfIndicator & {
    readonly target: string;
    readonly targetYear: string;
    readonly reportYear: string;
  };
  /** Done in a year before the target's and the report's */
  "R42.doneBefore": TargetAndActual & { readonly doneYear: string; readonly firstYear: string };
  "R42.yearInName": OfIndicator & { readonly year: string; readonly reportYear: string };
}

function check(row: IndicatorRow): Found<Inputs>[] {
  return [...checkDates(row), ...checkDoneBefore(row), ...checkYearInName(row)];
}

/** 2022年6月18日 is in time for 2023年6月30日前, and yet no work of 2023. */
function checkDoneBefore(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual } = row.result.indicator;
  const { reportYear } = row;
  if (actual.value?.kind !== "date" || actual.value.year === null || reportYear === null) return [];
  const first = Math.min(reportYear, ...yearsIn(target.written));
  if (Math.max(actual.value.year, ...yearsIn(actual.written)) >= first) return [];
  const [doneYear, firstYear] = [String(actual.value.year), String(first)];
  const inputs = { ...asWritten(row), doneYear, firstYear };
  return [{ code: "R42.doneBefore", at: [actual], inputs, expected: firstYear, actual: doneYear }];
}

function checkDates(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual, level3, score, weight, reason } = row.result.indicator;
  if (target.value?.kind !== "date") return [];
  const { reportYear } = row;
  const { year, date, operator } = target.value;
  if (
    year !== null &&
    reportYear !== null &&
    !yearsIn(target.written).includes(reportYear) &&
    year !== reportYear
  ) {
    const [expected, targetYear] = [String(reportYear), String(year)];
    const inputs = { name: level3.written, target: target.written, targetYear, reportYear: expected };
    return [{ code: "R42.targetYear", at: [target], inputs, expected, actual: targetYear }];
  }
  if (actual.value?.kind !== "date" || operator === ">=" || operator === ">") return [];
  const due = withYear(date, reportYear);
  const done = withYear(actual.value.date, reportYear ?? year);
  if (due === null || done === null || done <= due) return [];
  // A form without weights does not say what full points are.
  const isReduced = score.value !== null && (weight.value === null || fallsShort(score.value, weight.value));
  const code = isReduced && !lacksReason(reason) ? "R42.lateExplained" : "R42.late";
  return [{ code, at: [actual], inputs: asWritten(row), expected: `≤ ${due}`, actual: done }];
}

/** All years of a period: a heating season ends in the next year (2023年11月15日至2024年3月15日). */
function yearsIn(written: string): number[] {
  return [...foldName(written).matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
}

/** Puts a year into `--12-31`; null if the year is not known. */
function withYear(date: string, year: number | null): string | null {
  if (!date.startsWith("--")) return date;
  return year === null ? null : `${year}${date.slice(1)}`;
}

/** Not for the project's name: projects are often named after the year of a document. */
function checkYearInName({ result, reportYear }: IndicatorRow): Found<Inputs>[] {
  const { level3 } = result.indicator;
  const year = /(?<!\d)(20\d\d)年/.exec(result.name)?.[1];
  if (year === undefined || reportYear === null || year === String(reportYear)) return [];
  const inputs = { name: level3.written, year, reportYear: String(reportYear) };
  return [{ code: "R42.yearInName", at: [level3], inputs, expected: inputs.reportYear, actual: year }];
}

export const R42: Rule<Inputs> = {
  id: "R42",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula:
    "完成日期不晚于指标值日期，逾期而已扣分并说明原因的为说明；指标值年度 = 报告年度；完成日期不早于报告年度和指标值所列年度",
  severities: {
    "R42.late": "error",
    "R42.lateExplained": "note",
    "R42.targetYear": "error",
    "R42.doneBefore": "warning",
    "R42.yearInName": "warning",
  },
  aboutName: ["R42.yearInName"],
  workbook: { indicator: check },
  form: { indicator: check },
};
