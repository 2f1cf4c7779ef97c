/** Sentences about the rule profile that a recompute went by, by language; loaded with the results. */
import type { FixedParameterName, ParameterUnit } from "../domain/profiles";
import type { OverfulfilmentRule, ReverseRule } from "../domain/profile";
import type { Language } from "./messages";

export interface RulesMessages {
  readonly summary: (profile: string, overrides: number) => string;
  readonly source: string;
  readonly chosen: string;
  /** 绩效_规则方案 is blank, or names a profile that is not known */
  readonly notChosen: string;
  readonly execution: string;
  /** points × rate */
  readonly proportional: (points: string) => string;
  /** The lower bounds (percent) with their points, the highest first */
  readonly steps: (steps: readonly { readonly from: string; readonly points: string }[]) => string;
  readonly reverse: string;
  readonly reverseRule: Record<ReverseRule, string>;
  readonly overfulfilment: string;
  /** `from`: where it is told or explained from; `above`: where points are taken off; both percent */
  readonly overfulfilmentRule: Record<
    OverfulfilmentRule["kind"],
    (rule: { readonly from: string; readonly above: string; readonly points: string }) => string
  >;
  /** The profile asks for a reason where a target of zero is exceeded by so much */
  readonly zeroTarget: (from: string) => string;
  readonly totalCaps: string;
  /** Rates (percent) with the most points, the highest first */
  readonly caps: (caps: readonly { readonly below: string; readonly most: string }[]) => string;
  readonly noCaps: string;
  /** Name of the parameter of a cap; takes that of the workbook */
  readonly capName: (name: string, below: string) => string;
  /** The profile has no such value */
  readonly none: string;
  readonly parameters: string;
  readonly head: { readonly name: string; readonly value: string; readonly from: string };
  readonly ofProfile: string;
  readonly name: Record<FixedParameterName, string>;
  readonly unit: Record<ParameterUnit, string>;
}

const zhCN: RulesMessages = {
  summary: (profile, overrides) =>
    `规则方案：${profile}${overrides > 0 ? `，规则参数改动 ${overrides} 项` : ""}`,
  source: "依据",
  chosen: "选自",
  notChosen: "未选用，按默认",
  execution: "执行得分",
  proportional: (points) => `执行率×${points}分，最高${points}分`,
  steps: (steps) => steps.map(({ from, points }) => `${from}%及以上${points}分`).join("，"),
  reverse: "反向指标未达标",
  reverseRule: { linear: "按超出比例扣分，超出一倍及以上不得分", ratio: "按指标值÷完成值计分" },
  overfulfilment: "超额完成",
  overfulfilmentRule: {
    notice: ({ from }) => `完成率达到${from}%提示`,
    reason: ({ from }) => `完成率达到${from}%须说明原因`,
    deduction: ({ from, above, points }) =>
      `完成率达到${from}%须说明原因，超过${above}%扣${points}分，扣完为止`,
  },
  zeroTarget: (from) => `；指标值为零的，完成值达到${from}须说明原因`,
  totalCaps: "总分上限",
  caps: (caps) => caps.map(({ below, most }) => `执行率低于${below}%的最高${most}分`).join("，"),
  noCaps: "不设",
  capName: (name) => name,
  none: "不设",
  parameters: "参数和分数线",
  head: { name: "参数", value: "值", from: "来源" },
  ofProfile: "方案",
  name: {
    执行率分值: "执行率分值",
    执行率说明线: "执行率说明线",
    执行率差异提示线: "执行率差异提示线",
    完成率提示线: "完成率提示线",
    完成率说明线: "完成率说明线",
    指标值偏低线: "指标值偏低线",
    零指标值说明线: "零指标值说明线",
    超额扣分线: "超额扣分线",
    超额扣分: "超额扣分",
    单项权重提示线: "单项权重提示线",
    达成下限: "达成下限",
    部分达成下限: "部分达成下限",
    优: "优",
    良: "良",
    中: "中",
  },
  unit: { "%": "%", 个百分点: "个百分点", 分: "分", "": "" },
};

const enUS: RulesMessages = {
  summary: (profile, overrides) =>
    `Rule profile: ${profile}${overrides > 0 ? `, ${overrides} changed by parameters` : ""}`,
  source: "Basis",
  chosen: "Chosen in",
  notChosen: "none chosen: the default",
  execution: "Execution score",
  proportional: (points) => `rate × ${points}, at most ${points}`,
  steps: (steps) => steps.map(({ from, points }) => `${points} from ${from}%`).join(", "),
  reverse: "Missed reverse indicator",
  reverseRule: {
    linear: "loses by the share exceeded, all at double the target",
    ratio: "scores target ÷ actual",
  },
  overfulfilment: "Over-achievement",
  overfulfilmentRule: {
    notice: ({ from }) => `noted from ${from}%`,
    reason: ({ from }) => `to be explained from ${from}%`,
    deduction: ({ from, above, points }) =>
      `to be explained from ${from}%, ${points} points off above ${above}%, at most all of the score`,
  },
  zeroTarget: (from) => `; with a target of zero from ${from}`,
  totalCaps: "Caps of the total",
  caps: (caps) => caps.map(({ below, most }) => `at most ${most} below ${below}% executed`).join(", "),
  noCaps: "none",
  capName: (_, below) => `Total at most, below ${below}% executed`,
  none: "none",
  parameters: "Parameters and grades",
  head: { name: "Parameter", value: "Value", from: "From" },
  ofProfile: "profile",
  name: {
    执行率分值: "Points for execution",
    执行率说明线: "Execution rate to explain below",
    执行率差异提示线: "Gap between rates to note above",
    完成率提示线: "Completion to note from",
    完成率说明线: "Completion to explain from",
    指标值偏低线: "Target too low from",
    零指标值说明线: "Explain above a zero target from",
    超额扣分线: "Points off above",
    超额扣分: "Points off",
    单项权重提示线: "Single weight to note above",
    达成下限: "Achieved from",
    部分达成下限: "Partly achieved from",
    优: "Excellent from",
    良: "Good from",
    中: "Fair from",
  },
  unit: { "%": "%", 个百分点: " points", 分: " pts", "": "" },
};

const MESSAGES: Record<Language, RulesMessages> = { "zh-CN": zhCN, "en-US": enUS };

export function rulesMessages(language: Language): RulesMessages {
  return MESSAGES[language];
}
