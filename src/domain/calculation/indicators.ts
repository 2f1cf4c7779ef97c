/** Computes an indicator: its kind, its figures in one unit, whether it is met, and its score. */
import { blockOf } from "./blocks";
import { isBelowZero, ZERO, type Decimal } from "../decimal";
import { impliedOperator } from "./direction";
import type { IndicatorKind, IndicatorResult } from "./computation";
import type { Indicator, Operator, Reading } from "../model";
import type { RuleProfile } from "../profiles/profile";
import { indicatorPercents } from "./rates";
import { overfulfilmentDeduction, scoreQuantity, achievementOf } from "./scoring";
import { changeInName, compareUnits, foldName, isBlankMark, statesReached } from "../text";

type NumberReading = Extract<Reading, { kind: "number" }>;
type RangeReading = Extract<Reading, { kind: "range" }>;
type DateReading = Extract<Reading, { kind: "date" }>;

/**
 * Scores one indicator. `year` is the report's year for deadlines without one; null if unknown.
 *
 * - The operator comes from 指标性质, then from the target's text, then from `impliedOperator`. An unreadable 指标性质
 *   implies nothing: the indicator is compared only if its target has an operator.
 * - 定性, or words as a target without 指标性质: the user's score stands.
 * - A deadline is met if the actual date is not later. No rule gives a proportion for a missed one, so the user's
 *   score stands.
 * - Without a score where the stated one is outside 0 to the weight (R27): the total is unknown until it is corrected.
 * - A blank actual keeps the kind of the target and has no score. Actuals that cannot be compared (a status word, a
 *   restated target, 无, another unit) are `notComparable` and have no score.
 */
export function scoreIndicator(
  indicator: Indicator,
  profile: RuleProfile,
  year: number | null,
): IndicatorResult {
  const result = scoreByKind(indicator, profile, year);
  return isOutsideWeight(indicator) ? { ...result, score: null, deduction: ZERO } : result;
}

function scoreByKind(indicator: Indicator, profile: RuleProfile, year: number | null): IndicatorResult {
  const nature = indicator.nature.value;
  const target = indicator.target.value;
  if (nature === "定性") return qualitative(indicator);
  switch (target?.kind) {
    case "number": {
      const operator =
        operatorOfChange(nature, target) ?? nature ?? target.operator ?? impliedBy(indicator, target);
      if (operator === null)
        return unscored(indicator, "notComparable", { target: target.value, unit: target.unit });
      return quantitative(indicator, target, operator, profile);
    }
    case "range":
      return range(indicator, target, profile);
    case "date":
      return deadline(indicator, target, year);
    case "words":
    case "status":
      return nature === null
        ? qualitative(indicator)
        : unscored(indicator, "notComparable", { operator: nature });
    default:
      return unscored(indicator, "notComparable", { operator: nature });
  }
}

/** Null for an unreadable 指标性质 */
function impliedBy(indicator: Indicator, target: NumberReading): Operator | null {
  return isBlankMark(indicator.nature.written) ? impliedOperator(indicator, target) : null;
}

/**
 * ≤ beside a fall is about the level that falls, so the operator of the fall is its own: 下降10% is at least 10 %, a limit
 * is written 下降不超过10%. Null for anything else.
 */
function operatorOfChange(nature: Operator | null, { change, operator }: NumberReading): Operator | null {
  if (change !== "decrease" || (nature !== "<=" && nature !== "<")) return null;
  return operator ?? (nature === "<=" ? ">=" : ">");
}

function unscored(
  indicator: Indicator,
  kind: IndicatorKind,
  figures: Partial<Pick<IndicatorResult, "operator" | "target" | "actual" | "unit">> = {},
): IndicatorResult {
  return {
    indicator,
    name: foldName(indicator.level3.written),
    block: blockOf(indicator),
    kind,
    operator: null,
    target: null,
    actual: null,
    unit: null,
    completionPercent: null,
    deviationPercent: null,
    met: null,
    score: null,
    deduction: ZERO,
    ...figures,
  };
}

function qualitative(indicator: Indicator): IndicatorResult {
  const achievement = achievementOf(indicator.actual.value);
  return {
    ...unscored(indicator, "qualitative"),
    met: achievement === null ? null : achievement === 1,
    score: indicator.score.value,
  };
}

/**
 * Whether target and actual are changes of one direction (增长5%, 增长6.2%) or both levels. A bare actual is the size of
 * the target's change, and one beside a bare target must change as the name says (能耗降低率).
 */
export function statesOneDirection({ target, actual, level3 }: Indicator): boolean {
  if (target.value?.kind !== "number" || actual.value?.kind !== "number") return true;
  const [required, given] = [target.value.change, actual.value.change];
  if (given === undefined) return required === undefined || !actual.value.value.isNegative();
  return given === (required ?? changeInName(foldName(level3.written)));
}

/** R27: a stated score below zero or above the weight. */
export function isOutsideWeight({ score, weight }: Pick<Indicator, "score" | "weight">): boolean {
  const { value } = score;
  return value !== null && (isBelowZero(value) || (weight.value !== null && value.gt(weight.value)));
}

type Measured = { readonly value: Decimal } | "blank" | "notComparable";

/** The measured figure of the actual, in the target's unit. `≥266米` is a bound, not a measurement. */
function measured(indicator: Indicator, targetUnit: string | null): Measured {
  const { value: actual, written } = indicator.actual;
  if (actual === null) return isBlankMark(written) ? "blank" : "notComparable";
  if (actual.kind !== "number" || compareUnits(targetUnit, actual.unit) === "different")
    return "notComparable";
  if (!statesOneDirection(indicator)) return "notComparable";
  const isBound = actual.operator !== null && actual.operator !== "=" && !statesReached(written);
  return isBound ? "notComparable" : { value: actual.value };
}

function quantitative(
  indicator: Indicator,
  reading: NumberReading,
  operator: Operator,
  profile: RuleProfile,
): IndicatorResult {
  const actual = measured(indicator, reading.unit);
  if (typeof actual === "string") {
    return unscored(indicator, actual === "blank" ? "quantitative" : "notComparable", {
      operator,
      target: reading.value,
      unit: reading.unit,
    });
  }
  return compared(indicator, "quantitative", reading, operator, actual.value, profile);
}

function compared(
  indicator: Indicator,
  kind: "quantitative" | "range",
  target: { readonly value: Decimal; readonly unit: string | null },
  operator: Operator,
  actual: Decimal,
  profile: RuleProfile,
): IndicatorResult {
  const row = { operator, target: target.value, actual, weight: indicator.weight.value };
  const { met, score } = scoreQuantity(row, profile.reverse);
  const deduction = score === null ? ZERO : overfulfilmentDeduction(row, score, profile);
  const isReverse = operator === "<=" || operator === "<";
  const percents = indicatorPercents(actual, target.value);
  return {
    indicator,
    name: foldName(indicator.level3.written),
    block: blockOf(indicator),
    kind,
    operator,
    target: target.value,
    actual,
    unit: target.unit ?? unitOf(indicator.actual.value),
    completionPercent: isReverse ? null : (percents?.completion ?? null),
    deviationPercent: percents?.deviation ?? null,
    met,
    score: score === null || deduction.isZero() ? score : score.minus(deduction),
    deduction,
  };
}

function unitOf(reading: Reading | null): string | null {
  return reading?.kind === "number" ? reading.unit : null;
}

/** 80%–100%: full points inside; outside, the violated bound is the target. Our own proposal, as no published rule covers it. */
function range(indicator: Indicator, reading: RangeReading, profile: RuleProfile): IndicatorResult {
  const actual = measured(indicator, reading.unit);
  if (typeof actual === "string") {
    return unscored(indicator, actual === "blank" ? "range" : "notComparable", { unit: reading.unit });
  }
  const { value } = actual;
  const side = (bound: Decimal, operator: Operator) =>
    compared(indicator, "range", { value: bound, unit: reading.unit }, operator, value, profile);
  if (value.lt(reading.low)) return side(reading.low, ">=");
  if (value.gt(reading.high)) return side(reading.high, "<=");
  const weight = indicator.weight.value;
  return {
    ...unscored(indicator, "range", { actual: value, unit: reading.unit ?? unitOf(indicator.actual.value) }),
    met: true,
    score: weight === null || weight.isNegative() ? null : weight,
  };
}

function deadline(indicator: Indicator, target: DateReading, year: number | null): IndicatorResult {
  const { value: actual, written } = indicator.actual;
  if (actual === null && isBlankMark(written)) return unscored(indicator, "date", { operator: "<=" });
  if (actual?.kind !== "date") return unscored(indicator, "notComparable", { operator: "<=" });
  const due = dayIn(target, year);
  const done = dayIn(actual, target.year ?? year);
  const met = due.slice(0, 1) === done.slice(0, 1) ? done <= due : null;
  const weight = indicator.weight.value;
  const full = weight === null || weight.isNegative() ? null : weight;
  return {
    ...unscored(indicator, met === null ? "notComparable" : "date", { operator: "<=" }),
    met,
    score: met === true ? full : met === false ? indicator.score.value : null,
  };
}

/** `2021-12-31`, with `year` for a date without one; `--12-31` if no year is known. */
function dayIn(date: DateReading, year: number | null): string {
  return date.year === null && year !== null ? `${String(year)}${date.date.slice(1)}` : date.date;
}
