/** Widths, styles and accepted values of the input tables. */
import { toPlainExact } from "../../domain/decimal";
import { BUDGET_TIERS, FUND_CATEGORIES } from "../../domain/model";
import { capExample, DEFAULT_PROFILE, RULE_PARAMETERS } from "../../domain/profiles";
import { FIXED_SCOPES } from "../../domain/totals";
import {
  FUNDS_TABLE,
  INDICATORS_TABLE,
  MEASURE_LABELS,
  PARAMETERS_TABLE,
  PROJECTS_TABLE,
  STATED_TABLE,
} from "../names";
import type { InputColumn, InputTable } from "./tableSheet";
import { amount, choice, decimal } from "./validations";

type Keys<T extends { columns: object }> = keyof T["columns"] & string;

const MONEY = "以“基本信息”所列金额单位填写，保留两位小数。";

function money(title: string, message = MONEY): InputColumn {
  return { width: 12, style: "inputAmount", validation: amount(title, message) };
}

function words(width: number): InputColumn {
  return { width, style: "inputText" };
}

export const FUNDS_INPUT: InputTable<Keys<typeof FUNDS_TABLE>> = {
  table: FUNDS_TABLE,
  rows: 30,
  columns: {
    category: {
      width: 11,
      style: "inputChoice",
      validation: choice("支出类别", FUND_CATEGORIES, "从下拉列表中选择。"),
    },
    project: words(28),
    tier: {
      width: 11,
      style: "inputChoice",
      validation: choice("预算层级", BUDGET_TIERS, "项目支出必填，基本支出留空。"),
    },
    functionCode: { width: 11, style: "inputChoice" },
    source: words(14),
    carriedOver: money("上年结转"),
    initialBudget: money("年初预算"),
    added: money("追加", `年中追加数。${MONEY}`),
    reduced: money("追减", `年中追减或收回数，以正数填写。${MONEY}`),
    arrived: money("到位", `没有资金到位数的留空。${MONEY}`),
    spent: money("支出"),
    reason: words(22),
    remark: words(24),
  },
};

export const PROJECTS_INPUT: InputTable<Keys<typeof PROJECTS_TABLE>> = {
  table: PROJECTS_TABLE,
  rows: 15,
  columns: {
    name: words(24),
    competentDepartment: words(16),
    implementingUnit: words(16),
    annualGoal: words(28),
    goalCompletion: words(28),
    conclusion: words(28),
    problems: words(24),
    improvements: words(24),
    separateForm: {
      width: 10,
      style: "inputChoice",
      validation: choice("单独填报", ["是", "否"], "选“是”的项目生成一张附件4。"),
    },
    implementation: words(28),
  },
};

/** As printed and as chosen in 指标性质 */
export const NATURE_CHOICES = ["≥", ">", "=", "<", "≤", "定性"] as const;

export const INDICATORS_INPUT: InputTable<Keys<typeof INDICATORS_TABLE>> = {
  table: INDICATORS_TABLE,
  rows: 60,
  columns: {
    project: words(32),
    level1: {
      width: 12,
      style: "inputChoice",
      validation: choice(
        "一级指标",
        ["成本指标", "产出指标", "效益指标", "满意度指标"],
        "从下拉列表中选择。",
        "warning",
      ),
    },
    level2: {
      width: 21,
      style: "inputChoice",
      validation: choice(
        "二级指标",
        [
          "数量指标",
          "质量指标",
          "时效指标",
          "成本指标",
          "经济成本指标",
          "社会成本指标",
          "生态环境成本指标",
          "经济效益指标",
          "社会效益指标",
          "生态效益指标",
          "可持续影响指标",
          "服务对象满意度指标",
        ],
        "从下拉列表中选择。",
        "warning",
      ),
    },
    level3: words(30),
    nature: {
      width: 10,
      style: "inputChoice",
      validation: choice(
        "指标性质",
        NATURE_CHOICES,
        "完成值与指标值的关系：不低于选“≥”，不超过选“≤”；不能量化的选“定性”。",
      ),
    },
    target: { width: 22, style: "inputChoice" },
    measureUnit: { width: 9, style: "inputChoice" },
    actual: { width: 22, style: "inputChoice" },
    weight: {
      width: 8,
      style: "inputNumber",
      validation: decimal("权重", 0, 100, "分值。同一项目的指标权重与预算执行率分值合计为100分。"),
    },
    score: {
      width: 8,
      style: "inputNumber",
      validation: decimal("得分", 0, 100, "定性指标由填报人填写；定量指标可留空，由加载项计算。"),
    },
    reason: words(26),
  },
};

export const STATED_INPUT: InputTable<Keys<typeof STATED_TABLE>> = {
  table: STATED_TABLE,
  rows: 25,
  columns: {
    scope: {
      width: 36,
      style: "inputText",
      validation: choice(
        "口径",
        FIXED_SCOPES,
        "从下拉列表中选择，或者填写“资金”表中的项目名称。",
        "information",
      ),
    },
    measure: {
      width: 14,
      style: "inputChoice",
      validation: choice("数据项", Object.values(MEASURE_LABELS), "从下拉列表中选择。"),
    },
    stated: { width: 16, style: "inputAmount" },
    text: words(60),
  },
};

/** The rows that 规则参数 begins with: each parameter of every profile, and one for a cap of the total. */
const PARAMETERS = [...RULE_PARAMETERS, capExample()];

/** What the national profile has for each parameter, for whoever wants another value. */
const PARAMETER_HINTS = PARAMETERS.map(({ name, description, unit, get }) => {
  const own = get(DEFAULT_PROFILE);
  const value = own === null ? "不设" : `为 ${toPlainExact(own)}`;
  const others = name === capExample().name ? "可改名称中的百分比，也可增行。" : "";
  return `${description}（${unit === "" ? "" : `单位：${unit}；`}${DEFAULT_PROFILE.name}${value}）。${others}`;
});

export const PARAMETERS_INPUT: InputTable<Keys<typeof PARAMETERS_TABLE>> = {
  table: PARAMETERS_TABLE,
  rows: PARAMETERS.length,
  aside: { header: "填写说明：留空即按所选规则方案执行。", width: 76, texts: PARAMETER_HINTS },
  columns: {
    name: words(26),
    value: { width: 14, style: "inputNumber" },
  },
};

/** The parameters that there are, with no value of their own. */
export const PARAMETER_ROWS = PARAMETERS.map(({ name }) => ({ name: { text: name } }));
