import type { FundCategory } from "../../domain/model";
import type { Grade } from "../../domain/calculation/computation";

export const overview = {
  /** `cell` is where a figure comes from; it covers `rows` of `all` rows */
  goTo: (label: string, figure: string, cell: string, rows: number, all: number) =>
    `${label} ${figure}，定位到 ${cell}${rows < all ? `（${all} 行中的前 ${rows} 行）` : ""}`,
  noFunds: "没有资金数据。请填写“资金”表，然后重算。",
  categories: "按支出类别",
  category: { 人员经费: "人员经费", 公用经费: "公用经费", 项目支出: "项目支出" } satisfies Record<
    FundCategory,
    string
  >,
  projects: (count: number) => `各项目 ${count} 个`,
  fullBar: "右侧为执行率（支出 ÷ 全年预算数），横条以 100% 为满。",
  spentOf: (spent: string, budget: string) => `支出 ${spent}，全年预算数 ${budget}`,
  expandAll: "全部展开",
  collapseAll: "全部收起",
  order: "项目顺序",
  orderBy: { table: "按表中顺序", rate: "执行率由低到高", budget: "预算由大到小" },
  firstOf: {
    table: (shown: number, all: number) => `共 ${all} 个项目，按表中顺序列出前 ${shown} 个。`,
    rate: (shown: number, all: number) => `共 ${all} 个项目，列出执行率最低的 ${shown} 个。`,
    budget: (shown: number, all: number) => `共 ${all} 个项目，列出预算最大的 ${shown} 个。`,
  },
  more: (count: number, rest: number) => `再显示 ${count} 个（还有 ${rest} 个）`,
  firstForms: (shown: number, all: number) => `共 ${all} 张表，按表中顺序列出前 ${shown} 张。`,
  execution: "预算执行",
  unnamedBlock: "（未填一级指标）",
  scoreOf: (score: string, points: string) => `${score} / ${points}`,
  funds: {
    heading: (moneyUnit: string | null) => (moneyUnit === null ? "资金" : `资金（${moneyUnit}）`),
    labels: {
      initialBudget: "年初预算",
      adjustment: "追加（减）",
      carriedOver: "上年结转",
      annualBudget: "全年预算数",
      spent: "支出",
      balance: "结转结余",
      executionRate: "执行率（按全年预算数）",
      initialRate: "执行率（按年初预算）",
    },
    adjustmentParts: (added: string, reduced: string) => `追加 ${added}，追减 ${reduced}`,
    unknown: "有金额无法读取",
    noInitialBudget: "无年初预算",
  },
  forms: {
    heading: "得分",
    department: "部门整体",
    unnamed: "（未填项目名称）",
    fundScore: "执行率",
    indicatorScore: "指标",
    totalScore: "总分",
    grade: { 优: "优", 良: "良", 中: "中", 差: "差" } satisfies Record<Grade, string>,
    missingScores: (count: number) => `缺 ${count} 项得分`,
    noIndicators: "无指标",
    noFundScore: "执行率无法计算",
  },
};
