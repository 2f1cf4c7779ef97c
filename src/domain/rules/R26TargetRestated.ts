import type { Reading } from "../model";
import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";
import { isRestated } from "./shared/restatedActual";

export interface Inputs {
  "R26.restatesTarget": TargetAndActual;
  /** Another figure than the target's, but still with an operator */
  "R26.operatorInActual": TargetAndActual;
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual } = row.result.indicator;
  if (target.value === null || actual.value === null || !isRestated(actual)) return [];
  const code = isSameFigure(target.value, actual.value) ? "R26.restatesTarget" : "R26.operatorInActual";
  return [{ code, at: [actual], inputs: asWritten(row), actual: actual.written }];
}

function isSameFigure(target: Reading, actual: Reading): boolean {
  if (target.kind === "number" && actual.kind === "number") return target.value.eq(actual.value);
  if (target.kind === "range" && actual.kind === "range") {
    return target.low.eq(actual.low) && target.high.eq(actual.high);
  }
  return false;
}

export const R26: Rule<Inputs> = {
  id: "R26",
  group: "indicators",
  clause: PLATFORM,
  formula: "完成值不带“≥”“不低于”等符号或表述",
  severities: { "R26.restatesTarget": "error", "R26.operatorInActual": "error" },
  // R41 has its own sentence for satisfaction.
  suppressedBy: ["R41"],
  workbook: { indicator: check },
  form: { indicator: check },
};
