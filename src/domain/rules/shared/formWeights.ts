/** The weights of one form's indicators. */
import { type Block, blockOf } from "../../blocks";
import { type Decimal, HUNDRED, sum, ZERO } from "../../decimal";
import type { IndicatorResult } from "../../evaluation";
import type { Field } from "../../model";
import type { FormContext } from "../formContext";
import { isBlank } from "./words";

/** A form and the points that stand for its budget execution */
export interface WeightedForm {
  /** Its project, or null for the whole department */
  readonly name: string | null;
  readonly indicators: readonly IndicatorResult[];
  readonly execution: Decimal;
  /** 合计 of the weights, where the form prints one */
  readonly total?: Field<Decimal>;
}

export interface FormWeights {
  readonly fields: readonly Field<Decimal>[];
  readonly weights: Decimal;
  /** With the points for execution */
  readonly total: Decimal;
  readonly isHundred: boolean;
}

/** Null where a weight is missing: R23 or R00 names it, and the sum is not known. */
export function formWeights({ indicators, execution }: WeightedForm): FormWeights | null {
  const fields = indicators.map(({ indicator }) => indicator.weight);
  const known = fields.flatMap(({ value }) => value ?? []);
  if (known.length !== fields.length) return null;
  const weights = sum(known);
  const total = weights.plus(execution);
  return { fields, weights, total, isHundred: total.eq(HUNDRED) };
}

/**
 * The rows of a printed form that have a weight; R63 and R23 name the others. Null where the form is not whole or names
 * no points for execution.
 */
export function weightedForm(context: FormContext): WeightedForm | null {
  const { form, name, counted, cutOff, executionPoints: execution } = context;
  const indicators = counted.filter(({ indicator }) => !isBlank(indicator.weight));
  if (cutOff || execution === null || indicators.length === 0) return null;
  return { name, indicators, execution, total: form.totalWeight };
}

export function pointsByBlock(indicators: readonly IndicatorResult[]): ReadonlyMap<Block | null, Decimal> {
  const points = new Map<Block | null, Decimal>();
  for (const { indicator } of indicators) {
    const block = blockOf(indicator);
    points.set(block, (points.get(block) ?? ZERO).plus(indicator.weight.value ?? ZERO));
  }
  return points;
}
