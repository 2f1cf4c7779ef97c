/** The units by 整体得分, then 执行率, then the number of open errors. Units that are equal in all three share a rank. */
import { Decimal } from "../decimal";
import { countOpen, totalOf, type RollupUnit } from "./unit";

const LOWEST = new Decimal(-1);

/** 1, 1, 3; units without a score have no rank. Null where profiles are mixed: their marks do not compare. */
export function ranksOf(units: readonly RollupUnit[]): ReadonlyMap<RollupUnit, number> | null {
  if (new Set(units.map(({ profile }) => profile.id)).size > 1) return null;
  const ranked = units
    .flatMap((unit) => {
      const score = unit.department.totalScore;
      const rate = totalOf(unit, "全部").executionRate ?? LOWEST;
      return score === null ? [] : [{ unit, score, rate, errors: countOpen(unit, "error") }];
    })
    .sort((a, b) => b.score.comparedTo(a.score) || b.rate.comparedTo(a.rate) || a.errors - b.errors);
  const ranks = new Map<RollupUnit, number>();
  ranked.forEach(({ unit, score, rate, errors }, index) => {
    const before = ranked[index - 1];
    const shares =
      before !== undefined && before.score.eq(score) && before.rate.eq(rate) && before.errors === errors;
    ranks.set(unit, shares ? (ranks.get(before.unit) ?? index + 1) : index + 1);
  });
  return ranks;
}
