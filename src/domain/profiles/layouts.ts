/** The layouts of 自评表, and what each has. */

/** 表式 (rules.md 1.2, 1.4, 2.1, 2.2, 9) */
export type FormLayout =
  /** 项目支出绩效自评表, 财预〔2020〕10号 annex */
  | "national"
  /** 部门整体支出绩效自评表, the annex's columns under a whole-department title */
  | "department"
  /** 部门预算项目支出绩效自评表, 报表编号 510000_0013zp: operator, number and unit in separate cells */
  | "sichuan"
  /** 财政衔接资金 绩效目标自评表: no 年初 column, 分值 before 指标值 */
  | "ruralRevitalisation"
  /** 20 points for execution, 80 for indicators */
  | "hubei"
  /** before 2020: 指标值 and 实施进度 */
  | "progress";

/** The layouts in which 附件3 and 附件4 are written */
export type AttachmentLayout = Extract<FormLayout, "national" | "sichuan" | "hubei">;

export interface LayoutTraits {
  /** Has a place for 评价结论, 存在问题 and 改进措施 in each 附件4 */
  readonly printsConclusion: boolean;
  /** Prints what was spent of 上年结转 beside 全年执行数 */
  readonly splitsSpending: boolean;
  /** Follows the notes printed on 510000_0013zp: the total in the conclusion, limited texts, 0.00% for sources without money */
  readonly follows0013: boolean;
}

/** Layouts that are only read have no trait that a rule asks for. */
const READ_ONLY: LayoutTraits = { printsConclusion: false, splitsSpending: false, follows0013: false };

export const LAYOUT_TRAITS: Readonly<Record<FormLayout, LayoutTraits>> = {
  national: { printsConclusion: true, splitsSpending: true, follows0013: false },
  sichuan: { printsConclusion: true, splitsSpending: false, follows0013: true },
  hubei: { printsConclusion: false, splitsSpending: false, follows0013: false },
  department: READ_ONLY,
  progress: READ_ONLY,
  ruralRevitalisation: READ_ONLY,
};
