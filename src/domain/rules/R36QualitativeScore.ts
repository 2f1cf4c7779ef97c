import type { Decimal } from "../decimal";
import { amount } from "../format";
import type { Achievement } from "../model";
import { isScoredByOwnMethod } from "../calculation/ownMethod";
import { achievementBounds, achievementOf, type ScoreBounds } from "../calculation/scoring";
import { MEASURES_2020, PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import { type IndicatorRow, isMeasured } from "./shared/indicatorRow";
import { clauseUnder } from "./shared/profileClause";
import { isBlank } from "../text/written";

const CLAUSE = `${MEASURES_2020}、${PLATFORM}`;

/** The points that a level of achievement allows */
export interface ScoreRange {
  readonly low: string;
  readonly high: string;
  readonly highIncluded: boolean;
}

interface JudgedIndicator extends OfIndicator {
  readonly achievement: Achievement;
  readonly range: ScoreRange;
}

interface UnclearLevel extends OfIndicator {
  readonly written: string;
  readonly achieved: ScoreRange;
  readonly partly: ScoreRange;
  readonly missed: ScoreRange;
}

export interface Inputs {
  "R36.outsideTier": JudgedIndicator & { readonly score: string };
  /** The level is clear, the score is blank */
  "R36.scoreMissing": JudgedIndicator;
  /** The words state no level */
  "R36.noTier": UnclearLevel & { readonly score: string };
  /** Neither words nor a score */
  "R36.noTierNoScore": UnclearLevel;
  "R36.actualMissing": OfIndicator;
  "R36.nothingGiven": OfIndicator;
  /** The target is words but 指标性质 is not 定性, so nothing can be scored */
  "R36.notQualitative": OfIndicator & { readonly target: string };
}

function check({ result, profile }: IndicatorRow): Found<Inputs>[] {
  const { indicator, kind } = result;
  const { target, actual, weight, score, level3, nature } = indicator;
  const name = level3.written;
  if (isScoredByOwnMethod(indicator)) return [];
  // A target that cannot be computed (按季完成, 下一季度次月10日前) has to be 定性.
  if (kind === "notComparable" && target.value !== null && !isMeasured(target.value)) {
    return [
      {
        code: "R36.notQualitative",
        at: [nature.cell === null ? target : nature],
        inputs: { name, target: target.written },
        expected: "定性",
        actual: nature.written === "" ? null : nature.written,
      },
    ];
  }
  if (kind !== "qualitative" || weight.value === null || !weight.value.gt(0)) return [];
  if (isBlank(actual)) {
    return isBlank(score)
      ? [{ code: "R36.nothingGiven", at: [actual, score], inputs: { name } }]
      : [{ code: "R36.actualMissing", at: [actual], inputs: { name } }];
  }
  if (actual.value === null || actual.value.kind === "notApplicable") return [];

  const achievement = achievementOf(actual.value);
  if (achievement === null) return unclear({ result, profile }, weight.value);
  const bounds = achievementBounds(achievement, weight.value, profile);
  const inputs = { name, achievement, range: rangeOf(bounds) };
  const expected = interval(bounds);
  if (score.value === null) {
    return isBlank(score) ? [{ code: "R36.scoreMissing", at: [score], inputs, expected }] : [];
  }
  if (isWithin(score.value, bounds)) return [];
  const points = amount(score.value);
  const withScore = { ...inputs, score: points };
  const clause = clauseUnder(profile, "achievementFloors", CLAUSE);
  return [{ code: "R36.outsideTier", at: [score], inputs: withScore, expected, actual: points, clause }];
}

function unclear(
  { result, profile }: Pick<IndicatorRow, "result" | "profile">,
  weight: Decimal,
): Found<Inputs>[] {
  const { score, actual, level3 } = result.indicator;
  if (score.value === null ? !isBlank(score) : score.value.gte(weight)) return [];
  const rangeFor = (achievement: Achievement) => rangeOf(achievementBounds(achievement, weight, profile));
  const inputs = {
    name: level3.written,
    written: actual.written,
    achieved: rangeFor(1),
    partly: rangeFor(2),
    missed: rangeFor(3),
  };
  if (score.value === null) return [{ code: "R36.noTierNoScore", at: [score], inputs }];
  const points = amount(score.value);
  return [{ code: "R36.noTier", at: [actual, score], inputs: { ...inputs, score: points }, actual: points }];
}

function isWithin(score: Decimal, { low, high, highIncluded }: ScoreBounds): boolean {
  return score.gte(low) && (highIncluded ? score.lte(high) : score.lt(high));
}

function rangeOf({ low, high, highIncluded }: ScoreBounds): ScoreRange {
  return { low: amount(low), high: amount(high), highIncluded };
}

function interval({ low, high, highIncluded }: ScoreBounds): string {
  return highIncluded ? `${amount(low)}–${amount(high)}` : `≥ ${amount(low)}, < ${amount(high)}`;
}

export const R36: Rule<Inputs> = {
  id: "R36",
  group: "indicators",
  clause: CLAUSE,
  formula:
    "定性指标有得分：达成 [0.8w, w]，部分达成 [0.6w, 0.8w)，未达成 [0, 0.6w)，上下限保留两位小数（可设）",
  severities: {
    "R36.outsideTier": "error",
    "R36.scoreMissing": "error",
    "R36.noTier": "warning",
    "R36.noTierNoScore": "error",
    "R36.actualMissing": "warning",
    "R36.nothingGiven": "error",
    "R36.notQualitative": "error",
  },
  asksForInput: {
    "R36.scoreMissing": true,
    "R36.noTierNoScore": true,
    "R36.actualMissing": true,
    "R36.nothingGiven": true,
  },
  suppressedBy: ["R24", "R27", "R34.figuresAsQualitative"],
  workbook: { indicator: check },
  form: { indicator: check },
};
