import type { Decimal } from "../decimal";
import { amount } from "../format";
import { INDICATORS, type Field, type Reading } from "../model";
import { fold } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import type { IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  "R44.equalsWeight": OfIndicator & { readonly column: string; readonly weight: string };
}

/**
 * Only bare numbers. A figure with a unit or operator is the unit's own even if it equals the weight, and so is an
 * actual that exactly meets such a target.
 */
function check({ result: { indicator } }: IndicatorRow): Found<Inputs>[] {
  const { target, actual, weight, level3, measureUnit } = indicator;
  if (weight.value === null || measureUnit.written !== "") return [];
  const points = weight.value;
  const hasOwnTarget =
    target.value?.kind === "number" && target.value.value.eq(points) && !isBareNumber(target, points);
  if (hasOwnTarget) return [];
  const columns = [
    [INDICATORS.columns.target.heading, target] as const,
    [INDICATORS.columns.actual.heading, actual] as const,
  ];
  const copied = columns.filter(([, field]) => isBareNumber(field, points));
  const [first] = copied;
  if (first === undefined) return [];
  return [
    {
      code: "R44.equalsWeight",
      at: copied.map(([, field]) => field),
      inputs: {
        name: level3.written,
        column: copied.map(([name]) => name).join("、"),
        weight: amount(points),
      },
      actual: first[1].written,
    },
  ];
}

/** Whether a field is the number itself, without unit or operator. */
function isBareNumber({ value, written }: Field<Reading>, number: Decimal): boolean {
  return value?.kind === "number" && /^\d+(\.\d+)?$/.test(fold(written)) && value.value.eq(number);
}

export const R44: Rule<Inputs> = {
  id: "R44",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "指标值、完成值不是把权重抄入",
  severities: { "R44.equalsWeight": "warning" },
  workbook: { indicator: check },
  form: { indicator: check },
};
