import { HUNDRED, type Decimal } from "../decimal";
import { percent, quantity, threshold } from "../format";
import type { RuleProfile } from "../profiles/profile";
import type { IndicatorPair } from "../years/match";
import type { YearContext } from "../years/context";
import { sourceIn, type Source } from "../years/source";
import { OUR_DEFAULT } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "Y9.unchanged": {
    readonly name: string;
    readonly target: string;
    /** By how much each year went past the target, in percent of it */
    readonly now: string;
    readonly last: string;
    readonly threshold: string;
    readonly source: Source;
  };
}

/** How far past the target; null where it was not, or where that is not known */
function beyond(operator: string | null, deviation: Decimal | null): Decimal | null {
  if (deviation === null || operator === null) return null;
  if (operator === ">=" || operator === ">") return deviation;
  return operator === "<=" || operator === "<" ? deviation.neg() : null;
}

function check(
  { result, last, otherUnit }: IndicatorPair,
  { profile, lastYear }: YearContext,
): Found<Inputs>[] {
  const { indicator, target, unit, operator } = result;
  if (otherUnit || target === null || last.target?.eq(target) !== true) return [];
  const limit = limitOf(profile);
  const now = beyond(operator, result.deviationPercent);
  const before = beyond(last.operator, last.deviationPercent);
  if (now?.gt(limit) !== true || before?.gt(limit) !== true) return [];
  const inputs = {
    name: indicator.level3.written,
    target: quantity(target, unit),
    now: percent(now),
    last: percent(before),
    threshold: threshold(limit),
    source: sourceIn(lastYear, last.cells),
  };
  return [{ code: "Y9.unchanged", at: [indicator.target], inputs, actual: inputs.target }];
}

/** 完成率说明线 as a distance from the target */
function limitOf({ thresholds }: RuleProfile): Decimal {
  return thresholds.overReason.minus(HUNDRED);
}

export const Y9: Rule<Inputs> = {
  id: "Y9",
  group: "years",
  clause: OUR_DEFAULT,
  formula: "连续两年完成率超过130%（可设）的，指标值应当调整",
  severities: { "Y9.unchanged": "warning" },
  years: { indicator: check },
};
