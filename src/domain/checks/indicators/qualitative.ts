/** R36 定性指标得分在评判档次内 */
import type { Decimal } from "../../decimal";
import type { Finding } from "../../finding";
import { type ScoreBounds, achievementBounds, achievementOf } from "../../scoring";
import { amount } from "../../format";
import { raise } from "../raise";
import { isBlank } from "../../rules/shared/words";
import { isScoredByOwnMethod } from "../../ownMethod";
import { type IndicatorRow, isMeasured } from "../../rules/shared/indicatorRow";

/** For what words answer. A target that cannot be computed (按季完成, 下一季度次月10日前) has to be 定性. */
export function tierScore({ result, profile }: IndicatorRow): Finding[] {
  const { indicator, kind } = result;
  const { target, actual, weight, score, level3, nature } = indicator;
  const name = level3.written;
  if (isScoredByOwnMethod(indicator)) return [];
  if (kind === "notComparable" && target.value !== null && !isMeasured(target.value)) {
    const field = nature.cell === null ? target : nature;
    return raise("R36.notQualitative", "warning", [field], {
      inputs: { name, target: target.written },
      expected: "定性",
      actual: nature.written === "" ? null : nature.written,
    });
  }
  if (kind !== "qualitative" || weight.value === null || !weight.value.gt(0)) return [];
  if (isBlank(actual)) return raise("R36.actualMissing", "warning", [actual], { inputs: { name } });
  if (actual.value === null || actual.value.kind === "notApplicable") return [];

  const tier = achievementOf(actual.value);
  if (tier === null) return unclear(name, weight.value, { result, profile });
  const bounds = achievementBounds(tier, weight.value, profile);
  const inputs = { name, tier, range: printed(bounds) };
  const expected = interval(bounds);
  if (score.value === null) {
    return isBlank(score) ? raise("R36.scoreMissing", "warning", [score], { inputs, expected }) : [];
  }
  if (within(score.value, bounds)) return [];
  const actualScore = amount(score.value);
  return raise("R36.outsideTier", "error", [score], {
    inputs: { ...inputs, score: actualScore },
    expected,
    actual: actualScore,
  });
}

function unclear(
  name: string,
  weight: Decimal,
  { result, profile }: Pick<IndicatorRow, "result" | "profile">,
): Finding[] {
  const { score, actual } = result.indicator;
  if (score.value === null ? !isBlank(score) : score.value.gte(weight)) return [];
  return raise("R36.noTier", "warning", score.value === null ? [score] : [actual, score], {
    inputs: {
      name,
      written: actual.written,
      score: score.value === null ? null : amount(score.value),
      achieved: printed(achievementBounds(1, weight, profile)),
      partly: printed(achievementBounds(2, weight, profile)),
      missed: printed(achievementBounds(3, weight, profile)),
    },
    actual: score.value === null ? null : amount(score.value),
  });
}

function within(score: Decimal, { low, high, highIncluded }: ScoreBounds): boolean {
  return score.gte(low) && (highIncluded ? score.lte(high) : score.lt(high));
}

function printed({ low, high, highIncluded }: ScoreBounds) {
  return { low: amount(low), high: amount(high), highIncluded };
}

function interval({ low, high, highIncluded }: ScoreBounds): string {
  return highIncluded ? `${amount(low)}–${amount(high)}` : `≥ ${amount(low)}, < ${amount(high)}`;
}
