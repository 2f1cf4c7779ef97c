import { amount } from "../format";
import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator, TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  "R38.zeroTargetMissed": TargetAndActual & { readonly score: string };
  /** Any actual meets ≥ 0 */
  "R38.zeroTargetAlwaysMet": OfIndicator & { readonly target: string };
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { operator, target, actual, indicator, kind } = row.result;
  if (target === null || !target.isZero() || kind !== "quantitative") return [];
  if (operator === ">=") {
    const { written } = indicator.target;
    const inputs = { name: indicator.level3.written, target: written };
    return [{ code: "R38.zeroTargetAlwaysMet", at: [indicator.target], inputs, actual: written }];
  }
  const score = indicator.score.value;
  if (operator === ">" || actual === null || !actual.gt(0) || score === null || !score.gt(0)) return [];
  const inputs = { ...asWritten(row), score: amount(score) };
  const at = [indicator.score];
  return [{ code: "R38.zeroTargetMissed", at, inputs, expected: "0.00", actual: inputs.score }];
}

export const R38: Rule<Inputs> = {
  id: "R38",
  group: "indicators",
  clause: PLATFORM,
  formula: "指标值 = 0 时，完成值 = 0 得满分，否则不得分；不作除法",
  severities: { "R38.zeroTargetMissed": "error", "R38.zeroTargetAlwaysMet": "warning" },
  workbook: { indicator: check },
  form: { indicator: check },
};
