import type { Reading } from "../model";
import { statesOneDirection } from "../calculation/indicators";
import { compareUnits } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  "R37.unitsDiffer": TargetAndActual & { readonly targetUnit: string; readonly actualUnit: string };
  /** 增长 against 下降, or a change against a level */
  "R37.directionsDiffer": TargetAndActual;
  /** 本年60家 beside 累计500家, or the other way round */
  "R37.periodsDiffer": TargetAndActual;
  /** 6.2% beside 增长5% counts as 增长6.2% */
  "R37.directionAssumed": TargetAndActual;
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { kind } = row.result;
  if (kind === "qualitative") return [];
  return [...checkDirections(row), ...checkUnits(row), ...checkPeriods(row)];
}

function checkDirections(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual } = row.result.indicator;
  if (target.value?.kind !== "number" || actual.value?.kind !== "number") return [];
  const details = { at: [actual, target], inputs: asWritten(row), actual: actual.written };
  if (!statesOneDirection(row.result.indicator)) return [{ code: "R37.directionsDiffer", ...details }];
  if (target.value.change === undefined || actual.value.change !== undefined) return [];
  return [{ code: "R37.directionAssumed", ...details }];
}

/** Words for the figures of all years, and for those of one */
const OF_ALL_YEARS = /累计|历年|截至|截止/;
const OF_ONE_YEAR = /本年|当年|今年|年内|全年/;

function periodIn(text: string): "allYears" | "oneYear" | null {
  const [all, one] = [OF_ALL_YEARS.test(text), OF_ONE_YEAR.test(text)];
  // 本年累计 is what the year adds up to.
  if (all === one) return null;
  return all ? "allYears" : "oneYear";
}

function checkPeriods(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual, level3 } = row.result.indicator;
  const given = periodIn(actual.written);
  const required = given === null ? null : periodIn(`${level3.written}，${target.written}`);
  if (required === null || required === given) return [];
  const details = { at: [actual, target], inputs: asWritten(row), actual: actual.written };
  return [{ code: "R37.periodsDiffer", ...details }];
}

function checkUnits(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual } = row.result.indicator;
  const [targetUnit, actualUnit] = [unitOf(target.value), unitOf(actual.value)];
  if (targetUnit === null || actualUnit === null) return [];
  if (compareUnits(targetUnit, actualUnit) !== "different") return [];
  const inputs = { ...asWritten(row), targetUnit, actualUnit };
  const at = [actual, target];
  return [{ code: "R37.unitsDiffer", at, inputs, expected: targetUnit, actual: actualUnit }];
}

function unitOf(reading: Reading | null): string | null {
  return reading?.kind === "number" || reading?.kind === "range" ? reading.unit : null;
}

export const R37: Rule<Inputs> = {
  id: "R37",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "换算万、亿之后，指标值与完成值的单位相同；“增长”“下降”等方向相同，“累计”与“本年”不相混",
  severities: {
    "R37.unitsDiffer": "error",
    "R37.directionsDiffer": "error",
    "R37.periodsDiffer": "warning",
    "R37.directionAssumed": "note",
  },
  workbook: { indicator: check },
  form: { indicator: check },
};
