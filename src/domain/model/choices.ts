/** The closed lists of the input tables: what is printed and chosen, the value in the model, other spellings. */
import type { Operator } from "./reading";

/** One entry of a closed list. */
export interface Choice<T> {
  readonly value: T;
  /** As printed and chosen */
  readonly label: string;
  /** Other ways in which it is written, normalised by `foldName` and in lower case */
  readonly spellings?: readonly string[];
}

/** As printed and chosen. Throws for a value that is not in the list. */
export function labelOf<T>(choices: readonly Choice<T>[], value: NoInfer<T>): string {
  const choice = choices.find((one) => one.value === value);
  if (choice === undefined) throw new RangeError(`Not in the list: ${String(value)}`);
  return choice.label;
}

/** A list whose labels are its values. */
export function choicesOf<T extends string>(values: readonly T[]): readonly Choice<T>[] {
  return values.map((value) => ({ value, label: value }));
}

/** 支出类别 */
export type FundCategory = "人员经费" | "公用经费" | "项目支出";
export const FUND_CATEGORIES: readonly FundCategory[] = ["人员经费", "公用经费", "项目支出"];
export const FUND_CATEGORY_CHOICES = choicesOf(FUND_CATEGORIES);

/** 预算级次 of the unit, the highest first */
export type UnitLevel = "省级" | "市级" | "县级" | "乡级";
export const UNIT_LEVEL_CHOICES: readonly Choice<UnitLevel>[] = [
  { value: "省级", label: "省级", spellings: ["省", "省本级", "自治区级", "直辖市级"] },
  { value: "市级", label: "市级", spellings: ["市", "市本级", "州级"] },
  { value: "县级", label: "县级", spellings: ["县", "区", "区级", "县本级", "区本级", "县(区)级", "区县级"] },
  { value: "乡级", label: "乡级", spellings: ["乡", "镇", "镇级", "乡镇级", "乡镇", "街道"] },
];

/** 预算层级. 市级专项 stands for the special funds of the unit's own level; `tierName` has the name to print. */
export type BudgetTier = "部门预算" | "市级专项" | "上级专项";
export const BUDGET_TIERS: readonly BudgetTier[] = ["部门预算", "市级专项", "上级专项"];
/** The special funds of a level are the unit's own or those of a higher level: the reader of 资金 decides. */
export const BUDGET_TIER_CHOICES: readonly Choice<BudgetTier>[] = [
  { value: "部门预算", label: "部门预算" },
  { value: "市级专项", label: "市级专项", spellings: ["本级专项"] },
  { value: "上级专项", label: "上级专项", spellings: ["中央专项"] },
  { value: "市级专项", label: "省级专项" },
  { value: "市级专项", label: "县级专项", spellings: ["区级专项"] },
  { value: "市级专项", label: "乡级专项", spellings: ["镇级专项", "乡镇级专项"] },
];

/** Where 预算级次 is blank */
const DEFAULT_LEVEL: UnitLevel = "市级";

/** As printed for a unit of the level: 县级专项, or 中央专项 for a province. */
export function tierName(tier: BudgetTier, level: UnitLevel | null): string {
  if (tier === "市级专项") return `${level ?? DEFAULT_LEVEL}专项`;
  return tier === "上级专项" && level === "省级" ? "中央专项" : tier;
}

/** A 口径 as printed for a unit of the level: its tiers by their names, everything else as it is. */
export function scopeName(scope: string, level: UnitLevel | null): string {
  const tier = BUDGET_TIERS.find((one) => one === scope);
  return tier === undefined ? scope : tierName(tier, level);
}

/** The tier of money of `ofMoney` for a unit of `ofUnit`; null for a lower level, which a unit does not receive. */
export function tierOfLevel(ofMoney: UnitLevel, ofUnit: UnitLevel | null): BudgetTier | null {
  const rank = (level: UnitLevel) => UNIT_LEVEL_CHOICES.findIndex(({ value }) => value === level);
  const below = rank(ofMoney) - rank(ofUnit ?? DEFAULT_LEVEL);
  if (below > 0) return null;
  return below === 0 ? "市级专项" : "上级专项";
}

/** 金额单位 */
export type MoneyUnit = "万元" | "元";
export const MONEY_UNITS: readonly MoneyUnit[] = ["万元", "元"];
export const MONEY_UNIT_CHOICES: readonly Choice<MoneyUnit>[] = [
  { value: "万元", label: "万元", spellings: ["人民币万元", "单位:万元"] },
  { value: "元", label: "元", spellings: ["人民币元", "单位:元"] },
];

export const YES_NO_CHOICES: readonly Choice<boolean>[] = [
  { value: true, label: "是", spellings: ["√", "✓", "y", "yes", "true", "1"] },
  { value: false, label: "否", spellings: ["×", "n", "no", "false", "0"] },
];

/** 约数: a figure that is not exact, and the word that says so */
export type Approximation = "余" | "多" | "以上" | "约" | "近" | "超";
export const APPROXIMATION_CHOICES = choicesOf<Approximation>(["余", "多", "以上", "约", "近", "超"]);

/** 报告提纲: the headings of the written reports */
export type ReportOutlineName = "攀枝花-2021" | "四川-2020" | "四川-2022" | "郫都-2025";
export const REPORT_OUTLINE_CHOICES = choicesOf<ReportOutlineName>([
  "攀枝花-2021",
  "四川-2020",
  "四川-2022",
  "郫都-2025",
]);

/** 指标性质: an operator between actual and target, or 定性 */
export type IndicatorNature = Operator | "定性";

const words = (text: string): readonly string[] => text.split(" ");

export const NATURE_CHOICES: readonly Choice<IndicatorNature>[] = [
  {
    value: ">=",
    label: "≥",
    spellings: words(">= => 大于等于 大于或等于 不低于 不少于 不小于 至少 正向 正向指标"),
  },
  { value: ">", label: ">", spellings: words("大于 超过 高于") },
  { value: "=", label: "=", spellings: words("== 等于") },
  { value: "<", label: "<", spellings: words("小于 低于 少于") },
  {
    value: "<=",
    label: "≤",
    spellings: words(
      "<= =< 小于等于 小于或等于 不超过 不高于 不大于 不多于 至多 反向 反向指标 逆向 逆向指标 负向 负向指标",
    ),
  },
  { value: "定性", label: "定性", spellings: words("定性指标") },
];

/** The sums that a 报告数 can be reconciled with; see `FundFigures`. */
export type Measure =
  | "carriedOver"
  | "initialBudget"
  | "added"
  | "reduced"
  | "spent"
  | "annualBudget"
  | "balance"
  | "executionRate"
  | "initialRate"
  | "adjustmentRate";

/** Measures in percent; the others are money */
export const RATES: ReadonlySet<Measure> = new Set(["executionRate", "initialRate", "adjustmentRate"]);

/** 数据项, as printed and as chosen */
export const MEASURE_CHOICES: readonly Choice<Measure>[] = [
  { value: "carriedOver", label: "上年结转" },
  { value: "initialBudget", label: "年初预算", spellings: ["年初预算数"] },
  { value: "added", label: "追加" },
  { value: "reduced", label: "追减" },
  { value: "spent", label: "支出", spellings: ["支出数"] },
  { value: "annualBudget", label: "全年预算数", spellings: ["预算合计", "调整后预算数"] },
  { value: "balance", label: "结转结余" },
  { value: "executionRate", label: "执行率", spellings: ["预算执行率"] },
  { value: "initialRate", label: "年初执行率" },
  { value: "adjustmentRate", label: "调整率" },
];
