import { rowName } from "../forms/names";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { ERROR_VALUE, isEmptyRow, rowsWithRate } from "./shared/rowsWithRate";
import { isBlank } from "../text/written";

export interface Inputs {
  /** #DIV/0! where 年初预算 is 0 */
  "R10.notApplicable": { readonly line: string; readonly written: string };
}

function check(form: FormContext): Found<Inputs>[] {
  return rowsWithRate(form)
    .filter(
      (row) =>
        !isEmptyRow(row) && row.initialBudget.value?.isZero() && ERROR_VALUE.test(row.statedRate.written),
    )
    .map((row) => ({
      code: "R10.notApplicable",
      at: [row.statedRate],
      inputs: { line: rowName(row), written: isBlank(row.statedRate) ? "" : row.statedRate.written },
      actual: row.statedRate.written,
    }));
}

export const R10: Rule<Inputs> = {
  id: "R10",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "年初预算 = 0 时，以年初预算为分母的比率不适用",
  severities: { "R10.notApplicable": "error" },
  form: { form: check },
};
