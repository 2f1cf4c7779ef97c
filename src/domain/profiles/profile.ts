/** A rule profile: what differs by province, year or office, as data (rules.md section 9). */
import type { Decimal } from "../decimal";
import type { ReportOutlineName } from "../model";
import type { AttachmentLayout } from "./layouts";

/** How a missed reverse indicator (≤, <) is scored. */
export type ReverseRule =
  /** (1 − (A − T) / T) · w, 0 from A ≥ 2T: national platform */
  | "linear"
  /** T / A · w: Hubei and others */
  | "ratio";

export type ExecutionScoreRule =
  /** points × rate, capped at points */
  | { readonly kind: "proportional"; readonly points: Decimal }
  /** the first step whose `from` (percent) is reached gives `points` */
  | {
      readonly kind: "steps";
      readonly points: Decimal;
      readonly steps: readonly { readonly from: Decimal; readonly points: Decimal }[];
    };

/** What follows from a 完成率 far above the target. */
export type OverfulfilmentRule =
  /** Reported from `overNotice` on */
  | { readonly kind: "notice" }
  /** Reported from `overNotice` on; a reason is required from `overReason` on: Guangxi */
  | { readonly kind: "reason" }
  /** Above `overDeduction` takes `points` off, never below zero (100 leaves nothing); up to it like `reason` */
  | { readonly kind: "deduction"; readonly points: Decimal };

/** Caps the 总分 at `most` when the 执行率 is below `below` percent. */
export interface TotalCap {
  readonly below: Decimal;
  readonly most: Decimal;
}

/** One accepted set of block weights; cost is null where 成本 is not a first-level block. */
export interface WeightScheme {
  readonly execution: Decimal;
  readonly output: Decimal;
  readonly benefit: Decimal;
  readonly satisfaction: Decimal;
  readonly cost: Decimal | null;
}

/** Thresholds in percent, except `singleWeight` and `overReasonAtZero`. */
export interface Thresholds {
  /** 执行率低于此值须说明原因 */ readonly executionReasonBelow: Decimal;
  /** 两种执行率相差超过此值（个百分点）时并列说明 */ readonly rateGapNotice: Decimal;
  /** 完成率达到此值提示 */ readonly overNotice: Decimal;
  /** 完成率达到此值须说明原因 */ readonly overReason: Decimal;
  /** 完成率达到此值，指标值是否偏低 */ readonly overTargetTooLow: Decimal;
  /** 完成率超过此值扣分 */ readonly overDeduction: Decimal;
  /** 指标值为零时没有完成率，完成值达到此值须说明原因；null 为不设 */ readonly overReasonAtZero: Decimal | null;
  /** 与上年相比增减超过此值须说明原因 */ readonly yearChange: Decimal;
  /** 单项指标权重超过此值提示（分） */ readonly singleWeight: Decimal;
}

export interface RuleProfile {
  readonly id: string;
  /** As printed and as chosen in 绩效_规则方案 */
  readonly name: string;
  /** The document it rests on */
  readonly source: string;
  /** 附件3、附件4表式 */
  readonly formLayout: AttachmentLayout;
  /** 附件1、附件2提纲, where 绩效_报告提纲 names none */
  readonly reportOutline: ReportOutlineName;
  readonly executionScore: ExecutionScoreRule;
  readonly reverse: ReverseRule;
  readonly overfulfilment: OverfulfilmentRule;
  /** 总分限高; none in most profiles */
  readonly totalCaps: readonly TotalCap[];
  /** Lower bounds of 达成 and 部分达成 for 定性 indicators, as ratios of the weight: 0.8 and 0.6 */
  readonly achievementFloors: { readonly achieved: Decimal; readonly partly: Decimal };
  readonly weightSchemes: readonly WeightScheme[];
  readonly thresholds: Thresholds;
  /** The weights come from an approved target (批复目标), so their distribution is not questioned */
  readonly approvedWeights: boolean;
  /** 度量单位 whose indicators a department may add up over its units: things that are counted, never %, 分, 天 */
  readonly addableUnits: readonly string[];
  /** Lower bounds of 优, 良, 中 */
  readonly grades: { readonly excellent: Decimal; readonly good: Decimal; readonly fair: Decimal };
}
