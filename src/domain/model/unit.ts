import { MONEY_UNIT_CHOICES } from "./choices";
import type { Columns, RowOf } from "./columns";

/** The cells of 基本信息, each with a defined name of its own. */
export const UNIT_CELLS = {
  name: { heading: "单位名称", kind: "text", need: "required", blank: "error", help: "填写单位全称。" },
  competentDepartment: { heading: "主管部门", kind: "text", need: "expected", help: "填写主管部门全称。" },
  year: {
    heading: "年度",
    kind: "year",
    need: "required",
    blank: "error",
    help: "填写自评年度，如 2021。",
  },
  moneyUnit: {
    heading: "金额单位",
    kind: "choice",
    choices: MONEY_UNIT_CHOICES,
    need: "required",
    blank: "error",
    help: "“资金”“报告数”各表金额均以此为单位。",
  },
  /** The id or the name of a rule profile */
  profile: {
    heading: "规则方案",
    kind: "profile",
    need: "expected",
    help: "各地评分规则和附件3、附件4表式不同，从下拉列表中选择。",
  },
  preparer: { heading: "填报人", kind: "text", need: "expected", help: "填写填报人姓名。" },
  preparedOn: { heading: "填报日期", kind: "day", need: "expected", help: "填写日期，如 2022-04-06。" },
  staffCount: { heading: "在职人数", kind: "count", need: "expected", help: "年末实有在职人数。" },
  retiredCount: { heading: "退休人数", kind: "count", need: "expected", help: "年末退休人数。" },
} as const satisfies Columns;

/** 基本信息 */
export type UnitInformation = RowOf<typeof UNIT_CELLS>;
