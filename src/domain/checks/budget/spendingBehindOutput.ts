/** R17 执行率低而产出全部完成 */
import { Decimal } from "../../decimal";
import type { Computation, FormResult, FundFigures } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Field, SelfEvaluation } from "../../model";
import { formsOf, type IndicatorForm } from "../forms";
import { linesByScope } from "../../fundLines";
import { amount, percent } from "../../format";
import { raise } from "../raise";
import { blockOf } from "../../blocks";

const LOW_RATE = new Decimal(30);

export function spendingBehindOutput({ funds }: SelfEvaluation, computation: Computation): Finding[] {
  const linesOf = linesByScope(funds);
  return formsOf(computation).flatMap((form) => {
    if (form.funds === null) return [];
    const spent = linesOf(scopeOf(form)).map((line) => line.spent);
    return outputsMetWithoutSpending(form, form.funds, spent);
  });
}

type Spending = Pick<FundFigures, "spent" | "annualBudget" | "executionRate">;

/** Shown at the fields of the spending and the actuals of the outputs. */
export function outputsMetWithoutSpending(
  form: IndicatorForm,
  { spent, annualBudget, executionRate }: Spending,
  fields: readonly Field<unknown>[],
): Finding[] {
  if (spent === null || !annualBudget?.gt(0) || !executionRate?.lte(LOW_RATE)) return [];
  const outputs = form.indicators.filter(({ indicator }) => blockOf(indicator) === "output");
  if (outputs.length === 0 || !outputs.every(({ met }) => met === true)) return [];
  const actuals = outputs.map(({ indicator }) => indicator.actual);
  return raise("R17.spendingBehindOutput", "warning", [...fields, ...actuals], {
    inputs: {
      form: form.name,
      spent: amount(spent),
      annualBudget: amount(annualBudget),
      rate: percent(executionRate),
      outputs: String(outputs.length),
    },
    actual: percent(executionRate),
  });
}

function scopeOf(form: FormResult): string {
  return form.funds?.scope ?? "全部";
}
