import { amount } from "../format";
import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { ScoreOfWeight } from "./shared/indicatorInputs";
import type { IndicatorRow } from "./shared/indicatorRow";
import { fallsShort } from "./shared/points";
import { isBlank, lacksReason } from "../text/written";
import { MISREAD_PERCENT } from "./shared/misreadPercent";
import { WRONG_DIRECTION } from "./shared/wrongDirection";

export interface Inputs {
  "R31.reasonMissing": ScoreOfWeight;
}

/** Takes the stated score, or the computed one where none is stated. */
function check({ result, reasonAskedByRate }: IndicatorRow): Found<Inputs>[] {
  const { score, weight, reason, actual, level3 } = result.indicator;
  const points = score.value ?? result.score;
  if (points === null || weight.value === null || isBlank(actual)) return [];
  if (!fallsShort(points, weight.value) || !lacksReason(reason)) return [];
  const inputs = { name: level3.written, score: amount(points), weight: amount(weight.value) };
  return [{ code: "R31.reasonMissing", at: [reason], inputs, withheld: reasonAskedByRate }];
}

export const R31: Rule<Inputs> = {
  id: "R31",
  group: "indicators",
  clause: PLATFORM,
  formula: "得分 < 权重时，偏差原因及改进措施不为空",
  severities: { "R31.reasonMissing": "error" },
  settledByReason: { "R31.reasonMissing": true },
  suppressedBy: [
    "R27",
    "R29",
    "R32.deducted",
    ...WRONG_DIRECTION,
    ...MISREAD_PERCENT,
    "R37",
    "R42.late",
    "R42.targetYear",
  ],
  workbook: { indicator: check },
  form: { indicator: check },
};
