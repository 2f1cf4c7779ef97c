import { type Decimal, HUNDRED } from "../decimal";
import { amount } from "../format";
import type { Field } from "../model";
import { MEASURES_2020 } from "./documents";
import type { Found, Rule } from "./rule";
import type { FormWeights } from "./shared/formWeights";

export interface Inputs {
  "R19.weightsNotHundred": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly weights: string;
    readonly execution: string;
    readonly total: string;
  };
}

interface WeightedForm {
  readonly name: string | null;
  readonly weights: FormWeights | null;
}

/** @param printed 合计 of the weights, where the form prints one */
function check({ name, weights: sums }: WeightedForm, printed: readonly Field<Decimal>[]): Found<Inputs>[] {
  if (sums === null || sums.isHundred) return [];
  return [
    {
      code: "R19.weightsNotHundred",
      at: [...printed, ...sums.fields],
      inputs: {
        form: name,
        weights: amount(sums.weights),
        execution: amount(sums.execution),
        total: amount(sums.total),
      },
      expected: amount(HUNDRED),
      actual: amount(sums.total),
    },
  ];
}

export const R19: Rule<Inputs> = {
  id: "R19",
  group: "weights",
  clause: MEASURES_2020,
  formula: "各指标权重之和 + 预算执行率分值 = 100",
  severities: { "R19.weightsNotHundred": "error" },
  workbook: { form: (form) => check(form, []) },
  form: { form: (context) => check(context, [context.form.totalWeight]) },
};
