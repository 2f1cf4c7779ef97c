/** R32 完成值远超指标值 */
import type { Finding } from "../../finding";
import { percent, threshold } from "../print";
import { raise } from "../raise";
import { lacksReason } from "../words";
import { asWritten, type IndicatorRow } from "./row";

/** One finding, the strongest that applies. Reverse indicators and zero targets have no 完成率. */
export function overfulfilment(row: IndicatorRow): Finding[] {
  const { indicator, completionPercent } = row.result;
  const { overNotice, overReason, overTargetTooLow } = row.profile.thresholds;
  if (completionPercent === null) return [];
  const reached = [overTargetTooLow, overReason, overNotice].find((limit) => completionPercent.gte(limit));
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
