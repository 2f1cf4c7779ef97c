import { BUDGET_TIER_CHOICES, FUND_CATEGORY_CHOICES } from "./choices";
import type { RowOf, TableSchema } from "./columns";

/** 资金: one row for each line of money. */
export const FUNDS = {
  sheet: "资金",
  need: "required",
  namedBy: ["category", "project", "tier", "functionCode", "source"],
  columns: {
    category: {
      heading: "支出类别",
      kind: "choice",
      choices: FUND_CATEGORY_CHOICES,
      need: "required",
      blank: "error",
    },
    project: {
      heading: "项目",
      kind: "text",
      need: "required",
      width: 28,
      suggestedFrom: { table: "projects", column: "name" },
      help: "项目支出从下拉列表中选择，名称与“项目”表一致；基本支出自行填写。",
    },
    /** For 项目支出 only */
    tier: {
      heading: "预算层级",
      kind: "choice",
      choices: BUDGET_TIER_CHOICES,
      need: "required",
      help: "项目支出必填，基本支出留空。",
    },
    functionCode: { heading: "功能科目", kind: "text", need: "expected", width: 11, centered: true },
    source: { heading: "资金来源", kind: "text", need: "expected", width: 14 },
    carriedOver: { heading: "上年结转", kind: "amount", need: "required", blank: "zero" },
    initialBudget: { heading: "年初预算", kind: "amount", need: "required", blank: "zero" },
    added: { heading: "追加", kind: "amount", need: "required", blank: "zero", help: "年中追加数。" },
    reduced: {
      heading: "追减",
      kind: "amount",
      need: "required",
      blank: "zero",
      help: "年中追减或收回数，以正数填写。",
    },
    /** Blank is null: not every line reports it */
    arrived: { heading: "到位", kind: "amount", need: "expected", help: "没有资金到位数的留空。" },
    spent: { heading: "支出", kind: "amount", need: "required", blank: "zero" },
    reason: { heading: "原因", kind: "text", need: "expected", width: 22 },
    remark: { heading: "备注", kind: "text", need: "expected" },
    /** As the sheet shows it; reckoned from the other columns everywhere else */
    shownBudget: { heading: "全年预算数", kind: "amount", need: "optional", live: true },
    shownRate: { heading: "执行率", kind: "rate", need: "optional", live: true },
    /** Blank where it follows from the other amounts; see `carriedOverSpent` */
    carriedOverSpent: {
      heading: "其中：上年结转支出",
      kind: "amount",
      need: "optional",
      width: 20,
      help: "支出中使用上年结转资金的部分。没有上年结转、没有支出或者全部支出的留空。",
    },
  },
} as const satisfies TableSchema;

/** One row of 资金. Amounts are in the workbook's money unit. */
export interface FundLine extends RowOf<typeof FUNDS.columns> {
  /** The 其中 rows below it: parts of the line, which are not added up. Absent = it has none */
  readonly parts?: readonly FundLine[];
}
