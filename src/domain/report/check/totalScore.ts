/** Whether a score is that of the whole form: not of one indicator, nor a mean of many forms. */
import type { Claim } from "./claims";

const TOTAL = /(?:自评|总|综合|评价)得?分|总分|得分为?$/u;
const OF_MANY = /平均|最[高低]|分值|扣|其中|(?:指标|部分|方面)/u;
const FULL_SCORE = /满分|总分值/u;

/** @param previous the figure before it */
export function isTotalScore(
  { baseUnit, clause, place, sentence }: Claim,
  previous: Claim | undefined,
): boolean {
  if (baseUnit !== "分" || !TOTAL.test(clause) || OF_MANY.test(clause)) return false;
  // 预算执行率指标分值10分，自评得分9.6分: of that indicator.
  const isBeside = previous?.place === place && previous.sentence.index === sentence.index;
  return !isBeside || previous.baseUnit !== "分" || FULL_SCORE.test(previous.clause);
}
