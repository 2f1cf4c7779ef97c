/** R32 完成值远超指标值 */
import type { Finding } from "../../finding";
import { HUNDRED, isAboveZero, toPlainExact, type Decimal } from "../../decimal";
import { amount, percent, quantity, threshold } from "../../format";
import { raise } from "../raise";
import { lacksReason } from "../../rules/shared/words";
import { completionWorking } from "../../workings";
import { asWritten, type IndicatorRow } from "../../rules/shared/indicatorRow";

/** One finding, the strongest that applies. Reverse indicators have no 完成率, and a zero target has a limit of its own. */
export function overfulfilment(row: IndicatorRow): Finding[] {
  const { indicator, completionPercent } = row.result;
  const { overNotice, overReason, overTargetTooLow } = row.profile.thresholds;
  if (completionPercent === null) return aboveZeroTarget(row);
  if (isAboveZero(row.result.deduction)) return deducted(row, completionPercent);
  const limits =
    row.profile.overfulfilment.kind === "notice" ? [overNotice] : [overTargetTooLow, overReason, overNotice];
  const reached = limits.find((limit) => completionPercent.gte(limit) && isReached(row, limit));
  if (reached === undefined) return [];
  const unexplained = lacksReason(indicator.reason);
  const details = {
    inputs: {
      ...asWritten(row),
      percent: percent(completionPercent),
      threshold: threshold(reached),
      working: completionWorking(row.result),
    },
    expected: `< ${threshold(reached)}`,
    actual: percent(completionPercent),
  };
  if (reached === overTargetTooLow) {
    return unexplained
      ? raise("R32.targetTooLowUnexplained", "warning", [indicator.actual, indicator.reason], details)
      : raise("R32.targetTooLow", "warning", [indicator.actual], details);
  }
  if (!unexplained) return raise("R32.explained", "note", [indicator.actual], details);
  return reached === overReason
    ? raise("R32.reasonRequired", "warning", [indicator.actual, indicator.reason], details)
    : raise("R32.notice", "warning", [indicator.actual], details);
}

/** A ≥ 1.3 T multiplied out: 129.996 % prints as 130.00 % and is less. */
function isReached({ result: { actual, target } }: IndicatorRow, limit: Decimal): boolean {
  return actual !== null && target !== null && actual.times(HUNDRED).gte(target.times(limit));
}

/** Where the profile has a limit for it: any actual exceeds a target of zero by no percentage that could be told. */
function aboveZeroTarget(row: IndicatorRow): Finding[] {
  const { indicator, operator, target, actual } = row.result;
  const limit = row.profile.thresholds.overReasonAtZero;
  if (limit === null || row.profile.overfulfilment.kind === "notice") return [];
  if (operator !== ">=" && operator !== ">") return [];
  if (target?.isZero() !== true || actual === null || actual.lt(limit)) return [];
  const from = toPlainExact(limit);
  const details = {
    inputs: { ...asWritten(row), threshold: from },
    expected: `< ${from}`,
    actual: quantity(actual, row.result.unit),
    clause: row.profile.source,
  };
  return lacksReason(indicator.reason)
    ? raise("R32.zeroTarget", "warning", [indicator.actual, indicator.reason], details)
    : raise("R32.zeroTargetExplained", "note", [indicator.actual], details);
}

/** The profile takes points off: the reason is asked for in the same sentence. */
function deducted(row: IndicatorRow, completionPercent: Decimal): Finding[] {
  const { result, profile } = row;
  const limit = threshold(profile.thresholds.overDeduction);
  const details = {
    inputs: {
      ...asWritten(row),
      percent: percent(completionPercent),
      threshold: limit,
      points: amount(result.deduction),
      working: completionWorking(result),
    },
    expected: `≤ ${limit}`,
    actual: percent(completionPercent),
    clause: profile.source,
  };
  const { actual, reason } = result.indicator;
  return lacksReason(reason)
    ? raise("R32.deducted", "warning", [actual, reason], details)
    : raise("R32.deductedExplained", "note", [actual], details);
}
