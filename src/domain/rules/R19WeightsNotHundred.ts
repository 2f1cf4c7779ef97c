import { type Decimal, HUNDRED } from "../decimal";
import { amount } from "../format";
import type { Field } from "../model";
import { MEASURES_2020 } from "./documents";
import type { Found, Rule } from "./rule";
import type { ReportedForm, WorkbookContext } from "./workbookContext";
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

/**
 * @param printed 合计 of the weights, where the form prints one
 * @param restsOn cells beside the weights, such as those of rows that may be missing
 */
function check(
  { name, weights: sums }: WeightedForm,
  printed: readonly Field<Decimal>[],
  restsOn: readonly Field<unknown>[] = [],
): Found<Inputs>[] {
  if (sums === null || sums.isHundred) return [];
  return [
    {
      code: "R19.weightsNotHundred",
      at: [...printed, ...sums.fields],
      restsOn,
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

/** Rows that are left out, those of a project that 项目 does not have, and the profile that gives 预算执行 its points */
function missingFrom(
  { name, indicators }: ReportedForm,
  { selfEvaluation, strays }: WorkbookContext,
): readonly Field<unknown>[] {
  return [
    selfEvaluation.unit.profile,
    ...indicators.flatMap(({ indicator }) => indicator.leftOut ?? []),
    ...strays.indicators.flatMap(({ field, meant }) => (meant === null || meant === name ? [field] : [])),
  ];
}

export const R19: Rule<Inputs> = {
  id: "R19",
  group: "weights",
  clause: MEASURES_2020,
  formula: "各指标权重之和 + 预算执行率分值 = 100",
  severities: { "R19.weightsNotHundred": "error" },
  // The weight that is none is what the sum lacks.
  suppressedBy: ["R23.weightNotPositive"],
  workbook: { form: (form, context) => check(form, [], missingFrom(form, context)) },
  form: { form: (context) => check(context, [context.form.totalWeight]) },
};
