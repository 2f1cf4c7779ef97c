/** R37 指标值与完成值单位一致, R38 指标值为零, R44 误填权重 */
import type { Decimal } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field, Reading } from "../../model";
import { fold } from "../../text/fold";
import { compareUnits } from "../../text";
import { amount } from "../../format";
import { raise } from "../raise";
import { asWritten, type IndicatorRow } from "../../rules/shared/indicatorRow";

export function sameUnit(row: IndicatorRow): Finding[] {
  const { target, actual } = row.result.indicator;
  if (row.result.kind === "qualitative") return [];
  const [targetUnit, actualUnit] = [unitOf(target.value), unitOf(actual.value)];
  if (targetUnit === null || actualUnit === null) return [];
  if (compareUnits(targetUnit, actualUnit) !== "different") return [];
  return raise("R37.unitsDiffer", "error", [actual, target], {
    inputs: { ...asWritten(row), targetUnit, actualUnit },
    expected: targetUnit,
    actual: actualUnit,
  });
}

function unitOf(reading: Reading | null): string | null {
  return reading?.kind === "number" || reading?.kind === "range" ? reading.unit : null;
}

export function zeroTarget(row: IndicatorRow): Finding[] {
  const { operator, target, actual, indicator } = row.result;
  if (target === null || !target.isZero() || row.result.kind !== "quantitative") return [];
  if (operator === ">=") {
    const { level3 } = indicator;
    return raise("R38.zeroTargetAlwaysMet", "warning", [indicator.target], {
      inputs: { name: level3.written, target: indicator.target.written },
      actual: indicator.target.written,
    });
  }
  const score = indicator.score.value;
  if (operator === ">" || actual === null || !actual.gt(0) || score === null || !score.gt(0)) return [];
  return raise("R38.zeroTargetMissed", "error", [indicator.score], {
    inputs: { ...asWritten(row), score: amount(score) },
    expected: "0.00",
    actual: amount(score),
  });
}

/**
 * Only bare numbers: a figure with its unit or operator is one of its own, even where it happens to equal the
 * weight, and so is an actual that reaches such a target exactly.
 */
export function copiedWeight({ result: { indicator } }: IndicatorRow): Finding[] {
  const { target, actual, weight, level3, measureUnit } = indicator;
  if (weight.value === null || measureUnit.written !== "") return [];
  const points = weight.value;
  const ownTarget =
    target.value?.kind === "number" && target.value.value.eq(points) && !equals(target, points);
  if (ownTarget) return [];
  const columns = [["指标值", target] as const, ["完成值", actual] as const];
  const copied = columns.filter(([, field]) => equals(field, points));
  const [first] = copied;
  if (first === undefined) return [];
  return raise(
    "R44.equalsWeight",
    "warning",
    copied.map(([, field]) => field),
    {
      inputs: {
        name: level3.written,
        column: copied.map(([name]) => name).join("、"),
        weight: amount(points),
      },
      actual: first[1].written,
    },
  );
}

function equals({ value, written }: Field<Reading>, weight: Decimal): boolean {
  return value?.kind === "number" && /^\d+(\.\d+)?$/.test(fold(written)) && value.value.eq(weight);
}
