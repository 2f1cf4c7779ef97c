/** Everything that a printed form's own figures give, before the rules check it. */
import { isScoredByOwnMethod } from "../calculation/ownMethod";
import { type Decimal, HUNDRED, sum } from "../decimal";
import type { IndicatorResult } from "../calculation/computation";
import { isOutsideWeight, scoreIndicator } from "../calculation/indicators";
import type { Field, Indicator } from "../model";
import type { PrintedForm } from "./printedForm";
import type { RuleProfile } from "../profiles/profile";
import { capTotal, executionScore, withPoints } from "../calculation/scoring";
import { foldName, isBlankMark, isPlaceholderName, withoutNumber } from "../text";
import type { FormComputation, FormFigures } from "./evaluation";
import { fundsOf } from "./funds";

/** Never throws on data. What the form does not let be known is null: a blank score is no zero. */
export function computeForm(form: PrintedForm, profile: RuleProfile): FormComputation {
  const funds = fundsOf(form);
  const cutOff = isCutOff(form);
  const printed = form.indicators.filter((indicator) => !isPlaceholder(indicator));
  const hasWeights = printed.some(({ weight }) => weight.value !== null);
  const inFunds = executionPointsOf(form, funds.total?.weight, funds.total?.score, profile);
  const repeated = printed.filter((indicator) => repeatsExecution(indicator));
  const executionRow = inFunds === null && repeated.length === 1 ? (repeated[0] ?? null) : null;
  const executionPoints = inFunds ?? executionRow?.weight.value ?? null;
  const weighed = hasWeights ? printed : withImpliedWeights(printed, funds.total?.score.value ?? null);
  const year = form.year.value;
  const indicators = weighed.map((indicator) => scoreIndicator(indicator, profile, year));
  const rows = cutOff && isIncomplete(weighed.at(-1)) ? indicators.slice(0, -1) : indicators;

  const rate = funds.executionRate;
  const rule = executionPoints === null ? null : withPoints(profile.executionScore, executionPoints);
  const byRule = rate === null || rule === null ? null : executionScore(rate, rule);
  const hasOwn = funds.total !== null && isScoredByOwnMethod(funds.total);
  const budgetScore = hasOwn ? (funds.total?.score.value ?? null) : byRule;
  const counted =
    executionPoints === null
      ? indicators
      : indicators.filter(({ indicator }) => !repeatsExecution(indicator));
  const scores = allKnown(counted.map(scoreOf));
  const weights = allKnown(counted.map(({ indicator }) => indicator.weight.value));
  const plus = (a: Decimal | null, b: Decimal | null) =>
    a === null || b === null || cutOff ? null : a.plus(b);
  const indicatorsAlone = funds.total === null && executionPoints === null && weights?.eq(HUNDRED) === true;
  const sumOfScores = indicatorsAlone ? scores : plus(budgetScore, scores);
  const computed: FormFigures = {
    rate,
    budgetScore,
    totalWeight: indicatorsAlone ? weights : plus(executionPoints, weights),
    totalScore: sumOfScores === null ? null : capTotal(sumOfScores, rate, profile.totalCaps).total,
  };
  const stated: FormFigures = {
    rate: funds.total?.statedRate.value ?? null,
    budgetScore: (executionRow ?? funds.total)?.score.value ?? null,
    totalWeight: form.totalWeight.value,
    totalScore: form.totalScore.value,
  };
  return {
    form,
    profile,
    cutOff,
    funds,
    executionPoints,
    executionRow,
    rows,
    indicators,
    counted,
    hasWeights,
    indicatorsAlone,
    stated,
    computed,
    sumOfScores,
  };
}

/** Neither a total nor anything of what follows it. */
function isCutOff({ totalWeight, totalScore, conclusion, problems, improvements }: PrintedForm): boolean {
  return [totalWeight, totalScore, conclusion, problems, improvements].every(({ cell }) => cell === null);
}

/** 指标1：/ with no weight, no target and no actual. */
function isPlaceholder({ level3, weight, target, actual }: Indicator): boolean {
  return (
    isPlaceholderName(level3.written) && [weight, target, actual].every(({ written }) => isBlankMark(written))
  );
}

/** The row that a form breaks off in: named, and blank from some point on to its end. */
function isIncomplete(indicator: Indicator | undefined): boolean {
  if (indicator === undefined) return false;
  const { actual, weight, score } = indicator;
  return [actual, weight, score].every(({ written }) => isBlankMark(written));
}

/** 预算执行率指标 as a first level of the indicators */
function repeatsExecution({ level1 }: Indicator): boolean {
  return /^预算(资金)?执行/.test(withoutNumber(foldName(level1.written)));
}

function executionPointsOf(
  { executionPoints }: PrintedForm,
  weight: Field<Decimal> | undefined,
  score: Field<Decimal> | undefined,
  profile: RuleProfile,
): Decimal | null {
  const printed = weight?.value ?? executionPoints.value;
  if (printed !== null && printed !== undefined) return printed.gt(0) ? printed : null;
  return score !== undefined && score.value !== null ? profile.executionScore.points : null;
}

/**
 * A form without weights whose scores add up to 100 has given full points everywhere, so each score is its weight.
 * Otherwise the weights stay unknown.
 */
function withImpliedWeights(
  indicators: readonly Indicator[],
  budgetScore: Decimal | null,
): readonly Indicator[] {
  const total = allKnown([budgetScore, ...indicators.map(({ score }) => score.value)]);
  if (total === null || !total.eq(HUNDRED) || indicators.length === 0) return indicators;
  return indicators.map((indicator) => ({ ...indicator, weight: indicator.score }));
}

/**
 * By the rule; a row without a target is the user's own judgement, like a 定性 one, and its printed score stands, as
 * does one that the form's own rule gives.
 */
function scoreOf({ indicator, score }: IndicatorResult): Decimal | null {
  if (isOutsideWeight(indicator)) return null;
  if (isScoredByOwnMethod(indicator)) return indicator.score.value;
  return score ?? (isBlankMark(indicator.target.written) ? indicator.score.value : null);
}

/** Null when one is missing, or there is none at all. */
function allKnown(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : sum(known);
}
