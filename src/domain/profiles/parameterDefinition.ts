/** A value of a rule profile that 绩效_规则参数 may set. */
import type { Decimal } from "../decimal";
import type { RuleProfile } from "./profile";

/** 执行率低于80%总分上限 */
export type CapParameterName = `执行率低于${string}%总分上限`;

/** "" = the indicator's own unit */
export type ParameterUnit = "%" | "个百分点" | "分" | "";

/** As written in 绩效_规则参数 */
export type FixedParameterName =
  | "执行率分值"
  | "执行率说明线"
  | "执行率差异提示线"
  | "完成率提示线"
  | "完成率说明线"
  | "指标值偏低线"
  | "零指标值说明线"
  | "超额扣分线"
  | "超额扣分"
  | "同比说明线"
  | "单项权重提示线"
  | "权重按批复目标"
  | "达成下限"
  | "部分达成下限"
  | "优"
  | "良"
  | "中";

export type RuleParameterName = FixedParameterName | CapParameterName;

export interface RuleParameterDefinition<Name extends string = RuleParameterName> {
  readonly name: Name;
  readonly unit: ParameterUnit;
  /** Both ends allowed */
  readonly lowest: Decimal;
  readonly highest: Decimal;
  /** One sentence for the workbook's 说明 */
  readonly description: string;
  /** Null if the profile has no such value */
  readonly get: (profile: RuleProfile) => Decimal | null;
  readonly set: (profile: RuleProfile, value: Decimal) => RuleProfile;
}
