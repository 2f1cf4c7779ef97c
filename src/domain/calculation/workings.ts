/**
 * How a figure was computed, with its numbers: `10.00 × 12 ÷ 15`. Null if nothing was computed or the calculation does
 * not fit on a line.
 */
import { toPlainExact, type Decimal } from "../decimal";
import type { FundFigures, IndicatorResult } from "./computation";
import type { FundLine, Measure } from "../model";
import type { ExecutionScoreRule, RuleProfile } from "../profiles/profile";
import { addition, amount, percent } from "../format";

/** A longer sum tells the reader less than the rows. */
const ADDENDS = 6;

/** 得分 of a quantitative indicator; null if it is all or nothing. */
export function scoreWorking(result: IndicatorResult, { reverse }: RuleProfile): string | null {
  const { indicator, operator, met, deduction } = result;
  const weight = indicator.weight.value;
  if (weight === null || operator === null || result.target === null || result.actual === null) return null;
  if (met === true) return deduction.gt(0) ? `${amount(weight)} − ${amount(deduction)}` : null;
  // There is no proportion, or nothing is left of it.
  if (met === null || result.score === null || result.score.isZero()) return null;
  const [target, actual] = [toPlainExact(result.target), toPlainExact(result.actual)];
  if (operator !== "<=" && operator !== "<") return `${amount(weight)} × ${actual} ÷ ${target}`;
  return reverse === "ratio"
    ? `${amount(weight)} × ${target} ÷ ${actual}`
    : `${amount(weight)} × (1 − (${actual} − ${target}) ÷ ${target})`;
}

/** 完成率, from target and actual in one unit */
export function completionWorking({ target, actual }: IndicatorResult): string | null {
  return target === null || actual === null ? null : `${toPlainExact(actual)} ÷ ${toPlainExact(target)}`;
}

/** 预算执行得分; null if it is by steps. Takes percent. */
export function executionScoreWorking(
  rate: Decimal,
  points: Decimal,
  rule: ExecutionScoreRule,
): string | null {
  return rule.kind === "proportional" && rate.gte(0) && rate.lte(100)
    ? `${amount(points)} × ${percent(rate)}`
    : null;
}

/** A sum or rate of 资金; `lines` are the lines of its scope. */
export function fundsWorking(
  measure: Measure,
  funds: FundFigures,
  lines: readonly FundLine[],
): string | null {
  const { carriedOver, initialBudget, added, reduced, spent, annualBudget } = funds;
  switch (measure) {
    case "executionRate":
      return spent === null || annualBudget === null || !annualBudget.gt(0)
        ? null
        : `${amount(spent)} ÷ ${amount(annualBudget)}`;
    case "initialRate":
      return spent === null || initialBudget === null ? null : `${amount(spent)} ÷ ${amount(initialBudget)}`;
    case "adjustmentRate":
      return annualBudget === null || initialBudget === null
        ? null
        : `(${amount(annualBudget)} − ${amount(initialBudget)}) ÷ ${amount(initialBudget)}`;
    case "balance":
      return annualBudget === null || spent === null ? null : `${amount(annualBudget)} − ${amount(spent)}`;
    case "annualBudget": {
      if (carriedOver === null || initialBudget === null || added === null || reduced === null) return null;
      const plus = [carriedOver, initialBudget, added].filter((value) => !value.isZero());
      if (!reduced.isZero()) return `${plus.length === 0 ? "0.00" : addition(plus)} − ${amount(reduced)}`;
      return plus.length > 1 ? addition(plus) : null;
    }
    case "carriedOver":
    case "initialBudget":
    case "added":
    case "reduced":
    case "spent": {
      const amounts = lines.flatMap((line) => line[measure].value ?? []).filter((value) => !value.isZero());
      return amounts.length > 1 && amounts.length <= ADDENDS ? addition(amounts) : null;
    }
  }
}
