import type { OverfulfilmentRule, ReverseRule } from "../../domain/profiles/profile";
import type { FixedParameterName, ParameterUnit } from "../../domain/profiles";

export const rulesInForce = {
  summary: (profile: string, overrides: number) =>
    `适用办法：${profile}${overrides > 0 ? `，规则参数改动 ${overrides} 项` : ""}`,
  source: "依据",
  chosen: "选自",
  /** 绩效_规则方案 is blank, or names a profile that is not known */
  notChosen: "未选用，按默认",
  execution: "执行得分",
  proportional: (points: string) => `执行率×${points}分，最高${points}分`,
  /** The lower bounds (percent) with their points, the highest first */
  steps: (steps: readonly { readonly from: string; readonly points: string }[]) =>
    steps.map(({ from, points }) => `${from}%及以上${points}分`).join("，"),
  reverse: "反向指标未达标",
  reverseRule: {
    linear: "按超出比例扣分，超出一倍及以上不得分",
    ratio: "按指标值÷完成值计分",
  } satisfies Record<ReverseRule, string>,
  overfulfilment: "超额完成",
  /** `from`: reported or explained from here; `above`: points are deducted above this; both in percent */
  overfulfilmentRule: {
    notice: ({ from }) => `完成率达到${from}%提示`,
    reason: ({ from }) => `完成率达到${from}%须说明原因`,
    deduction: ({ from, above, points }) =>
      `完成率达到${from}%须说明原因，超过${above}%扣${points}分，扣完为止`,
  } satisfies Record<
    OverfulfilmentRule["kind"],
    (rule: { readonly from: string; readonly above: string; readonly points: string }) => string
  >,
  /** The profile asks for a reason where a target of zero is exceeded by so much */
  zeroTarget: (from: string) => `；指标值为零的，完成值达到${from}须说明原因`,
  totalCaps: "总分上限",
  /** Rates (percent) with the most points, the highest first */
  caps: (caps: readonly { readonly below: string; readonly most: string }[]) =>
    caps.map(({ below, most }) => `执行率低于${below}%的最高${most}分`).join("，"),
  noCaps: "不设",
  /** Name of the parameter of a cap; takes that of the workbook */
  capName: (name: string, _below: string) => name,
  /** The profile has no such value */
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
    同比说明线: "同比说明线",
    单项权重提示线: "单项权重提示线",
    权重按批复目标: "权重按批复目标",
    达成下限: "达成下限",
    部分达成下限: "部分达成下限",
    优: "优",
    良: "良",
    中: "中",
  } satisfies Record<FixedParameterName, string>,
  unit: { "%": "%", 个百分点: "个百分点", 分: "分", "": "" } satisfies Record<ParameterUnit, string>,
};
