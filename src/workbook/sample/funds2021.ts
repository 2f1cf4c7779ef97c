/** Money of the 2021 report, 万元. Blank 到位: the report does not state it. */
export interface SampleFundLine {
  readonly category: string;
  readonly project: string;
  readonly tier: string;
  readonly functionCode: string;
  readonly source: string;
  readonly carriedOver: string;
  readonly initialBudget: string;
  readonly added: string;
  readonly reduced: string;
  readonly arrived: string;
  readonly spent: string;
  readonly reason: string;
  readonly remark: string;
}

const RECRUITED = "招考录用新增4人追加预算";

// prettier-ignore
const LINES = [
  ["人员经费", "工资福利支出", "", "", "市级财政", "0.00", "566.24", "56.57", "0.00", "", "622.81", RECRUITED, "追加：招考录用新增4人（人员经费追加额由 658.57 − 602.00 推得，报告只给出基本支出追加合计 63.91）"],
  ["人员经费", "对个人和家庭的补助", "", "", "市级财政", "0.00", "35.76", "0.00", "0.00", "", "35.76", "", ""],
  ["公用经费", "日常公用支出", "", "", "市级财政", "0.00", "91.64", "7.35", "0.00", "", "98.99", RECRUITED, "追加额由 98.99 − 91.64 推得"],
  ["项目支出", "援藏援彝干部人才补助经费", "部门预算", "2013299", "市级财政", "0.00", "2.00", "0.00", "0.00", "2.00", "2.00", "", ""],
  ["项目支出", "援藏援彝干部人才补助经费", "市级专项", "2013299", "市级财政", "0.00", "0.00", "1.76", "0.00", "1.76", "1.76", "", "攀财资行[2021]105号"],
  ["项目支出", "建立失业预警制度专项工作经费", "部门预算", "2080106", "市级财政", "0.00", "60.00", "0.00", "0.00", "60.00", "60.00", "", ""],
  ["项目支出", "人力资源市场建设专项工作经费", "部门预算", "2080106", "市级财政", "0.00", "5.00", "0.00", "0.00", "5.00", "5.00", "", ""],
  ["项目支出", "业务运行费", "部门预算", "2080106", "市级财政", "0.00", "5.00", "0.00", "0.00", "5.00", "5.00", "", ""],
  ["项目支出", "就业管理事务（未列明细）", "部门预算", "2080106", "市级财政", "0.00", "18.00", "0.00", "18.00", "", "0.00", "", "年初 90.00 中未列明细部分，年终收回（由 90.00 − 72.00 推得）"],
  ["项目支出", "2020年工业结构调整第二批专项补助资金", "市级专项", "", "市级财政", "0.00", "0.00", "318.00", "0.00", "", "318.00", "", ""],
  ["项目支出", "中央、省级就业创业补助资金", "上级专项", "", "中央及省级财政", "7.70", "0.00", "2145.70", "0.00", "", "2153.46", "", ""],
  ["项目支出", "省级财政社保公共服务能力建设资金", "上级专项", "", "省级财政", "0.00", "0.00", "3.80", "0.00", "", "3.80", "", ""],
] as const;

export const FUND_LINES_2021: readonly SampleFundLine[] = LINES.map(
  ([
    category,
    project,
    tier,
    functionCode,
    source,
    carriedOver,
    initialBudget,
    added,
    reduced,
    arrived,
    spent,
    reason,
    remark,
  ]) => ({
    category,
    project,
    tier,
    functionCode,
    source,
    carriedOver,
    initialBudget,
    added,
    reduced,
    arrived,
    spent,
    reason,
    remark,
  }),
);
