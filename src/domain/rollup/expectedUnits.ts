import type { RowOf, TableSchema } from "../model";

/** 应报单位: the units from which the department expects a workbook. It stands in the department's workbook only. */
export const EXPECTED_UNITS = {
  sheet: "应报单位",
  need: "optional",
  namedBy: ["name"],
  columns: {
    name: {
      heading: "单位名称",
      kind: "text",
      need: "required",
      blank: "error",
      width: 36,
      help: "与单位工作簿“基本信息”中的单位名称一致；主管部门本级也是一个单位。",
    },
    /** The totals of units of one kind are compared */
    kind: {
      heading: "单位类别",
      kind: "text",
      need: "optional",
      suggestions: ["行政", "参公事业", "公益一类", "公益二类"],
      width: 14,
      help: "同类单位之间比较金额大小，可留空。",
    },
    projectCount: {
      heading: "应自评项目数",
      kind: "count",
      need: "optional",
      width: 14,
      help: "用于计算自评覆盖率，可留空。",
    },
    remark: { heading: "备注", kind: "text", need: "optional" },
  },
} as const satisfies TableSchema;

/** One row of 应报单位 */
export type ExpectedUnit = RowOf<typeof EXPECTED_UNITS.columns>;
