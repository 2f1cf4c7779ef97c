/** What is computed from a self-evaluation. Rates are in percent, rounded half-up to two places; amounts and scores are exact. */
import type { Block } from "./blocks";
import type { Decimal } from "../decimal";
import type { Indicator, Measure, Operator, Project, StatedFigure } from "../model";
import type { RuleProfile, TotalCap } from "../profiles/profile";
import type { Grade } from "../text/grade";

/** 资金口径. Null amounts: a line of the scope has an amount that cannot be read, so the sum is not known. */
export interface FundFigures {
  /** 全部, 基本支出, 人员经费, 公用经费, 项目支出, 部门预算, 市级专项, 上级专项, or a project of 项目支出 */
  readonly scope: string;
  readonly carriedOver: Decimal | null;
  readonly initialBudget: Decimal | null;
  readonly added: Decimal | null;
  readonly reduced: Decimal | null;
  readonly spent: Decimal | null;
  /** 全年预算数 = 上年结转 + 年初预算 + 追加 − 追减 */
  readonly annualBudget: Decimal | null;
  /** 结转结余 = 全年预算数 − 支出 */
  readonly balance: Decimal | null;
  /** 执行率 = 支出 / 全年预算数, percent; 0.00 when nothing was budgeted (510000_0013zp) */
  readonly executionRate: Decimal | null;
  /** 支出 / 年初预算, percent; null when nothing was budgeted initially */
  readonly initialRate: Decimal | null;
  /** 预算调整率 = (全年预算数 − 年初预算) / 年初预算, percent; null when nothing was budgeted initially */
  readonly adjustmentRate: Decimal | null;
}

export type IndicatorKind =
  | "quantitative"
  | "range"
  | "date"
  | "qualitative"
  /** target or actual cannot be compared: a finding says why */
  | "notComparable";

export interface IndicatorResult {
  readonly indicator: Indicator;
  /** 三级指标, folded: what names are compared by */
  readonly name: string;
  /** The block that 一级指标 names */
  readonly block: Block | null;
  readonly kind: IndicatorKind;
  /** The operator that was applied: of 指标性质, else of the target's text, else ≥ (国办系统默认); null for 定性 */
  readonly operator: Operator | null;
  /** In `unit`, after scaling; null for words and dates */
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  readonly unit: string | null;
  /** 完成率 = 完成值 / 指标值, percent; null for ≤, < and 定性, and for a zero target */
  readonly completionPercent: Decimal | null;
  /** 偏差率 = (完成值 − 指标值) / 指标值, percent; null for a zero target and 定性 */
  readonly deviationPercent: Decimal | null;
  /** Null when unknown. */
  readonly met: boolean | null;
  /** The score by the rule, 0 to weight; for 定性 the score that the user typed; null when it cannot be computed */
  readonly score: Decimal | null;
  /** Points that `score` has lost for a completion far above the target, by the rule of the profile; mostly zero */
  readonly deduction: Decimal;
}

export type { Grade };

/** Scores of one form: a project, or the whole department. */
export interface FormResult {
  /** Its row in 项目; null where the department has none */
  readonly project: Project | null;
  /** Null = whole department; "" = a project without a readable name */
  readonly name: string | null;
  readonly funds: FundFigures | null;
  readonly indicators: readonly IndicatorResult[];
  /** 预算执行率得分 */
  readonly fundScore: Decimal | null;
  /** 绩效指标得分; null when a score is missing or there are no indicators */
  readonly indicatorScore: Decimal | null;
  /** 总分; null when a part is missing */
  readonly totalScore: Decimal | null;
  /** The cap by the execution rate that lowered the 总分 below the sum of its parts; null when none did */
  readonly cap: TotalCap | null;
  readonly grade: Grade | null;
  /** Indicators whose score cannot be computed */
  readonly unscored: readonly IndicatorResult[];
}

export type StatedVerdict = "agrees" | "rounding" | "error" | "unknown";

export interface StatedResult {
  readonly figure: StatedFigure;
  readonly scope: string;
  readonly measure: Measure | null;
  readonly stated: Decimal | null;
  readonly computed: Decimal | null;
  /** stated − computed */
  readonly difference: Decimal | null;
  readonly verdict: StatedVerdict;
}

/** A stated sum against its own stated parts. */
export interface StatedRelation {
  readonly measure: Measure;
  readonly whole: StatedFigure;
  readonly parts: readonly StatedFigure[];
  readonly stated: Decimal;
  readonly sumOfParts: Decimal;
  readonly difference: Decimal;
  readonly verdict: "agrees" | "rounding" | "error";
}

/** Everything that is computed, before the checks have judged it. */
export interface Computation {
  readonly profile: RuleProfile;
  /** In print order: the fixed scopes, then the projects as first named */
  readonly totals: ReadonlyMap<string, FundFigures>;
  /** In the order of the rows */
  readonly indicators: readonly IndicatorResult[];
  readonly department: FormResult;
  /** One for each row of 绩效_项目 but the department's */
  readonly projects: readonly FormResult[];
  readonly stated: readonly StatedResult[];
  readonly relations: readonly StatedRelation[];
}
