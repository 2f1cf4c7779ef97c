import type { RowOf, TableSchema } from "./columns";

/** 报告文字: the unit's own words for the written reports, one row for each paragraph. */
export const REPORT_WORDS = {
  sheet: "报告文字",
  need: "optional",
  namedBy: ["report", "section"],
  columns: {
    /** Blank = the report of the whole department, 附件1 */
    report: {
      heading: "报告",
      kind: "projectName",
      need: "required",
      suggestedFrom: { table: "projects", column: "name" },
      help: "项目报告从下拉列表中选择项目；附件1留空。",
    },
    section: {
      heading: "章节",
      kind: "text",
      need: "required",
      width: 14,
      help: "填写章节号，如“一（一）”，或者章节标题。",
    },
    /** `{名称}` stands for the figure of that name */
    text: {
      heading: "正文",
      kind: "text",
      need: "required",
      width: 110,
      help: "每段一行。数字可以引用：{名称}为“实绩”中该名称的数。",
    },
  },
} as const satisfies TableSchema;

/** One row of 报告文字. */
export type ReportWords = RowOf<typeof REPORT_WORDS.columns>;
