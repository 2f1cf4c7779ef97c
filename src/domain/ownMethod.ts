/** 评分标准 that a printed form gives for a row, where it is not the general rule. */
import { type Decimal, toPlainExact } from "./decimal";
import type { Field } from "./model";
import { fold } from "./text/fold";

interface Scored {
  readonly weight: Field<Decimal>;
  readonly score: Field<Decimal>;
  readonly scoringMethod?: Field<string>;
}

/** 完成值达到指标值，记满分；未达到指标值，按B/A或A/B×该指标分值记分; 完成率×分值 */
const PROPORTIONAL = /[AB][/÷][AB]|[值数率][/÷]|按[^,;。]{0,8}(?:比例|比率|比重|完成率)|[率度例][*×x]/iu;
/** 每增加1个百分点扣1分, 得5分, ≥95%得满分 */
const OF_ITS_OWN = /每|扣完为止|[扣减加得计记][\d.]+分|\d%|不得分|不计分|(?<![\d.])[0零]分/u;

/** Null where the general rule holds: nothing printed, the general rule itself, or words that give no points. */
export function ownMethod({ scoringMethod, weight }: Omit<Scored, "score">): Field<string> | null {
  if (scoringMethod === undefined || scoringMethod.value === null) return null;
  const text = fold(scoringMethod.written).replace(/\s/g, "");
  if (!/[分扣]/u.test(text)) return null;
  // 完成得10分 is full points.
  const full = weight.value === null ? text : text.replaceAll(`得${toPlainExact(weight.value)}分`, "得满分");
  return PROPORTIONAL.test(full) && !OF_ITS_OWN.test(full) ? null : scoringMethod;
}

/** The form's own rule has given a score that is within its bounds: no other rule knows better. */
export function isScoredByOwnMethod(row: Scored): boolean {
  const { weight, score } = row;
  if (ownMethod(row) === null || score.value === null || score.value.isNegative()) return false;
  return weight.value === null || score.value.lte(weight.value);
}
