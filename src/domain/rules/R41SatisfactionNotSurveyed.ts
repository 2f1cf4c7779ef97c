import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow, isSatisfaction } from "./shared/indicatorRow";
import { isRestated } from "./shared/restatedActual";

export interface Inputs {
  "R41.restated": TargetAndActual;
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual } = row.result.indicator;
  if (target.value?.kind !== "number" && target.value?.kind !== "range") return [];
  const given = actual.value?.kind;
  if (!isRestated(actual) && given !== "status" && given !== "words") return [];
  if (!isSatisfaction(row)) return [];
  return [{ code: "R41.restated", at: [actual], inputs: asWritten(row), actual: actual.written }];
}

export const R41: Rule<Inputs> = {
  id: "R41",
  group: "indicators",
  clause: PLATFORM,
  formula: "满意度完成值为调查所得数值，不重复指标值",
  severities: { "R41.restated": "warning" },
  workbook: { indicator: check },
  form: { indicator: check },
};
