import { isBelowZero } from "../decimal";
import { amount } from "../format";
import { isOutsideWeight } from "../calculation/indicators";
import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator, ScoreOfWeight } from "./shared/indicatorInputs";
import type { IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  "R27.aboveWeight": ScoreOfWeight;
  "R27.negative": OfIndicator & { readonly score: string };
}

function check({ result }: IndicatorRow): Found<Inputs>[] {
  const { level3, weight, score } = result.indicator;
  if (score.value === null || !isOutsideWeight(result.indicator)) return [];
  const [name, at, actual] = [level3.written, [score], amount(score.value)];
  if (weight.value === null || isBelowZero(score.value)) {
    return [{ code: "R27.negative", at, inputs: { name, score: actual }, expected: "≥ 0", actual }];
  }
  const inputs = { name, score: actual, weight: amount(weight.value) };
  return [{ code: "R27.aboveWeight", at, inputs, expected: `≤ ${inputs.weight}`, actual }];
}

export const R27: Rule<Inputs> = {
  id: "R27",
  group: "indicators",
  clause: PLATFORM,
  formula: "0 ≤ 得分 ≤ 权重；超出的得分改正之前不计入总分",
  severities: { "R27.aboveWeight": "error", "R27.negative": "error" },
  workbook: { indicator: check },
  form: { indicator: check },
};
