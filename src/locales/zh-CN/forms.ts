import type { FormLayout } from "../../domain/profiles/layouts";
import type { FormFigures } from "../../domain/forms/evaluation";
import type { NotFormReason } from "../../workbook/forms";
import { INDICATOR_COLUMNS, MONEY_COLUMNS } from "../../workbook/forms/headings";

export const forms = {
  back: "返回",
  readAgain: "重新读入",
  intro: "“表上”为原表所列，“核算”由原表的金额、指标值和完成值重新算出。原表不会被改动。",
  /** Nothing was recognised: what a form needs */
  introNone: "自评表须有标题或项目名称，并有资金（全年预算数、执行数）或绩效指标（指标值、完成值）的列名。",
  stale: "数据已改动，以下为改动前读入的内容，请重新读入。",
  layout: {
    national: "国家附表",
    department: "部门整体",
    sichuan: "四川0013zp",
    ruralRevitalisation: "衔接资金",
    hubei: "湖北20/80",
    progress: "旧式（实施进度）",
  } satisfies Record<FormLayout, string>,
  /** Name of a form that has no project */
  department: (unit: string | null) => (unit === null ? "部门整体支出" : `${unit}整体支出`),
  notRead: "未读出",

  facts: {
    place: "位置",
    layout: "表式",
    unit: "单位",
    year: "年度",
    moneyUnit: "金额单位",
    budgetRows: "资金行数",
    indicators: "指标数",
    profile: "适用办法",
    /** Screen-reader name of the button on the place */
    goTo: (area: string) => `定位到 ${area}`,
  },

  figures: {
    caption: "表上与核算",
    item: "项目",
    stated: "表上",
    computed: "核算",
    difference: "相差",
    labels: {
      rate: "执行率（%）",
      budgetScore: "执行得分",
      totalWeight: "权重合计",
      totalScore: "总分",
    } satisfies Record<keyof FormFigures, string>,
    onInitialBudget: "表上没有全年预算数，执行率按年初预算数计算。",
    /** Why a dash */
    unknown: "“—”：表上没有，或有内容未读出，不能核算。",
  },

  columns: {
    heading: (money: number, indicators: number) => `各列读作什么（资金 ${money} 列，指标 ${indicators} 列）`,
    intro: "读错的列，在此改正后即重新读入。",
    money: "资金",
    indicators: "绩效指标",
    skip: "不读",
    column: (letters: string) => `${letters} 列`,
    moneyNames: MONEY_COLUMNS,
    indicatorNames: INDICATOR_COLUMNS,
  },

  copy: {
    one: "复制到标准自评工作簿",
    /** Forms of one unit and year, to be copied together */
    group: (unit: string | null, year: number | null) =>
      `${unit ?? "未写明单位"}${year === null ? "" : `，${year} 年度`}`,
    several: (count: number) => `${count} 张一并复制到标准自评工作簿`,
    hint: "在本工作簿中新建标准自评工作表并填入，不覆盖已有内容。",
  },

  notForms: {
    heading: (count: number) => `未识别的工作表 ${count} 张`,
    reason: {
      blank: "没有内容",
      noForm: "没有自评表",
      titleOnly: "只有标题，没有资金和指标",
      list: "是逐项列示的清单，不是自评表",
      tableOnly: "只有列名，没有标题、单位和项目名称",
    } satisfies Record<NotFormReason, string>,
    truncated: (sheet: string) => `工作表“${sheet}”内容过多，只读取了前面部分。`,
  },
};
