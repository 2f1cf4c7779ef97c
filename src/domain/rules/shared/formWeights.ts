/** The weights of one form's indicators. */
import type { Block } from "../../calculation/blocks";
import { type Decimal, HUNDRED, sum, ZERO } from "../../decimal";
import type { IndicatorResult } from "../../calculation/computation";
import type { Field } from "../../model";

/** All weights of a form, with the points that stand for its budget execution */
export interface FormWeights {
  readonly indicators: readonly IndicatorResult[];
  readonly fields: readonly Field<Decimal>[];
  readonly execution: Decimal;
  readonly weights: Decimal;
  /** With the points for execution */
  readonly total: Decimal;
  readonly isHundred: boolean;
}

/** Null where a weight is missing: R23 or R00 names it, and the sum is not known. */
export function formWeights(indicators: readonly IndicatorResult[], execution: Decimal): FormWeights | null {
  const fields = indicators.map(({ indicator }) => indicator.weight);
  const known = fields.flatMap(({ value }) => value ?? []);
  if (known.length !== fields.length) return null;
  const weights = sum(known);
  const total = weights.plus(execution);
  return { indicators, fields, execution, weights, total, isHundred: total.eq(HUNDRED) };
}

export function pointsByBlock(indicators: readonly IndicatorResult[]): ReadonlyMap<Block | null, Decimal> {
  const points = new Map<Block | null, Decimal>();
  for (const { indicator, block } of indicators)
    points.set(block, (points.get(block) ?? ZERO).plus(indicator.weight.value ?? ZERO));
  return points;
}
