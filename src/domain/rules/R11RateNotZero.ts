import { rowName } from "../forms/names";
import { PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { isEmptyRow, rowsWithRate } from "./shared/rowsWithRate";
import { isBlank } from "../text/written";

export interface Inputs {
  /** Nothing budgeted and nothing spent is 0.00 %, neither blank nor #DIV/0!; written "" when blank */
  "R11.rateNotZero": { readonly line: string; readonly written: string };
}

function check(form: FormContext): Found<Inputs>[] {
  return rowsWithRate(form)
    .filter((row) => isEmptyRow(row) && row.statedRate.value?.isZero() !== true)
    .map((row) => ({
      code: "R11.rateNotZero",
      at: [row.statedRate],
      inputs: { line: rowName(row), written: isBlank(row.statedRate) ? "" : row.statedRate.written },
      expected: "0.00%",
      actual: row.statedRate.written,
    }));
}

export const R11: Rule<Inputs> = {
  id: "R11",
  group: "budget",
  clause: PLATFORM,
  formula: "全年预算数 = 0 且支出 = 0 时，执行率 = 0.00%",
  severities: { "R11.rateNotZero": "error" },
  form: { form: check },
};
