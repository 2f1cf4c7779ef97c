/** The 总分 of a printed form by its printed scores. */
import { capTotal, type CappedTotal } from "../../calculation/scoring";
import { type Decimal, sum, ZERO } from "../../decimal";
import type { PrintedForm } from "../../forms/printedForm";
import type { Field } from "../../model";
import { isBlank } from "../../text/written";
import type { FormContext } from "../formContext";
import { ROUNDING } from "./rounding";

export interface TotalByScores extends CappedTotal {
  readonly scores: readonly Decimal[];
  readonly sumOfScores: Decimal;
}

/** Null where a score is not known, or where blank scores may be what the total has more. */
export function totalByScores(context: FormContext): TotalByScores | null {
  const { funds, counted, stated, profile, indicatorsAlone } = context;
  // R28, R36 and R63 name the rows without a score; the others are still added up.
  const blank = counted.filter(({ indicator }) => isBlank(indicator.score));
  const ofRows = counted.filter((row) => !blank.includes(row)).map(({ indicator }) => indicator.score.value);
  const scores = indicatorsAlone ? ofRows : [stated.budgetScore, ...ofRows];
  const known = scores.filter((score) => score !== null);
  const isKnown =
    (funds.total !== null || indicatorsAlone) && known.length === scores.length && scores.length >= 2;
  if (stated.totalScore === null || !isKnown) return null;

  const sumOfScores = sum(known);
  const open = sum(blank.map(({ indicator }) => indicator.weight.value ?? ZERO));
  if (stated.totalScore.gt(sumOfScores) && stated.totalScore.lte(sumOfScores.plus(open))) return null;
  return { scores: known, sumOfScores, ...capTotal(sumOfScores, funds.executionRate, profile.totalCaps) };
}

/** The cells in which the form prints its total */
export function printedTotals({ totalScore, totalElsewhere }: PrintedForm): readonly Field<Decimal>[] {
  return totalElsewhere === undefined ? [totalScore] : [totalScore, totalElsewhere];
}

/** The total that grade and conclusion have to agree with: that of the scores where R45 says that the printed one is wrong. */
export function rightTotal(context: FormContext): Decimal | null {
  const stated = context.stated.totalScore;
  const byScores = totalByScores(context);
  if (stated === null || byScores === null) return stated;
  return stated.minus(byScores.total).abs().gt(ROUNDING) ? byScores.total : stated;
}
