import { YES_NO_CHOICES } from "./choices";
import type { RowOf, TableSchema } from "./columns";

/** 项目: one row for each project, and one without a name for the whole department (附件3). */
export const PROJECTS = {
  sheet: "项目",
  need: "required",
  namedBy: ["name"],
  columns: {
    /** Blank = the whole department */
    name: { heading: "项目名称", kind: "text", need: "required", help: "部门整体一行留空。" },
    competentDepartment: {
      heading: "主管部门",
      kind: "text",
      need: "expected",
      width: 16,
      help: "与“基本信息”的主管部门相同的，留空。",
    },
    implementingUnit: {
      heading: "实施单位",
      kind: "text",
      need: "expected",
      width: 16,
      help: "由本单位实施的，留空。",
    },
    annualGoal: { heading: "年度目标", kind: "text", need: "expected", width: 28 },
    goalCompletion: { heading: "完成情况", kind: "text", need: "expected", width: 28 },
    conclusion: { heading: "评价结论", kind: "text", need: "expected", width: 28 },
    problems: { heading: "存在问题", kind: "text", need: "expected" },
    improvements: { heading: "改进措施", kind: "text", need: "expected" },
    /** True = the project has its own 附件4; blank for the whole department */
    separateForm: {
      heading: "单独填报",
      kind: "choice",
      choices: YES_NO_CHOICES,
      need: "required",
      blank: "warning",
      width: 10,
      help: "选“是”的项目生成一张附件4。",
    },
    /** Only Sichuan's form asks for it. */
    implementation: { heading: "实施内容及过程", kind: "text", need: "optional", width: 28 },
    /** Finds the project in another year's or unit's workbook, whatever it is called there */
    code: {
      heading: "项目编码",
      kind: "text",
      need: "optional",
      width: 22,
      help: "预算管理一体化系统的项目编码，与上年比较、汇总时用来认定同一项目，可留空。",
    },
  },
} as const satisfies TableSchema;

/** One row of 项目. A row without a name is the whole department's; see `isDepartmentRow`. */
export type Project = RowOf<typeof PROJECTS.columns>;
