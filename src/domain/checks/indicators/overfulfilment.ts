/** R32 完成值远超指标值 */
import type { Finding } from "../../finding";
import type { Decimal } from "../../decimal";
import { amount, percent, threshold } from "../print";
import { raise } from "../raise";
import { lacksReason } from "../words";
import { asWritten, type IndicatorRow } from "./row";

/** One finding, the strongest that applies. Reverse indicators and zero targets have no 完成率. */
export function overfulfilment(row: IndicatorRow): Finding[] {
  const { indicator, completionPercent } = row.result;
  const { overNotice, overReason, overTargetTooLow } = row.profile.thresholds;
  if (completionPercent === null) return [];
  if (row.result.deduction.gt(0)) return deducted(row, completionPercent);
  const limits =
    row.profile.overfulfilment.kind === "notice" ? [overNotice] : [overTargetTooLow, overReason, overNotice];
  const reached = limits.find((limit) => completionPercent.gte(limit));
  if (reached === undefined) return [];
  const unexplained = lacksReason(indicator.reason);
  const details = {
    inputs: { ...asWritten(row), percent: percent(completionPercent), threshold: threshold(reached) },
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

/** The profile takes points off: the reason is asked for in the same sentence. */
function deducted(row: IndicatorRow, completionPercent: Decimal): Finding[] {
  const { result, profile } = row;
  if (profile.overfulfilment.kind !== "deduction") return [];
  const limit = threshold(profile.overfulfilment.above);
  const details = {
    inputs: {
      ...asWritten(row),
      percent: percent(completionPercent),
      threshold: limit,
      points: amount(result.deduction),
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
