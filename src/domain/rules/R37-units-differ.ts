import type { Reading } from "../model";
import { compareUnits } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  "R37.unitsDiffer": TargetAndActual & { readonly targetUnit: string; readonly actualUnit: string };
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { indicator, kind } = row.result;
  const { target, actual } = indicator;
  if (kind === "qualitative") return [];
  const [targetUnit, actualUnit] = [unitOf(target.value), unitOf(actual.value)];
  if (targetUnit === null || actualUnit === null) return [];
  if (compareUnits(targetUnit, actualUnit) !== "different") return [];
  const inputs = { ...asWritten(row), targetUnit, actualUnit };
  const at = [actual, target];
  return [{ code: "R37.unitsDiffer", at, inputs, expected: targetUnit, actual: actualUnit }];
}

function unitOf(reading: Reading | null): string | null {
  return reading?.kind === "number" || reading?.kind === "range" ? reading.unit : null;
}

export const R37: Rule<Inputs> = {
  id: "R37",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "换算万、亿之后，指标值与完成值的单位相同",
  severities: { "R37.unitsDiffer": "error" },
  workbook: { indicator: check },
  form: { indicator: check },
};
