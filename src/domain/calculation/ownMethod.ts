/** 评分标准 that a printed form gives for a row, if it differs from the general scoring rule. */
import { type Decimal, toPlainExact } from "../decimal";
import type { Field } from "../model";
import { fold } from "../text/fold";

interface Scored {
  readonly weight: Field<Decimal>;
  readonly score: Field<Decimal>;
  readonly scoringMethod?: Field<string>;
}

/** 完成值达到指标值，记满分；未达到指标值，按B/A或A/B×该指标分值记分; 完成率×分值 */
const PROPORTIONAL = /[AB][/÷][AB]|[值数率][/÷]|按[^,;。]{0,8}(?:比例|比率|比重|完成率)|[率度例][*×x]/iu;
/** 每增加1个百分点扣1分, 得5分, ≥95%得满分 */
const OWN_POINTS = /每|扣完为止|[扣减加得计记][\d.]+分|\d%|不得分|不计分|(?<![\d.])[0零]分/u;

/** The method of a row; null if the general rule applies: nothing printed, the general rule itself, or no points named. */
export function ownMethod({ scoringMethod, weight }: Omit<Scored, "score">): Field<string> | null {
  if (scoringMethod === undefined || scoringMethod.value === null) return null;
  const text = fold(scoringMethod.written).replace(/\s/g, "");
  if (!/[分扣]/u.test(text)) return null;
  // 完成得10分 means full points.
  const full = weight.value === null ? text : text.replaceAll(`得${toPlainExact(weight.value)}分`, "得满分");
  return PROPORTIONAL.test(full) && !OWN_POINTS.test(full) ? null : scoringMethod;
}

/** Whether the form's own method has given a score within 0 and the weight; no other rule can contradict it. */
export function isScoredByOwnMethod(row: Scored): boolean {
  const { weight, score } = row;
  if (ownMethod(row) === null || score.value === null || score.value.isNegative()) return false;
  return weight.value === null || score.value.lte(weight.value);
}
