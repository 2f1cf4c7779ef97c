/** The scores of a form by block: 预算执行, then each 一级指标. Pure. */
import { sum, type Decimal } from "../../domain/decimal";
import type { FormResult, IndicatorResult } from "../../domain/calculation/computation";
import { groupBy } from "../../domain/groupBy";
import type { RuleProfile } from "../../domain/profiles/profile";

export interface ScoreBlock {
  /** 一级指标 as written; null for 预算执行 */
  readonly name: string | null;
  /** Null if one of its scores is missing */
  readonly score: Decimal | null;
  /** The full points of the block; null if one of its weights is missing */
  readonly points: Decimal | null;
  readonly indicators: readonly IndicatorResult[];
}

function sumOf(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sum(known);
}

export function scoreBlocks(form: FormResult, profile: RuleProfile): readonly ScoreBlock[] {
  const blocks = groupBy(form.indicators, ({ indicator: { level1 } }) => level1.value ?? level1.written);
  return [
    { name: null, score: form.fundScore, points: profile.executionScore.points, indicators: [] },
    ...[...blocks].map(([name, indicators]) => ({
      name,
      score: sumOf(indicators.map(({ score }) => score)),
      points: sumOf(indicators.map(({ indicator }) => indicator.weight.value)),
      indicators,
    })),
  ];
}
