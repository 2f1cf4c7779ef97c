/** Whether a score is that of the whole form: not of one indicator, nor a mean of many forms. */
import { Decimal } from "../../decimal";
import type { Claim } from "./claims";

const TOTAL = /(?:自评|总|综合|评价)得?分|总分|得分为?$/u;
const OF_MANY = /平均|最[高低]|分值|扣|其中|(?:指标|部分|方面)/u;
const FULL_SCORE = /满分|总分值/u;

/** @param previous the figure before it */
export function isTotalScore(
  { baseUnit, clause, place, sentence, end, value }: Claim,
  previous: Claim | undefined,
): boolean {
  if (baseUnit !== "分" || !TOTAL.test(clause) || OF_MANY.test(clause)) return false;
  if (value !== null && sumOfParts(place.paragraph.folded.slice(end, sentence.end)).gt(value.plus(1)))
    return false;
  // 预算执行率指标分值10分，自评得分9.6分: of that indicator.
  const isBeside = previous?.place === place && previous.sentence.index === sentence.index;
  return !isBeside || previous.baseUnit !== "分" || FULL_SCORE.test(previous.clause);
}

const PARTS = /^[，；（]其中[^。；]*/u;
const PART = /(\d{1,3}(?:\.\d+)?)分/gu;

/** 93.5分，其中市直单位94.1分、乡镇92.9分: parts that exceed it are scores of others, of which it is the mean. */
function sumOfParts(behind: string): Decimal {
  const [parts = ""] = PARTS.exec(behind) ?? [];
  return [...parts.matchAll(PART)].reduce((sum, [, points = "0"]) => sum.plus(points), new Decimal(0));
}
