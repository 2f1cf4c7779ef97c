import { Decimal } from "../decimal";
import type { FundFigures, IndicatorResult } from "../calculation/computation";
import { amount, percent } from "../format";
import type { Field } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R17.spendingBehindOutput": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly spent: string;
    readonly annualBudget: string;
    readonly rate: string;
    readonly outputs: string;
  };
}

const LOW_RATE = new Decimal(30);

/** Shown at the fields of the spending and the actuals of the outputs. */
function check(
  form: string | null,
  indicators: readonly IndicatorResult[],
  { spent, annualBudget, executionRate }: Pick<FundFigures, "spent" | "annualBudget" | "executionRate">,
  spentFields: readonly Field<unknown>[],
): Found<Inputs>[] {
  if (spent === null || !annualBudget?.gt(0) || !executionRate?.lte(LOW_RATE)) return [];
  const outputs = indicators.filter(({ block }) => block === "output");
  if (outputs.length === 0 || !outputs.every(({ met }) => met === true)) return [];
  return [
    {
      code: "R17.spendingBehindOutput",
      at: [...spentFields, ...outputs.map(({ indicator }) => indicator.actual)],
      inputs: {
        form,
        spent: amount(spent),
        annualBudget: amount(annualBudget),
        rate: percent(executionRate),
        outputs: String(outputs.length),
      },
      actual: percent(executionRate),
    },
  ];
}

export const R17: Rule<Inputs> = {
  id: "R17",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "执行率 ≤ 30% 时，产出指标并非全部完成",
  severities: { "R17.spendingBehindOutput": "warning" },
  restsOnAmounts: true,
  workbook: {
    form: ({ name, indicators, funds, spentFields }) =>
      funds === null ? [] : check(name, indicators, funds, spentFields),
  },
  form: {
    form: ({ name, rows, funds }) =>
      check(name, rows, { ...funds, annualBudget: funds.budget }, funds.spentFields),
  },
};
