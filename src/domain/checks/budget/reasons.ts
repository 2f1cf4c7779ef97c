/** R07 执行率偏低说明原因, R08 预算调整说明理由 */
import type { Decimal } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field, FundLine } from "../../model";
import type { Thresholds } from "../../profile";
import { type BudgetLine, lineName } from "../../fundLines";
import { amount, percent, threshold } from "../../format";
import { raise } from "../raise";
import { lacksReason } from "../../rules/shared/words";

export function lowExecutionUnexplained(
  { name, figures, spent, reason }: BudgetLine,
  thresholds: Thresholds,
): Finding[] {
  if (figures === null || figures.rate === null || !figures.rate.lt(thresholds.executionReasonBelow))
    return [];
  if (!lacksReason(reason)) return [];
  const code = reason.cell === null ? "R07.unexplained" : "R07.reasonMissing";
  return raise(code, "warning", [spent, reason], {
    inputs: {
      line: name,
      spent: amount(figures.spent),
      annualBudget: amount(figures.annualBudget),
      rate: percent(figures.rate),
      threshold: threshold(thresholds.executionReasonBelow),
    },
    expected: `≥ ${percent(thresholds.executionReasonBelow)}`,
    actual: percent(figures.rate),
  });
}

export function adjustmentUnexplained(line: FundLine): Finding[] {
  const adjusted = [line.added, line.reduced].filter(({ value }) => value !== null && !value.isZero());
  if (adjusted.length === 0 || !lacksReason(line.reason)) return [];
  return raise("R08.reasonMissing", "warning", adjusted, {
    inputs: { line: lineName(line), added: printed(line.added), reduced: printed(line.reduced) },
  });
}

function printed({ value }: Field<Decimal>): string | null {
  return value === null || value.isZero() ? null : amount(value);
}
