import { HUNDRED } from "../decimal";
import { amount } from "../format";
import { MEASURES_2020 } from "./documents";
import type { Found, Rule } from "./rule";
import { formWeights, type WeightedForm, weightedForm } from "./shared/formWeights";

export interface Inputs {
  "R19.weightsNotHundred": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly weights: string;
    readonly execution: string;
    readonly total: string;
  };
}

function check(form: WeightedForm): Found<Inputs>[] {
  const sums = formWeights(form);
  if (sums === null || sums.isHundred) return [];
  return [
    {
      code: "R19.weightsNotHundred",
      at: form.total === undefined ? sums.fields : [form.total, ...sums.fields],
      inputs: {
        form: form.name,
        weights: amount(sums.weights),
        execution: amount(form.execution),
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
  workbook: { form: (form, { profile }) => check({ ...form, execution: profile.executionScore.points }) },
  form: {
    form: (context) => {
      const form = weightedForm(context);
      return form === null ? [] : check(form);
    },
  },
};
