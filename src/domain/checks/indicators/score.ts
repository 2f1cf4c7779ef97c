/** R27 得分不超过权重, R28 得分与评分规则一致, R29 完成目标得满分, R30 未完成目标不得满分, R31 扣分说明原因 */
import { Decimal, isBelowZero, round } from "../../decimal";
import type { Finding } from "../../finding";
import { amount } from "../../format";
import { raise } from "../raise";
import { isBlank, lacksReason } from "../../rules/shared/words";
import { scoreWorking } from "../../workings";
import { isScoredByOwnMethod, ownMethod } from "../../ownMethod";
import { asWritten, type IndicatorRow } from "../../rules/shared/indicatorRow";

/** 尾差 */
const ROUNDING = new Decimal("0.01");

export function scoreWithinWeight({ result: { indicator } }: IndicatorRow): Finding[] {
  const { level3, weight, score } = indicator;
  if (score.value === null) return [];
  if (isBelowZero(score.value)) {
    const actual = amount(score.value);
    const inputs = { name: level3.written, score: actual };
    return raise("R27.negative", "error", [score], { inputs, expected: "≥ 0", actual });
  }
  if (weight.value === null || score.value.lte(weight.value)) return [];
  const actual = amount(score.value);
  return raise("R27.aboveWeight", "error", [score], {
    inputs: { name: level3.written, score: actual, weight: amount(weight.value) },
    expected: `≤ ${amount(weight.value)}`,
    actual,
  });
}

export function scoreByRule({ result, profile }: IndicatorRow): Finding[] {
  const { score, reason, level3 } = result.indicator;
  const [stated, computed] = [score.value, result.score];
  if (result.kind === "qualitative" || stated === null || computed === null) return [];
  // A formula's score has more places than are printed.
  if (round(stated).eq(computed)) return [];
  // 财预〔2020〕10号 lets a unit take points off a target that was set too low, if it says why.
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
    return raise("R28.ownMethod", "note", [score, method], {
      inputs: { ...inputs, method: method.written },
      actual: amount(stated),
    });
  }
  const details = {
    inputs,
    expected: amount(computed),
    actual: amount(stated),
  };
  return difference.lte(ROUNDING)
    ? raise("R28.rounding", "note", [score], details)
    : raise("R28.scoreDiffers", "error", [score], details);
}

/** Why a readable row has no score; only for rows of which no other check has anything to say. */
export function notScored(row: IndicatorRow): Finding[] {
  const { target, actual, weight } = row.result.indicator;
  if (row.result.score !== null || isScoredByOwnMethod(row.result.indicator)) return [];
  if (target.value === null || actual.value === null || weight.value === null) return [];
  return raise("R28.notScored", "warning", [actual], { inputs: asWritten(row), actual: actual.written });
}

export function metWithoutFullScore(row: IndicatorRow): Finding[] {
  const { score, weight, reason } = row.result.indicator;
  if (row.result.kind === "qualitative" || row.result.met !== true) return [];
  if (ownMethod(row.result.indicator) !== null) return [];
  if (score.value === null || weight.value === null) return [];
  // Less than the weight where the profile takes points off.
  const full = row.result.score ?? weight.value;
  if (!fallsShort(score.value, full)) return [];
  if (!lacksReason(reason)) return [];
  return raise("R29.metButReduced", "error", [score, reason], {
    inputs: { ...asWritten(row), score: amount(score.value), weight: amount(weight.value) },
    expected: amount(full),
    actual: amount(score.value),
  });
}

export function missedWithFullScore(row: IndicatorRow): Finding[] {
  const { score, weight } = row.result.indicator;
  if (row.result.kind === "qualitative" || row.result.met !== false) return [];
  if (ownMethod(row.result.indicator) !== null) return [];
  if (score.value === null || weight.value === null || fallsShort(score.value, weight.value)) return [];
  const computed = row.result.score;
  // So close to the target that the rule itself rounds to full points.
  if (computed !== null && !fallsShort(computed, weight.value)) return [];
  return raise("R30.missedButFull", "error", [score], {
    inputs: {
      ...asWritten(row),
      score: amount(score.value),
      computed: computed === null ? null : amount(computed),
      working: scoreWorking(row.result, row.profile),
    },
    expected: computed === null ? null : amount(computed),
    actual: amount(score.value),
  });
}

/** The score that the user states, else that of the rule. */
export function lossUnexplained({ result }: IndicatorRow): Finding[] {
  const { score, weight, reason, actual, level3 } = result.indicator;
  const points = score.value ?? result.score;
  if (points === null || weight.value === null || isBlank(actual)) return [];
  if (!fallsShort(points, weight.value) || !lacksReason(reason)) return [];
  return raise("R31.reasonMissing", "error", [reason], {
    inputs: { name: level3.written, score: amount(points), weight: amount(weight.value) },
  });
}

/** The platform compares truncated to two places: 7.14 of 7.143 points is not a loss. */
function fallsShort(score: Decimal, weight: Decimal): boolean {
  if (score.gte(weight)) return false;
  return score.toDecimalPlaces(2, Decimal.ROUND_DOWN).lt(weight.toDecimalPlaces(2, Decimal.ROUND_DOWN));
}
