import type { RowOf, TableSchema } from "./columns";

/** 报告数: figures as the report's text states them. */
export const STATED_FIGURES = {
  sheet: "报告数",
  need: "expected",
  namedBy: ["scope", "measure"],
  columns: {
    /** 全部, 基本支出, a category, a tier or a project */
    scope: {
      heading: "口径",
      kind: "scope",
      need: "required",
      blank: "error",
      help: "从下拉列表中选择，或者填写“资金”表中的项目名称。",
    },
    /** Without this column the scope's cell holds both: `全部·年初预算`. */
    measure: { heading: "数据项", kind: "measure", need: "optional" },
    /** Money unit of the workbook, or percent for a rate */
    stated: { heading: "报告数", kind: "figure", need: "required", blank: "error" },
    text: { heading: "原文", kind: "text", need: "optional", width: 60 },
  },
} as const satisfies TableSchema;

/** One row of 报告数. */
export type StatedFigure = RowOf<typeof STATED_FIGURES.columns>;
