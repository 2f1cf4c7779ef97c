/**
 * A self-evaluation form as it was printed: 附件3/4 of some unit, read by the words in its cells.
 * Its own rate, weights, scores and total are *stated* values, to be checked against what its figures give.
 */
import type { CellAddress, Field, Indicator, MoneyUnit } from "../model";
import type { Decimal } from "../decimal";
import type { FormLayout } from "../profiles/layouts";

/** One row of the money block. Blank marks (`—`, `/`) have value null. */
export interface BudgetRow {
  /** 年度资金总额, 其中：当年财政拨款, 总额 … */
  readonly label: Field<string>;
  /** The row that the rate, weight and score belong to */
  readonly isTotal: boolean;
  /** 年初预算数 */ readonly initialBudget: Field<Decimal>;
  /** 全年预算数（调整后预算数） */ readonly annualBudget: Field<Decimal>;
  /** 全年执行数 */ readonly spent: Field<Decimal>;
  /** 执行率 as printed, percent: `100%`, `100.00%`, `1` and `20` (a bare number) are all read */
  readonly statedRate: Field<Decimal>;
  /** 分值/权重 (points) */ readonly weight: Field<Decimal>;
  /** 得分 as printed (points) */ readonly score: Field<Decimal>;
  /** 原因, where the form has such a column */ readonly reason: Field<string>;
  /** 得分计算方法 as printed for the row; absent = the form has no such column */
  readonly scoringMethod?: Field<string>;
  /** The one amount of a row that stands outside the columns: 按收入性质分：2030.12; cell null on all others */
  readonly amount: Field<Decimal>;
}

/** 产出指标(50分) */
export interface BlockHeading {
  readonly level1: Field<string>;
  /** Null where the heading names no points */
  readonly points: Decimal | null;
}

export interface PrintedForm {
  readonly sheet: string;
  /** `附件4!A1:I30` */
  readonly area: CellAddress;
  readonly layout: FormLayout;
  readonly title: Field<string>;
  /** 实施单位 or 单位名称 */ readonly unit: Field<string>;
  /** 主管部门 */ readonly competentDepartment: Field<string>;
  /** 项目名称; value null for a whole-department form */ readonly project: Field<string>;
  readonly year: Field<number>;
  readonly moneyUnit: Field<MoneyUnit>;
  readonly budgetRows: readonly BudgetRow[];
  /**
   * In print order; `level1` without its points, `level3` without `指标1：`, `indicator.score` is the printed score.
   * Placeholder rows (……, all blank) are left out. A form without 指标性质 has a nature only where the name holds it:
   * 公猪舍(≥**平方米) gives >= and 平方米, both with the cell of the name. Merged 一级 and 二级指标 keep the cell of
   * the text.
   */
  readonly indicators: readonly Indicator[];
  readonly blocks: readonly BlockHeading[];
  /** The points that the heads of the two parts name: 预算执行情况(20分), 绩效指标(90分); cell null where they name none */
  readonly executionPoints: Field<Decimal>;
  readonly indicatorPoints: Field<Decimal>;
  /** 总分/合计: the points and the score as printed; cell null where the form has no such row (cut off) */
  readonly totalWeight: Field<Decimal>;
  readonly totalScore: Field<Decimal>;
  /** 自评总分 above or below the tables, where the form has a 总分 row as well */
  readonly totalElsewhere?: Field<Decimal>;
  /** What stands at 自评等级 or 评价等级; cell null where the form has none */
  readonly grade: Field<string>;
  /** 预期目标, 实际完成情况, 评价结论, 存在问题, 改进措施, where the layout has them */
  readonly annualGoal: Field<string>;
  readonly goalCompletion: Field<string>;
  /** 项目实施内容及过程概述 */ readonly implementation: Field<string>;
  readonly conclusion: Field<string>;
  readonly problems: Field<string>;
  readonly improvements: Field<string>;
  /** Any other labelled text, and notes under the table */
  readonly notes: readonly Field<string>[];
}
