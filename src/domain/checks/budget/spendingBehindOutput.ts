/** R17 执行率低而产出全部完成 */
import { Decimal } from "../../decimal";
import type { Computation, FormResult } from "../../evaluation";
import type { Finding } from "../../finding";
import type { SelfEvaluation } from "../../model";
import { formsOf } from "../forms";
import { linesOf } from "../lines";
import { amount, percent } from "../print";
import { raise } from "../raise";
import { blockOf } from "../weights/blocks";

const LOW_RATE = new Decimal(30);

export function spendingBehindOutput({ funds }: SelfEvaluation, computation: Computation): Finding[] {
  return formsOf(computation).flatMap((form) => {
    const { spent, annualBudget, executionRate } = form.funds ?? {};
    if (!spent || !annualBudget?.gt(0) || !executionRate?.lte(LOW_RATE)) return [];
    const outputs = form.indicators.filter(({ indicator }) => blockOf(indicator) === "output");
    if (outputs.length === 0 || !outputs.every(({ met }) => met === true)) return [];
    const lines = linesOf(funds, scopeOf(form)).map((line) => line.spent);
    return raise(
      "R17.spendingBehindOutput",
      "warning",
      [...lines, ...outputs.map((o) => o.indicator.actual)],
      {
        inputs: {
          form: form.name,
          spent: amount(spent),
          annualBudget: amount(annualBudget),
          rate: percent(executionRate),
          outputs: String(outputs.length),
        },
        actual: percent(executionRate),
      },
    );
  });
}

function scopeOf(form: FormResult): string {
  return form.funds?.scope ?? "全部";
}
