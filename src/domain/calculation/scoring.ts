/** Scores by the rule profile (rules.md 3.1, 3.2, 9). */
import { Decimal, HUNDRED, isAboveZero, round, shareOf, ZERO } from "../decimal";
import type { Grade } from "./computation";
import type { Achievement, Operator, Reading } from "../model";
import type { ExecutionScoreRule, ReverseRule, RuleProfile, TotalCap } from "../profiles/profile";

/**
 * 预算执行得分 for a rate in percent, from 0 to the rule's points. Rounds the rate to two places, then the score, as
 * the national platform does.
 */
export function executionScore(rate: Decimal, rule: ExecutionScoreRule): Decimal {
  const rounded = round(rate);
  if (rule.kind === "proportional") {
    return Decimal.max(ZERO, Decimal.min(rule.points, shareOf(rounded, rule.points, HUNDRED)));
  }
  const reached = rule.steps.filter((step) => rounded.gte(step.from)).map((step) => step.points);
  return reached.length === 0 ? ZERO : Decimal.max(...reached);
}

/** The rule with the points that the form itself gives; steps keep their proportion. */
export function withPoints(rule: ExecutionScoreRule, points: Decimal): ExecutionScoreRule {
  if (rule.kind === "proportional") return { ...rule, points };
  const steps = rule.steps.map((step) => ({ ...step, points: step.points.times(points).div(rule.points) }));
  return { ...rule, points, steps };
}

export interface QuantitativeRow {
  readonly operator: Operator;
  /** In the same unit as `actual` */
  readonly target: Decimal;
  readonly actual: Decimal;
  /** Null if unreadable: the target may be met, but there is no score */
  readonly weight: Decimal | null;
}

export interface QuantitativeOutcome {
  readonly met: boolean;
  /** 0 to weight; null without a weight, or for a missed target below zero, which has no proportion */
  readonly score: Decimal | null;
}

/**
 * Scores a 定量 indicator by the national platform's rules. A negative actual counts as 0 unless the target is
 * negative; > and < are tested like ≥ and ≤; exceeding an = target earns full points; zero targets are not divided by.
 */
export function scoreQuantity(row: QuantitativeRow, reverse: ReverseRule): QuantitativeOutcome {
  const { operator, target } = row;
  const actual = row.actual.isNegative() && !target.isNegative() ? ZERO : row.actual;
  const isReverse = operator === "<=" || operator === "<";
  const met = isReverse || (operator === "=" && target.isZero()) ? actual.lte(target) : actual.gte(target);
  const weight = row.weight === null || row.weight.isNegative() ? null : row.weight;
  if (weight === null) return { met, score: null };
  if (met) return { met, score: weight };
  if (target.isNegative()) return { met, score: null };
  if (target.isZero()) return { met, score: ZERO };
  const { part, whole } = isReverse ? reverseShare(actual, target, reverse) : { part: actual, whole: target };
  return { met, score: Decimal.min(weight, shareOf(part, weight, whole)) };
}

interface Share {
  readonly part: Decimal;
  readonly whole: Decimal;
}

/** Score of a missed ≤ or <, for actual > target > 0. Linear: weight × (1 − (a − t) / t) = weight × (2t − a) / t. */
function reverseShare(actual: Decimal, target: Decimal, rule: ReverseRule): Share {
  if (rule === "ratio") return { part: target, whole: actual };
  return { part: Decimal.max(ZERO, target.times(2).minus(actual)), whole: target };
}

/**
 * Points that the profile deducts from `score` for overfulfilment, at most all of it. Zero for reverse indicators and
 * targets of zero or below, which have no completion rate.
 */
export function overfulfilmentDeduction(
  { operator, target, actual }: Pick<QuantitativeRow, "operator" | "target" | "actual">,
  score: Decimal,
  { overfulfilment: rule, thresholds }: Pick<RuleProfile, "overfulfilment" | "thresholds">,
): Decimal {
  if (rule.kind !== "deduction" || operator === "<=" || operator === "<" || !isAboveZero(target)) return ZERO;
  // Multiplied out to be exact at 30 %.
  const exceeds = actual.times(HUNDRED).gt(target.times(thresholds.overDeduction));
  return exceeds ? Decimal.min(rule.points, score) : ZERO;
}

/** The level of achievement that a 定性 actual states: in words, or by a status of full completion. */
export function achievementOf(actual: Reading | null): Achievement | null {
  if (actual?.kind === "words") return actual.achievement;
  if (actual?.kind === "status" && (actual.percent === null || actual.percent.gte(HUNDRED))) return 1;
  return null;
}

export interface ScoreBounds {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Whether `high` itself is allowed: only for 达成 */
  readonly highIncluded: boolean;
}

/** The points that a level of achievement allows: [0.8w, w], [0.6w, 0.8w), [0, 0.6w), bounds rounded to two places. */
export function achievementBounds(
  achievement: Achievement,
  weight: Decimal,
  profile: RuleProfile,
): ScoreBounds {
  const achieved = round(weight.times(profile.achievementFloors.achieved));
  const partly = round(weight.times(profile.achievementFloors.partly));
  if (achievement === 1) return { low: achieved, high: weight, highIncluded: true };
  if (achievement === 2) return { low: partly, high: achieved, highIncluded: false };
  return { low: ZERO, high: partly, highIncluded: false };
}

export interface CappedTotal {
  readonly total: Decimal;
  /** The cap that lowered the total; null for none */
  readonly cap: TotalCap | null;
}

/** Caps the sum of scores by 执行率 (percent, rounded to two places first). An unknown rate caps nothing. */
export function capTotal(scores: Decimal, rate: Decimal | null, caps: readonly TotalCap[]): CappedTotal {
  const reached = rate === null ? [] : caps.filter(({ below }) => round(rate).lt(below));
  const [cap] = [...reached].sort((a, b) => a.most.comparedTo(b.most));
  return cap === undefined || scores.lte(cap.most) ? { total: scores, cap: null } : { total: cap.most, cap };
}

/** 等级 of a 总分 out of 100. */
export function gradeOf(total: Decimal, profile: RuleProfile): Grade {
  const { excellent, good, fair } = profile.grades;
  if (total.gte(excellent)) return "优";
  if (total.gte(good)) return "良";
  return total.gte(fair) ? "中" : "差";
}
