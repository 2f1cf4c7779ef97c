import { NATURE_CHOICES } from "./choices";
import type { RowOf, TableSchema } from "./columns";
import type { Field } from "./field";

const LEVEL1 = ["成本指标", "产出指标", "效益指标", "满意度指标"];
const LEVEL2 = [
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
];

/** 指标: one row for each indicator. */
export const INDICATORS = {
  sheet: "指标",
  need: "required",
  namedBy: ["project", "level1", "level2", "level3"],
  columns: {
    /** Blank = the whole department */
    project: {
      heading: "项目",
      kind: "projectName",
      need: "required",
      suggestedFrom: { table: "projects", column: "name" },
      help: "从下拉列表中选择；部门整体的指标留空。",
    },
    level1: { heading: "一级指标", kind: "level", need: "required", suggestions: LEVEL1, width: 12 },
    level2: { heading: "二级指标", kind: "level", need: "expected", suggestions: LEVEL2, width: 21 },
    level3: { heading: "三级指标", kind: "text", need: "required", blank: "error", width: 30 },
    nature: {
      heading: "指标性质",
      kind: "choice",
      choices: NATURE_CHOICES,
      need: "required",
      width: 10,
      help: "完成值与指标值的关系：不低于选“≥”，不超过选“≤”；不能量化的选“定性”。",
    },
    target: { heading: "指标值", kind: "reading", need: "required" },
    measureUnit: { heading: "度量单位", kind: "text", need: "expected", width: 9, centered: true },
    actual: { heading: "完成值", kind: "reading", need: "required" },
    weight: {
      heading: "权重",
      kind: "points",
      need: "required",
      help: "分值。同一项目的指标权重与预算执行率分值合计为100分。",
    },
    /** As the user states it */
    score: {
      heading: "得分",
      kind: "points",
      need: "expected",
      help: "定性指标由填报人填写；定量指标可留空，由加载项计算。",
    },
    reason: { heading: "偏差原因及改进措施", kind: "text", need: "expected", width: 26 },
  },
} as const satisfies TableSchema;

/** One row of 指标, or of a printed form. */
export interface Indicator extends RowOf<typeof INDICATORS.columns> {
  /** 评分标准, 得分计算方法 as a printed form gives it for the row; absent = it has no such column */
  readonly scoringMethod?: Field<string>;
  /** At the first of a project: the cells of rows that are left out and may belong to it; absent = none */
  readonly leftOut?: readonly Field<string>[];
}
