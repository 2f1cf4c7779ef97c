import { amount } from "../format";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { type RowsDifference, rowsDifference } from "./shared/sumInputs";

export interface Inputs {
  "R03.rowsDiffer": RowsDifference;
  "R03.rounding": RowsDifference;
}

function check({ sumDifferences }: FormContext): Found<Inputs>[] {
  return sumDifferences.map((difference) => ({
    code: difference.isRounding ? "R03.rounding" : "R03.rowsDiffer",
    at: difference.fields,
    inputs: rowsDifference(difference),
    expected: amount(difference.sum),
    actual: amount(difference.stated),
  }));
}

export const R03: Rule<Inputs> = {
  id: "R03",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "各列：合计行 = 各组成行之和",
  severities: { "R03.rowsDiffer": "error", "R03.rounding": "note" },
  form: { form: check },
};
