/** The names of the standard workbook and the columns of its tables, by header text. */
import type { NameState } from "./snapshot";

/** What became of one name of the standard workbook. */
export interface NameReport {
  /** 绩效_资金 */
  readonly name: string;
  readonly state: NameState | "missing";
  /** `资金!A1:M40`; null when it leads nowhere */
  readonly address: string | null;
  /** Rates, scores or attachments cannot be complete without it: its absence is an error, else a warning */
  readonly required: boolean;
}

/** Every name of the standard workbook starts so. */
export const NAME_PREFIX = "绩效_";

/** The sheets of the standard workbook, in their order. */
export const INPUT_SHEETS = ["说明", "基本信息", "资金", "项目", "指标", "报告数", "规则参数"] as const;
export type InputSheet = (typeof INPUT_SHEETS)[number];

export interface CellNameDefinition {
  readonly name: string;
  /** As printed beside the cell */
  readonly label: string;
  readonly sheet: InputSheet;
  readonly required: boolean;
}

function cell(label: string, required: boolean): CellNameDefinition {
  return { name: `${NAME_PREFIX}${label}`, label, sheet: "基本信息", required };
}

/** Single cells, by the field of `UnitInformation`. */
export const CELL_NAMES = {
  name: cell("单位名称", true),
  competentDepartment: cell("主管部门", false),
  year: cell("年度", true),
  moneyUnit: cell("金额单位", true),
  profile: cell("规则方案", false),
  preparer: cell("填报人", false),
  preparedOn: cell("填报日期", false),
  staffCount: cell("在职人数", false),
  retiredCount: cell("退休人数", false),
} as const satisfies Record<string, CellNameDefinition>;

export interface ColumnDefinition {
  readonly header: string;
  /**
   * `required`: nothing can be computed without it (a missing one is an error);
   * `expected`: the standard workbook has it (a missing one is a warning); `optional`: says nothing when missing
   */
  readonly need: "required" | "expected" | "optional";
}

export interface TableDefinition<Key extends string = string> {
  readonly name: string;
  readonly sheet: InputSheet;
  /** The name's absence is an error */
  readonly required: boolean;
  /** In the order of the standard workbook */
  readonly columns: Readonly<Record<Key, ColumnDefinition>>;
}

const required = (header: string): ColumnDefinition => ({ header, need: "required" });
const expected = (header: string): ColumnDefinition => ({ header, need: "expected" });
const optional = (header: string): ColumnDefinition => ({ header, need: "optional" });

export const FUNDS_TABLE = {
  name: "绩效_资金",
  sheet: "资金",
  required: true,
  columns: {
    category: required("支出类别"),
    project: required("项目"),
    tier: required("预算层级"),
    functionCode: expected("功能科目"),
    source: expected("资金来源"),
    carriedOver: required("上年结转"),
    initialBudget: required("年初预算"),
    added: required("追加"),
    reduced: required("追减"),
    arrived: expected("到位"),
    spent: required("支出"),
    reason: expected("原因"),
    remark: expected("备注"),
  },
} as const satisfies TableDefinition;

export const PROJECTS_TABLE = {
  name: "绩效_项目",
  sheet: "项目",
  required: true,
  columns: {
    name: required("项目名称"),
    competentDepartment: expected("主管部门"),
    implementingUnit: expected("实施单位"),
    annualGoal: expected("年度目标"),
    goalCompletion: expected("完成情况"),
    conclusion: expected("评价结论"),
    problems: expected("存在问题"),
    improvements: expected("改进措施"),
    separateForm: required("单独填报"),
    // Asked for by Sichuan's form alone.
    implementation: optional("实施内容及过程"),
  },
} as const satisfies TableDefinition;

export const INDICATORS_TABLE = {
  name: "绩效_指标",
  sheet: "指标",
  required: true,
  columns: {
    project: required("项目"),
    level1: required("一级指标"),
    level2: expected("二级指标"),
    level3: required("三级指标"),
    nature: required("指标性质"),
    target: required("指标值"),
    measureUnit: expected("度量单位"),
    actual: required("完成值"),
    weight: required("权重"),
    score: expected("得分"),
    reason: expected("偏差原因及改进措施"),
  },
} as const satisfies TableDefinition;

export const STATED_TABLE = {
  name: "绩效_报告数",
  sheet: "报告数",
  required: false,
  columns: {
    scope: required("口径"),
    // Absent: the scope's cell holds both, `全部·年初预算`.
    measure: optional("数据项"),
    stated: required("报告数"),
    text: optional("原文"),
  },
} as const satisfies TableDefinition;

export const PARAMETERS_TABLE = {
  name: "绩效_规则参数",
  sheet: "规则参数",
  required: false,
  columns: {
    name: required("参数"),
    value: required("值"),
  },
} as const satisfies TableDefinition;

export const TABLES: readonly TableDefinition[] = [
  FUNDS_TABLE,
  PROJECTS_TABLE,
  INDICATORS_TABLE,
  STATED_TABLE,
  PARAMETERS_TABLE,
];

/** All names of the standard workbook, in its order. */
export const STANDARD_NAMES: readonly {
  readonly name: string;
  readonly sheet: InputSheet;
  readonly required: boolean;
}[] = [...Object.values(CELL_NAMES), ...TABLES];

const STANDARD = new Set(STANDARD_NAMES.map(({ name }) => name));

/** The Excel room reads what these names lead to, and no others'. */
export function isStandardName(name: string): boolean {
  return STANDARD.has(name);
}

/** First column of a table's last row: rows inserted above it grow the name. */
export const CLOSING_ROW = "在此行上方插入";

/** 数据项, as printed and as chosen. 年初执行率 stands before 执行率 where one is looked for at the end of a text. */
export const MEASURE_LABELS = {
  carriedOver: "上年结转",
  initialBudget: "年初预算",
  added: "追加",
  reduced: "追减",
  spent: "支出",
  annualBudget: "预算合计",
  balance: "结转结余",
  executionRate: "执行率",
  initialRate: "年初执行率",
  adjustmentRate: "调整率",
} as const;
