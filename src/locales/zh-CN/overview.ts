import type { OverviewMessages } from "../overview";

export const overview: OverviewMessages = {
  goTo: (label, figure, cell, rows, all) =>
    `${label} ${figure}，定位到 ${cell}${rows < all ? `（${all} 行中的前 ${rows} 行）` : ""}`,
  noFunds: "没有资金数据。请填写“资金”表，然后重算。",
  categories: "按支出类别",
  category: { 人员经费: "人员经费", 公用经费: "公用经费", 项目支出: "项目支出" },
  projects: (count) => `各项目 ${count} 个`,
  fullBar: "右侧为执行率（支出 ÷ 全年预算数），横条以 100% 为满。",
  spentOf: (spent, budget) => `支出 ${spent}，全年预算数 ${budget}`,
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
