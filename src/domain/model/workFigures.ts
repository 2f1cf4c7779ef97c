import { APPROXIMATION_CHOICES } from "./choices";
import type { RowOf, TableSchema } from "./columns";

/** 实绩: figures of the unit's work that no other table has, for the written reports. */
export const WORK_FIGURES = {
  sheet: "实绩",
  need: "optional",
  namedBy: ["name", "section"],
  columns: {
    name: { heading: "名称", kind: "text", need: "required", blank: "error", width: 30 },
    /** In the row's unit of measure */
    value: { heading: "数值", kind: "number", need: "required" },
    measureUnit: { heading: "度量单位", kind: "text", need: "required", width: 10, centered: true },
    /** The value is a bound, not a figure */
    approximation: {
      heading: "约数",
      kind: "choice",
      choices: APPROXIMATION_CHOICES,
      need: "optional",
      width: 8,
      help: "不是准确数的选择，如“1100余人”选“余”。",
    },
    lastYear: { heading: "上年数", kind: "number", need: "optional", help: "填写后报告写出同比增减。" },
    target: {
      heading: "目标值",
      kind: "number",
      need: "optional",
      help: "填写后报告写出完成目标任务的比例。",
    },
    targetLevel: {
      heading: "目标层级",
      kind: "text",
      need: "optional",
      suggestions: ["省级", "市级", "县级", "项目"],
      width: 10,
    },
    section: {
      heading: "所在章节",
      kind: "text",
      need: "optional",
      width: 34,
      help: "附件1填章节号，如“三（一）”；项目报告填项目名称，可加章节号，如“业务运行费四（一）”。",
    },
    partOf: {
      heading: "合计于",
      kind: "text",
      need: "optional",
      width: 24,
      help: "本行是分项的，填写合计行的名称。",
    },
    origin: { heading: "来源", kind: "text", need: "optional", width: 20 },
  },
} as const satisfies TableSchema;

/** One row of 实绩. */
export type WorkFigure = RowOf<typeof WORK_FIGURES.columns>;
