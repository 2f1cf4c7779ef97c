/** R45 总分等于得分之和, as far as the profile caps the total by the execution rate. */
import type { Decimal } from "../../decimal";
import type { Computation } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Field, SelfEvaluation } from "../../model";
import type { RuleProfile, TotalCap } from "../../profile";
import { formsOf } from "../forms";
import { linesByScope } from "../../fundLines";
import { amount, percent, threshold } from "../../format";
import { raise } from "../raise";

/** Said of every form whose computed total is lower than its parts. */
export function totalsCapped({ funds }: SelfEvaluation, computation: Computation): Finding[] {
  const linesOf = linesByScope(funds);
  return formsOf(computation).flatMap(({ name, funds: figures, fundScore, indicatorScore, cap }) => {
    const rate = figures?.executionRate ?? null;
    if (figures === null || rate === null || cap === null) return [];
    if (fundScore === null || indicatorScore === null) return [];
    const spent = linesOf(figures.scope).map((line) => line.spent);
    const scores = { name, sumOfScores: fundScore.plus(indicatorScore), rate, cap };
    return totalCapped(scores, spent, computation.profile);
  });
}

interface CappedScores {
  readonly name: string | null;
  readonly sumOfScores: Decimal;
  /** 执行率, percent */
  readonly rate: Decimal;
  readonly cap: TotalCap;
}

/** Shown at these fields. */
export function totalCapped(
  { name, sumOfScores, rate, cap }: CappedScores,
  fields: readonly Field<unknown>[],
  { source }: RuleProfile,
): Finding[] {
  return raise("R45.capped", "note", fields, {
    inputs: {
      form: name,
      sumOfScores: amount(sumOfScores),
      rate: percent(rate),
      below: threshold(cap.below),
      most: amount(cap.most),
    },
    expected: amount(cap.most),
    actual: amount(sumOfScores),
    clause: source,
  });
}
