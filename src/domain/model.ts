/**
 * The self-evaluation as the workbook states it, read but not yet judged.
 * English terms are those of the glossary in the README, one for each Chinese term.
 */
import type { Decimal } from "./decimal";

/**
 * Where a figure stands, in Excel's own notation with the sheet's name: `资金!K12`, `'My data'!B2`.
 * The domain only carries it along.
 */
export type CellAddress = string & { readonly __brand?: "CellAddress" };

/** One cell of an input table, normalised once at the edge. */
export interface Field<T> {
  /** Null only where the workbook has no such column or name. */
  readonly cell: CellAddress | null;
  /** What stands in the cell, for messages: trimmed text, "" when blank. */
  readonly written: string;
  /** Null when blank or unreadable; an unreadable cell also has a finding of rule R00. */
  readonly value: T | null;
}

/** 支出类别 */
export type FundCategory = "人员经费" | "公用经费" | "项目支出";
/** 预算层级 */
export type BudgetTier = "部门预算" | "市级专项" | "上级专项";
/** 金额单位 */
export type MoneyUnit = "万元" | "元";

export const FUND_CATEGORIES: readonly FundCategory[] = ["人员经费", "公用经费", "项目支出"];
export const BUDGET_TIERS: readonly BudgetTier[] = ["部门预算", "市级专项", "上级专项"];
export const MONEY_UNITS: readonly MoneyUnit[] = ["万元", "元"];

/** 基本信息 */
export interface UnitInformation {
  /** 单位名称 */ readonly name: Field<string>;
  /** 主管部门 */ readonly competentDepartment: Field<string>;
  /** 年度 */ readonly year: Field<number>;
  /** 金额单位 */ readonly moneyUnit: Field<MoneyUnit>;
  /** 规则方案: the id or the name of a rule profile */ readonly profile: Field<string>;
  /** 填报人 */ readonly preparer: Field<string>;
  /** 填报日期, as it is to be printed: `2022-04-06` */ readonly preparedOn: Field<string>;
  /** 在职人数 */ readonly staffCount: Field<Decimal>;
  /** 退休人数 */ readonly retiredCount: Field<Decimal>;
}

/** One row of 绩效_资金. Amounts are in the workbook's money unit; a blank amount has value 0 and a note of R00. */
export interface FundLine {
  /** 支出类别 */ readonly category: Field<FundCategory>;
  /** 项目 */ readonly project: Field<string>;
  /** 预算层级, for 项目支出 only */ readonly tier: Field<BudgetTier>;
  /** 功能科目 */ readonly functionCode: Field<string>;
  /** 资金来源 */ readonly source: Field<string>;
  /** 上年结转 */ readonly carriedOver: Field<Decimal>;
  /** 年初预算 */ readonly initialBudget: Field<Decimal>;
  /** 追加 */ readonly added: Field<Decimal>;
  /** 追减 */ readonly reduced: Field<Decimal>;
  /** 到位; blank is null: not every line reports it */ readonly arrived: Field<Decimal>;
  /** 支出 */ readonly spent: Field<Decimal>;
  /** 原因 */ readonly reason: Field<string>;
  /** 备注 */ readonly remark: Field<string>;
}

/** One row of 绩效_项目. */
export interface Project {
  /** 项目名称 */ readonly name: Field<string>;
  /** 主管部门 */ readonly competentDepartment: Field<string>;
  /** 实施单位 */ readonly implementingUnit: Field<string>;
  /** 年度目标 */ readonly annualGoal: Field<string>;
  /** 完成情况 */ readonly goalCompletion: Field<string>;
  /** 评价结论 */ readonly conclusion: Field<string>;
  /** 存在问题 */ readonly problems: Field<string>;
  /** 改进措施 */ readonly improvements: Field<string>;
  /** 实施内容及过程; a column that not every workbook has */ readonly implementation: Field<string>;
  /** 单独填报: true = the project has its own 附件4 */ readonly separateForm: Field<boolean>;
}

/** 指标性质: an operator between actual and target, or 定性 */
export type Operator = ">=" | ">" | "=" | "<" | "<=";
export type IndicatorNature = Operator | "定性";

/** Level of achievement of a 定性 target: 1 达成, 2 部分达成, 3 未达成 */
export type Achievement = 1 | 2 | 3;

/** 年度指标值 or 实际完成值 as the grammar of rules.md section 7 reads it. */
export type Reading =
  /** `value` is scaled by 万 and 亿 (1.65 万人 → 16500 人, 5万元 → 50000 元); a percentage has unit "%" and its value in percent */
  | {
      readonly kind: "number";
      readonly operator: Operator | null;
      readonly value: Decimal;
      readonly unit: string | null;
    }
  /** 80%–100% */
  | { readonly kind: "range"; readonly low: Decimal; readonly high: Decimal; readonly unit: string | null }
  /** `date` is the last day meant: `2021-12-31`; a month without day is its last day; `year` is null when the text names none and `date` then starts with `--` (`--12-31`) */
  | {
      readonly kind: "date";
      readonly operator: Operator | null;
      readonly date: string;
      readonly year: number | null;
    }
  /** 每季度末月25日前, 下一季度次月10前: not computable */
  | { readonly kind: "recurring"; readonly text: string }
  /** 完成, 已完成100%, 达成预期指标: says that it was done, not how much */
  | { readonly kind: "status"; readonly text: string; readonly percent: Decimal | null }
  /** words, with the level of achievement if they state one */
  | { readonly kind: "words"; readonly text: string; readonly achievement: Achievement | null }
  /** 无, 不适用 */
  | { readonly kind: "notApplicable"; readonly text: string };

/** One row of 绩效_指标. */
export interface Indicator {
  /** 项目; blank = the whole department */ readonly project: Field<string>;
  /** 一级指标 */ readonly level1: Field<string>;
  /** 二级指标 */ readonly level2: Field<string>;
  /** 三级指标 */ readonly level3: Field<string>;
  /** 指标性质 */ readonly nature: Field<IndicatorNature>;
  /** 指标值 */ readonly target: Field<Reading>;
  /** 度量单位 */ readonly measureUnit: Field<string>;
  /** 完成值 */ readonly actual: Field<Reading>;
  /** 权重 (points) */ readonly weight: Field<Decimal>;
  /** 得分 as the user states it (points) */ readonly score: Field<Decimal>;
  /** 偏差原因及改进措施 */ readonly reason: Field<string>;
  /** 评分标准, 得分计算方法 as a printed form gives it for the row; absent = it has no such column */
  readonly scoringMethod?: Field<string>;
}

/** The sums that a 报告数 can be reconciled with; see `FundFigures`. */
export type Measure =
  | "carriedOver"
  | "initialBudget"
  | "added"
  | "reduced"
  | "spent"
  | "annualBudget"
  | "balance"
  | "executionRate"
  | "initialRate"
  | "adjustmentRate";

/** One row of 绩效_报告数: a figure as the report's text states it. */
export interface StatedFigure {
  /** 口径: 全部, 基本支出, a category, a tier or a project */ readonly scope: Field<string>;
  /** 数据项 */ readonly measure: Field<Measure>;
  /** 报告数: money unit of the workbook, or percent for a rate */ readonly stated: Field<Decimal>;
  /** 原文 */ readonly text: Field<string>;
}

/** One row of 绩效_规则参数: overrides one value of the rule profile. */
export interface RuleParameter {
  readonly name: Field<string>;
  readonly value: Field<Decimal>;
}

export interface SelfEvaluation {
  readonly unit: UnitInformation;
  readonly funds: readonly FundLine[];
  readonly projects: readonly Project[];
  readonly indicators: readonly Indicator[];
  readonly statedFigures: readonly StatedFigure[];
  readonly parameters: readonly RuleParameter[];
}
