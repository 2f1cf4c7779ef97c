import { isAboveZero, round } from "../decimal";
import { amount } from "../format";
import { isScoredByOwnMethod, ownMethod } from "../calculation/ownMethod";
import { scoreWorking } from "../calculation/workings";
import { MEASURES_2020, PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import { workingOfFigure } from "./shared/working";
import type { OfIndicator, TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";
import { type ComputedScore } from "./shared/points";
import { ROUNDING } from "./shared/rounding";
import { isBlankMark } from "../text";
import { isBlank, lacksReason } from "../text/written";
import { MISREAD_PERCENT } from "./shared/misreadPercent";
import { WRONG_DIRECTION } from "./shared/wrongDirection";

interface ScoreByRule extends OfIndicator, ComputedScore {
  readonly computed: string;
}

interface ScoreDifference extends ScoreByRule {
  readonly stated: string;
  readonly difference: string;
}

export interface Inputs {
  "R28.scoreDiffers": ScoreDifference;
  /** 尾差 */
  "R28.rounding": ScoreDifference;
  /** The form prints a scoring method of its own for the row */
  "R28.ownMethod": ScoreDifference & { readonly method: string };
  /** On a printed form: the actual decides the score, and the cell is blank */
  "R28.scoreMissing": ScoreByRule;
  /** The same where the form's own method gives the score */
  "R28.scoreMissingOwnMethod": OfIndicator & { readonly method: string };
  /** No other finding explains why the row has no score */
  "R28.notScored": TargetAndActual;
}

function check({ result, profile }: IndicatorRow): Found<Inputs>[] {
  const { score, reason, level3 } = result.indicator;
  const [stated, computed] = [score.value, result.score];
  if (result.kind === "qualitative" || stated === null || computed === null) return [];
  // A score from a formula has more places than are printed.
  if (round(stated).eq(computed)) return [];
  // 财预〔2020〕10号 lets a unit take points off for a target that was set too low, if it gives the reason.
  const farAbove = result.completionPercent?.gte(profile.thresholds.overNotice) ?? false;
  if (farAbove && stated.lt(computed) && !lacksReason(reason)) return [];
  const difference = stated.minus(computed).abs();
  const inputs = {
    name: level3.written,
    stated: amount(stated),
    computed: amount(computed),
    difference: amount(difference),
    working: scoreWorking(result, profile),
  };
  const method = ownMethod(result.indicator);
  if (method !== null) {
    const withMethod = { ...inputs, method: method.written };
    return [{ code: "R28.ownMethod", at: [score, method], inputs: withMethod, actual: inputs.stated }];
  }
  const code = difference.lte(ROUNDING) ? "R28.rounding" : "R28.scoreDiffers";
  return [{ code, at: [score], inputs, expected: inputs.computed, actual: inputs.stated }];
}

/** A readable row without a score, about which no rule has found anything. */
function checkSilent(row: IndicatorRow): Found<Inputs>[] {
  const { indicator, score } = row.result;
  const { nature, target, actual, weight } = indicator;
  if (score !== null || isScoredByOwnMethod(indicator)) return [];
  // R00 names a 指标性质 that cannot be read.
  if (nature.value === null && !isBlankMark(nature.written)) return [];
  if (target.value === null || actual.value === null || weight.value === null) return [];
  // R23 names a weight that is none.
  if (!isAboveZero(weight.value)) return [];
  return [{ code: "R28.notScored", at: [actual], inputs: asWritten(row), actual: actual.written }];
}

/** Only where figures decide the score; R36 asks for a missing 定性 score. */
function checkPrinted({ result, profile }: IndicatorRow): Found<Inputs>[] {
  const { indicator, kind, score } = result;
  if ((kind !== "quantitative" && kind !== "range") || score === null || !isBlank(indicator.score)) return [];
  const name = indicator.level3.written;
  const method = ownMethod(indicator);
  if (method !== null) {
    const inputs = { name, method: method.written };
    return [{ code: "R28.scoreMissingOwnMethod", at: [indicator.score, method], inputs }];
  }
  const inputs = { name, computed: amount(score), working: scoreWorking(result, profile) };
  return [{ code: "R28.scoreMissing", at: [indicator.score], inputs, expected: inputs.computed }];
}

export const R28: Rule<Inputs> = {
  id: "R28",
  group: "indicators",
  clause: `${MEASURES_2020}、${PLATFORM}`,
  formula: "|得分 − 按规则计算的得分| ≤ 0.01（尾差）",
  severities: {
    "R28.scoreDiffers": "error",
    "R28.rounding": "note",
    "R28.ownMethod": "note",
    "R28.scoreMissing": "error",
    "R28.scoreMissingOwnMethod": "error",
    "R28.notScored": "error",
  },
  workings: {
    "R28.scoreDiffers": workingOfFigure("score"),
    "R28.rounding": workingOfFigure("score"),
    "R28.ownMethod": workingOfFigure("score"),
    "R28.scoreMissing": workingOfFigure("score"),
  },
  // R27 finds a score that no rule can give; the others explain why it differs.
  suppressedBy: [
    "R26",
    "R27",
    "R29",
    "R30",
    ...WRONG_DIRECTION,
    ...MISREAD_PERCENT,
    "R37",
    "R38",
    "R42.late",
    "R42.targetYear",
  ],
  workbook: { indicator: check, silentIndicator: checkSilent },
  form: { indicator: check, silentIndicator: checkSilent, printedIndicator: checkPrinted },
};
