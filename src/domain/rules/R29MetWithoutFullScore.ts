import { amount } from "../format";
import { ownMethod } from "../calculation/ownMethod";
import { MEASURES_2020 } from "./documents";
import type { Found, Rule } from "./rule";
import type { ScoreOfWeight, TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";
import { fallsShort } from "./shared/points";
import { lacksReason } from "../text/written";
import { MISREAD_PERCENT } from "./shared/misreadPercent";
import { WRONG_DIRECTION } from "./shared/wrongDirection";

export interface Inputs {
  "R29.metButReduced": TargetAndActual & ScoreOfWeight;
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { indicator, kind, met } = row.result;
  const { score, weight, reason } = indicator;
  if (kind === "qualitative" || met !== true || ownMethod(indicator) !== null) return [];
  if (score.value === null || weight.value === null) return [];
  // Below the weight where the profile takes points off.
  const full = row.result.score ?? weight.value;
  if (!fallsShort(score.value, full) || !lacksReason(reason)) return [];
  const inputs = { ...asWritten(row), score: amount(score.value), weight: amount(weight.value) };
  const at = [score, reason];
  return [{ code: "R29.metButReduced", at, inputs, expected: amount(full), actual: inputs.score }];
}

export const R29: Rule<Inputs> = {
  id: "R29",
  group: "indicators",
  clause: MEASURES_2020,
  formula: "达到指标值而得分 < 权重时，原因不为空",
  severities: { "R29.metButReduced": "error" },
  settledByReason: { "R29.metButReduced": true },
  suppressedBy: ["R27", ...WRONG_DIRECTION, ...MISREAD_PERCENT],
  workbook: { indicator: check },
  form: { indicator: check },
};
