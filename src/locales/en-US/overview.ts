import type { OverviewMessages } from "../overview";

export const overview: OverviewMessages = {
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
