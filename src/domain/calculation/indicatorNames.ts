/** What the names of indicators say about their figures: data, one table for each question. All take folded names. */

import { REDUCING } from "../text/directions";

/*
 * Only the end of a name decides: 投诉率 should be low, 投诉处理率 high; 单位成本 low, 成本节约率 high.
 */
const LESS_IS_BETTER_WORDS = [
  "失业率",
  "(?:有责|有效)?(?:投诉|信访|上访)(?:发生)?[率数量次件起人]*",
  "(?:安全|责任|质量|医疗|生产|交通)*事故(?:发生)?[率数量次件起]*",
  "(?:差错|错误|失误|误报|漏报|违规|违纪|故障|事故死亡|死亡|感染|返工|退货|逾期|超支|结余|空置|闲置|流失|污染|损失|浪费|拖欠)[率数量次件起]*",
  "(?:成本|造价|单价)(?:费用)?",
  "(?:能耗|水耗|电耗|油耗|煤耗)(?:[总强]?[度量])?",
  "(?:碳|废气|废水|污水|污染物|二氧化碳|化学需氧量|氨氮|烟尘)?排放(?:[总强]?[度量]|浓度)?",
  "(?:候诊|等待|等候|排队|轮候|响应|办理|办结|审批|审核|处理|处置|受理|反馈|停机|中断|延误)(?:平均)?(?:时间|时限|期限|时长|天数)",
];
const LESS_IS_BETTER = new RegExp(`(?:${LESS_IS_BETTER_WORDS.join("|")})$`, "u");
/** More is better for a reduction: 节约采购成本, 减少安全事故, 减排. */
const REDUCTION = new RegExp(`${REDUCING}|控制[率度]|减排|达标|回收|处理率`, "u");

/** How many were dealt with is work done: 受理投诉件数, 挽回经济损失. */
const HANDLED =
  /(?:受理|处理|处置|接待|办理|调解|化解|查处|排查|消除|整改|治理|挽回|避免|防范|防止)\p{Script=Han}{0,4}(?:投诉|信访|上访|事故|故障|违规|违纪|差错|污染|损失|拖欠|浪费)[率数量次件起人]*$/u;

/** Whether less is better by the name: 投诉率, 单位成本, 平均候诊时间. */
export function isLessBetterName(name: string): boolean {
  return LESS_IS_BETTER.test(name) && !REDUCTION.test(name) && !HANDLED.test(name);
}

/** Whether the name is of a reduction, of which more is better. */
export function isReductionName(name: string): boolean {
  return REDUCTION.test(name);
}

const SPENDING_SUBJECT = "(?:经费|资金|预算|专款|补助|补贴资金)";
const SPENDING_WORDS = [
  `${SPENDING_SUBJECT}(?:使用|支付|支出|执行|拨付|兑付)(?:完成)?(?:率|进度|情况)`,
  `${SPENDING_SUBJECT}(?:使用)?完成(?:率|进度|情况)`,
  `${SPENDING_SUBJECT}(?:支付|拨付)`,
  "^(?:预算)?执行(?:率|进度|情况)",
  "^支付(?:完成)?[率进度]+",
];
const SPENDING = new RegExp(`(?:${SPENDING_WORDS.join("|")})$`, "u");

/** Whether an indicator is about spending alone: 资金支付率, 经费使用完成情况. */
export function isSpendingName(name: string): boolean {
  return SPENDING.test(name);
}

const DURATION =
  /(?:候诊|等待|等候|排队|轮候|响应|办理|办结|审批|审核|处理|处置|受理|反馈|停机|中断|延误|平均|到达|服务)\p{Script=Han}{0,4}(?:时间|时限|期限)$/u;

/** Whether 时间 or 时限 in the name is how long it takes, not when it is done: 平均候诊时间. */
export function isDuration(name: string): boolean {
  return DURATION.test(name);
}

const SHARE_OF_WHOLE =
  /满意[度率]$|(?:完成|覆盖|合格|及时|准确|正确|到位|达标|参与|发放|通过|优良|知晓|办结|支付|执行|使用|普及|接种|入学|出勤|整改|处理|验收|保障|落实|兑现|公开)率$/u;

/** Whether a figure of this name is near 100 % in practice: 0.9 % would be absurd. */
export function isShareOfWhole(name: string): boolean {
  return SHARE_OF_WHOLE.test(name);
}
