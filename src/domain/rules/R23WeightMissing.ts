import { isAboveZero } from "../decimal";
import type { IndicatorResult } from "../calculation/computation";
import { amount } from "../format";
import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import { isBlank } from "../text/written";

export interface Inputs {
  "R23.weightMissing": OfIndicator;
  "R23.weightNotPositive": OfIndicator & { readonly weight: string };
}

function check({ indicator: { weight, level3 } }: IndicatorResult): Found<Inputs>[] {
  const name = level3.written;
  if (isBlank(weight)) return [{ code: "R23.weightMissing", at: [weight], inputs: { name } }];
  if (weight.value === null || isAboveZero(weight.value)) return [];
  const actual = amount(weight.value);
  const inputs = { name, weight: actual };
  return [{ code: "R23.weightNotPositive", at: [weight], inputs, expected: "> 0", actual }];
}

/** A printed row with neither score nor weight may share those of the merged cells above it. */
function hasOwnPoints({ indicator: { weight, score } }: IndicatorResult): boolean {
  return score.value !== null || !isBlank(weight);
}

export const R23: Rule<Inputs> = {
  id: "R23",
  group: "weights",
  clause: PLATFORM,
  formula: "每项指标的权重为大于 0 的数",
  severities: { "R23.weightMissing": "error", "R23.weightNotPositive": "error" },
  asksForInput: { "R23.weightMissing": true },
  workbook: { form: ({ indicators }) => indicators.flatMap(check) },
  form: { form: ({ rows, hasWeights }) => (hasWeights ? rows.filter(hasOwnPoints).flatMap(check) : []) },
};
