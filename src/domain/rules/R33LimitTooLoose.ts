import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";
import { WRONG_DIRECTION } from "./shared/wrongDirection";

export interface Inputs {
  "R33.targetTooLoose": TargetAndActual;
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { operator, target, actual, indicator } = row.result;
  if (operator !== "<=" && operator !== "<") return [];
  if (target === null || actual === null || !target.gt(0) || !actual.times(2).lt(target)) return [];
  return [
    {
      code: "R33.targetTooLoose",
      at: [indicator.target, indicator.actual],
      inputs: asWritten(row),
      actual: indicator.actual.written,
    },
  ];
}

export const R33: Rule<Inputs> = {
  id: "R33",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "反向指标：完成值 ≥ 指标值的 50%",
  severities: { "R33.targetTooLoose": "warning" },
  suppressedBy: WRONG_DIRECTION,
  workbook: { indicator: check },
  form: { indicator: check },
};
