/** What the sums and rates are called, in sentences and in workings. */
import type { Measure } from "../../domain/model";

export const MEASURES: Record<Measure, string> = {
  carriedOver: "上年结转",
  initialBudget: "年初预算",
  added: "追加预算",
  reduced: "追减预算",
  spent: "支出",
  annualBudget: "全年预算数",
  balance: "结转结余",
  executionRate: "执行率",
  initialRate: "执行率（按年初预算）",
  adjustmentRate: "预算调整率",
};
