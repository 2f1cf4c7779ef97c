import { HUNDRED, isAboveZero, toPlainExact, type Decimal } from "../decimal";
import { amount, percent, quantity, threshold } from "../format";
import { completionWorking } from "../calculation/workings";
import { OUR_DEFAULT } from "./documents";
import type { Found, Rule, Working } from "./rule";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";
import { lacksReason } from "../text/written";
import { MISREAD_PERCENT } from "./shared/misreadPercent";
import { WRONG_DIRECTION } from "./shared/wrongDirection";

interface Overfulfilment extends TargetAndActual {
  /** 完成率 */
  readonly percent: string;
  readonly threshold: string;
  readonly working: string | null;
}

interface Deduction extends Overfulfilment {
  readonly points: string;
}

interface AboveZeroTarget extends TargetAndActual {
  readonly threshold: string;
}

export interface Inputs {
  "R32.notice": Overfulfilment;
  "R32.reasonRequired": Overfulfilment;
  "R32.targetTooLow": Overfulfilment;
  "R32.targetTooLowUnexplained": Overfulfilment;
  /** Above the first threshold, with a reason */
  "R32.explained": Overfulfilment;
  /** The profile takes `points` off above `threshold`, and no reason is given */
  "R32.deducted": Deduction;
  "R32.deductedExplained": Deduction;
  /** The target is zero, the profile requires a reason from `threshold`, and none is given */
  "R32.zeroTarget": AboveZeroTarget;
  "R32.zeroTargetExplained": AboveZeroTarget;
}

/** Only the strongest finding. A reverse indicator has no 完成率; a zero target has its own limit. */
function check(row: IndicatorRow): Found<Inputs>[] {
  const { completionPercent, deduction } = row.result;
  if (completionPercent === null) return aboveZeroTarget(row);
  return isAboveZero(deduction) ? deducted(row, completionPercent) : aboveLimit(row, completionPercent);
}

function aboveLimit(row: IndicatorRow, completionPercent: Decimal): Found<Inputs>[] {
  const { actual, reason } = row.result.indicator;
  const { overNotice, overReason, overTargetTooLow } = row.profile.thresholds;
  const limits =
    row.profile.overfulfilment.kind === "notice" ? [overNotice] : [overTargetTooLow, overReason, overNotice];
  const limit = limits.find((one) => completionPercent.gte(one) && isReached(row, one));
  if (limit === undefined) return [];
  const unexplained = lacksReason(reason);
  const details = {
    at: [actual],
    inputs: overfulfilment(row, completionPercent, limit),
    expected: `< ${threshold(limit)}`,
    actual: percent(completionPercent),
  };
  if (limit === overTargetTooLow) {
    return unexplained
      ? [{ code: "R32.targetTooLowUnexplained", ...details, at: [actual, reason] }]
      : [{ code: "R32.targetTooLow", ...details }];
  }
  if (!unexplained) return [{ code: "R32.explained", ...details }];
  return limit === overReason
    ? [{ code: "R32.reasonRequired", ...details, at: [actual, reason] }]
    : [{ code: "R32.notice", ...details }];
}

/** Compares A × 100 with T × limit: 129.996 % prints as 130.00 % but is less. */
function isReached({ result: { actual, target } }: IndicatorRow, limit: Decimal): boolean {
  return actual !== null && target !== null && actual.times(HUNDRED).gte(target.times(limit));
}

/** Only where the profile has a limit for zero targets, since they have no percentage. */
function aboveZeroTarget(row: IndicatorRow): Found<Inputs>[] {
  const { result, profile } = row;
  const { operator, target, actual, indicator } = result;
  const limit = profile.thresholds.overReasonAtZero;
  if (limit === null || profile.overfulfilment.kind === "notice") return [];
  if (operator !== ">=" && operator !== ">") return [];
  if (target?.isZero() !== true || actual === null || actual.lt(limit)) return [];
  const from = toPlainExact(limit);
  const details = {
    inputs: { ...asWritten(row), threshold: from },
    expected: `< ${from}`,
    actual: quantity(actual, result.unit),
    clause: profile.source,
  };
  return lacksReason(indicator.reason)
    ? [{ code: "R32.zeroTarget", at: [indicator.actual, indicator.reason], ...details }]
    : [{ code: "R32.zeroTargetExplained", at: [indicator.actual], ...details }];
}

/** The profile takes points off; the same finding asks for the reason. */
function deducted(row: IndicatorRow, completionPercent: Decimal): Found<Inputs>[] {
  const { result, profile } = row;
  const { actual, reason } = result.indicator;
  const limit = profile.thresholds.overDeduction;
  const details = {
    inputs: { ...overfulfilment(row, completionPercent, limit), points: amount(result.deduction) },
    expected: `≤ ${threshold(limit)}`,
    actual: percent(completionPercent),
    clause: profile.source,
  };
  return lacksReason(reason)
    ? [{ code: "R32.deducted", at: [actual, reason], ...details }]
    : [{ code: "R32.deductedExplained", at: [actual], ...details }];
}

function overfulfilment(row: IndicatorRow, completionPercent: Decimal, limit: Decimal): Overfulfilment {
  return {
    ...asWritten(row),
    percent: percent(completionPercent),
    threshold: threshold(limit),
    working: completionWorking(row.result),
  };
}

function workingOfCompletion({ working, percent: result }: Overfulfilment): Working | null {
  return working === null ? null : { figure: "completion", calculation: working, result };
}

export const R32: Rule<Inputs> = {
  id: "R32",
  group: "indicators",
  clause: OUR_DEFAULT,
  formula:
    "完成率 ≥ 120% 提示，≥ 130% 说明原因，≥ 150% 复核指标值是否偏低（均可设）；规则方案另定扣分的，按其扣分；指标值为零而规则方案另定说明线的，完成值达到该线说明原因",
  severities: {
    "R32.notice": "warning",
    "R32.reasonRequired": "warning",
    "R32.targetTooLow": "warning",
    "R32.targetTooLowUnexplained": "warning",
    "R32.explained": "note",
    "R32.deducted": "warning",
    "R32.deductedExplained": "note",
    "R32.zeroTarget": "warning",
    "R32.zeroTargetExplained": "note",
  },
  settledByReason: { "R32.reasonRequired": true, "R32.targetTooLowUnexplained": true, "R32.deducted": true },
  workings: {
    "R32.notice": workingOfCompletion,
    "R32.reasonRequired": workingOfCompletion,
    "R32.targetTooLow": workingOfCompletion,
    "R32.targetTooLowUnexplained": workingOfCompletion,
    "R32.explained": workingOfCompletion,
    "R32.deducted": workingOfCompletion,
    "R32.deductedExplained": workingOfCompletion,
  },
  suppressedBy: [...WRONG_DIRECTION, ...MISREAD_PERCENT, "R37", "R44"],
  workbook: { indicator: check },
  form: { indicator: check },
};
