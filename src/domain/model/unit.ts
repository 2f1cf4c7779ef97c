import { MONEY_UNIT_CHOICES, REPORT_OUTLINE_CHOICES, UNIT_LEVEL_CHOICES } from "./choices";
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
  // For the written reports only.
  reportOutline: {
    heading: "报告提纲",
    kind: "choice",
    choices: REPORT_OUTLINE_CHOICES,
    need: "optional",
    help: "附件1、附件2的章节，从下拉列表中选择；留空按规则方案。",
  },
  workerCount: { heading: "工勤人数", kind: "count", need: "optional", help: "在职人数中的机关工勤人数。" },
  recruitedCount: {
    heading: "本年新增人数",
    kind: "count",
    need: "optional",
    help: "本年招考录用等新增人数。",
  },
  totalAssets: { heading: "资产总值", kind: "amount", need: "optional", help: "年末数。" },
  currentAssets: { heading: "流动资产", kind: "amount", need: "optional", help: "年末数，没有的填0。" },
  nonCurrentAssets: { heading: "非流动资产", kind: "amount", need: "optional", help: "年末数。" },
  fixedAssets: { heading: "固定资产净值", kind: "amount", need: "optional", help: "年末账面净值。" },
  unitHead: { heading: "单位负责人", kind: "text", need: "optional", help: "印在附件签章栏，可留空待签。" },
  phone: { heading: "联系电话", kind: "text", need: "optional", help: "填报人联系电话。" },
  /** Blank = 市级 */
  level: {
    heading: "预算级次",
    kind: "choice",
    choices: UNIT_LEVEL_CHOICES,
    need: "optional",
    help: "决定附件中本级专项的名称，如市级专项、县级专项。",
  },
} as const satisfies Columns;

/** 基本信息 */
export type UnitInformation = RowOf<typeof UNIT_CELLS>;
