/** R19 权重合计为100分, R21 一级指标权重结构: the weights of one form. */
import { type Decimal, HUNDRED, sum, toPlainExact, ZERO } from "../../decimal";
import type { Finding } from "../../finding";
import type { RuleProfile, WeightScheme } from "../../profile";
import type { Field } from "../../model";
import type { IndicatorForm } from "../forms";
import { amount } from "../../format";
import { raise } from "../raise";
import { type Block, blockOf } from "../../blocks";

/** A form and the points that stand for its budget execution. */
export interface WeightedForm extends IndicatorForm {
  readonly execution: Decimal;
  /** 合计 of the weights, where the form prints one */
  readonly total?: Field<Decimal>;
}

/** Nothing where a weight is missing: R23 or R00 names it, and the sum is not known. */
export function formWeights(form: WeightedForm, profile: RuleProfile): Finding[] {
  const fields = form.indicators.map(({ indicator }) => indicator.weight);
  const weights = fields.flatMap(({ value }) => value ?? []);
  if (weights.length !== fields.length) return [];
  const { execution } = form;
  const total = sum(weights).plus(execution);
  if (!total.eq(HUNDRED)) {
    return raise(
      "R19.weightsNotHundred",
      "error",
      form.total === undefined ? fields : [form.total, ...fields],
      {
        inputs: {
          form: form.name,
          weights: amount(sum(weights)),
          execution: amount(execution),
          total: amount(total),
        },
        expected: amount(HUNDRED),
        actual: amount(total),
      },
    );
  }
  return structure(form, profile);
}

function structure(form: WeightedForm, profile: RuleProfile): Finding[] {
  // A table without 一级指标 has no blocks to be weighed.
  if (form.indicators.every(({ indicator }) => indicator.level1.cell === null)) return [];
  const points = pointsByBlock(form);
  const of = (block: Block): Decimal => points.get(block) ?? ZERO;
  const other = points.get(null) ?? ZERO;
  if (other.isZero() && profile.weightSchemes.some((scheme) => fits(scheme, form.execution, of))) return [];
  const headings = form.indicators.map(({ indicator }) => indicator.weight);
  return raise("R21.noScheme", "warning", headings, {
    inputs: {
      form: form.name,
      execution: toPlainExact(form.execution),
      output: toPlainExact(of("output")),
      benefit: toPlainExact(of("benefit")),
      satisfaction: toPlainExact(of("satisfaction")),
      cost: toPlainExact(of("cost")),
      other: other.isZero() ? null : toPlainExact(other),
    },
    expected: profile.weightSchemes.map(schemeText).join("；"),
    actual: [form.execution, of("output"), of("benefit"), of("satisfaction"), of("cost")]
      .map((value) => toPlainExact(value))
      .join("+"),
  });
}

export function pointsByBlock(form: IndicatorForm): ReadonlyMap<Block | null, Decimal> {
  const points = new Map<Block | null, Decimal>();
  for (const { indicator } of form.indicators) {
    const block = blockOf(indicator);
    points.set(block, (points.get(block) ?? ZERO).plus(indicator.weight.value ?? ZERO));
  }
  return points;
}

function fits(scheme: WeightScheme, execution: Decimal, of: (block: Block) => Decimal): boolean {
  return (
    scheme.execution.eq(execution) &&
    scheme.output.eq(of("output")) &&
    scheme.benefit.eq(of("benefit")) &&
    scheme.satisfaction.eq(of("satisfaction")) &&
    (scheme.cost ?? ZERO).eq(of("cost"))
  );
}

/** "10+50+30+10": 预算执行, 产出, 效益, 满意度, and 成本 where it is a block */
function schemeText({ execution, output, benefit, satisfaction, cost }: WeightScheme): string {
  const points = [execution, output, benefit, satisfaction, ...(cost === null ? [] : [cost])];
  return points.map((value) => toPlainExact(value)).join("+");
}
