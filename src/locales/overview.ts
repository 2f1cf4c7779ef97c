/** Sentences of 总览 beside those of the pane, by language; loaded with that tab. */
import type { FundCategory } from "../domain/model";
import type { Language } from "./messages";

export interface OverviewMessages {
  /** `cell` is where a figure comes from; `rows` of `all` rows stand together there */
  readonly goTo: (label: string, figure: string, cell: string, rows: number, all: number) => string;
  /** The table of funds is empty */
  readonly noFunds: string;
  readonly categories: string;
  readonly category: Record<FundCategory, string>;
  readonly projects: (count: number) => string;
  /** What a full bar stands for */
  readonly fullBar: string;
  /** Below a name: what was spent of what there was */
  readonly spentOf: (spent: string, budget: string) => string;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly order: string;
  readonly orderBy: { readonly table: string; readonly rate: string; readonly budget: string };
  /** The first of many are shown */
  readonly firstOf: Record<"table" | "rate" | "budget", (shown: number, all: number) => string>;
  readonly more: (count: number, rest: number) => string;
  readonly firstForms: (shown: number, all: number) => string;
  readonly execution: string;
  /** An indicator without 一级指标 */
  readonly unnamedBlock: string;
  readonly scoreOf: (score: string, points: string) => string;
}

const zhCN: OverviewMessages = {
  goTo: (label, figure, cell, rows, all) =>
    `${label} ${figure}，定位到 ${cell}${rows < all ? `（${all} 行中的前 ${rows} 行）` : ""}`,
  noFunds: "没有资金数据。请填写“资金”表，然后重算。",
  categories: "按支出类别",
  category: { 人员经费: "人员经费", 公用经费: "公用经费", 项目支出: "项目支出" },
  projects: (count) => `各项目 ${count} 个`,
  fullBar: "右侧为执行率（支出 ÷ 预算合计），横条以 100% 为满。预算合计即全年预算数。",
  spentOf: (spent, budget) => `支出 ${spent}，预算合计 ${budget}`,
  expandAll: "全部展开",
  collapseAll: "全部收起",
  order: "项目顺序",
  orderBy: { table: "按表中顺序", rate: "执行率由低到高", budget: "预算由大到小" },
  firstOf: {
    table: (shown, all) => `共 ${all} 个项目，按表中顺序列出前 ${shown} 个。`,
    rate: (shown, all) => `共 ${all} 个项目，列出执行率最低的 ${shown} 个。`,
    budget: (shown, all) => `共 ${all} 个项目，列出预算最大的 ${shown} 个。`,
  },
  more: (count, rest) => `再显示 ${count} 个（还有 ${rest} 个）`,
  firstForms: (shown, all) => `共 ${all} 张表，按表中顺序列出前 ${shown} 张。`,
  execution: "预算执行",
  unnamedBlock: "（未填一级指标）",
  scoreOf: (score, points) => `${score} / ${points}`,
};

const enUS: OverviewMessages = {
  goTo: (label, figure, cell, rows, all) =>
    `${label} ${figure}, go to ${cell}${rows < all ? ` (the first ${rows} of ${all} rows)` : ""}`,
  noFunds: "There are no funds yet. Fill in the sheet 资金, then recompute.",
  categories: "By category",
  category: { 人员经费: "Staff", 公用经费: "Office running", 项目支出: "Projects" },
  projects: (count) => `Projects: ${count}`,
  fullBar: "On the right the execution rate (spent ÷ annual budget); a full bar is 100%.",
  spentOf: (spent, budget) => `Spent ${spent} of ${budget}`,
  expandAll: "Expand all",
  collapseAll: "Collapse all",
  order: "Order of projects",
  orderBy: { table: "As in the table", rate: "Lowest rate first", budget: "Largest budget first" },
  firstOf: {
    table: (shown, all) => `${all} projects, the first ${shown} of the table shown.`,
    rate: (shown, all) => `${all} projects, the ${shown} with the lowest rates shown.`,
    budget: (shown, all) => `${all} projects, the ${shown} with the largest budgets shown.`,
  },
  more: (count, rest) => `Show ${count} more (${rest} left)`,
  firstForms: (shown, all) => `${all} forms, the first ${shown} shown.`,
  execution: "Execution",
  unnamedBlock: "(no first-level indicator)",
  scoreOf: (score, points) => `${score} / ${points}`,
};

const MESSAGES: Record<Language, OverviewMessages> = { "zh-CN": zhCN, "en-US": enUS };

export function overviewMessages(language: Language): OverviewMessages {
  return MESSAGES[language];
}
