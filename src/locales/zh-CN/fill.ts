import type { FilledItem } from "../../workbook/fill";
import { INDICATOR_COLUMNS, MONEY_COLUMNS } from "../../workbook/forms/headings";
import { itemsIn } from "../shared/filledItems";

export const fill = {
  back: "返回",
  intro: "按自评结果填入表样的空白处。表样的格式、公式和已有内容不变；行数不够的，按上一行的格式插入。",
  introNone:
    "请把财政部门下发的表样（工作表）移动或复制到本工作簿，再试一次。表样须有标题或项目名称，以及资金或绩效指标的列名。",
  stale: "数据已改动，以下为改动前的内容。填入前将重新核对，内容有变的先列出，不直接填入。",
  changed: "数据有变，已重新列出，尚未填入。",
  incomplete: (findings: number) =>
    `有 ${findings} 处数据未能读出，填入的内容可能不全。请先一键重算，查看核对结果。`,
  /** The workbook has more than one project, and a form names none */
  choose: (sheet: string) => `“${sheet}”没有项目名称，填哪个项目？`,
  notChosen: "暂不填",
  department: "部门整体",
  form: (sheet: string, project: string | null) => `${sheet}（${project ?? "部门整体"}）`,
  fillForm: "填入这张表",
  counts: (cells: number, rows: number) => `填 ${cells} 处${rows === 0 ? "" : `，插入 ${rows} 行`}`,
  overwrite: (count: number) => `以自评结果覆盖不一致的 ${count} 处`,
  cells: (count: number) => `要填入的 ${count} 处`,
  differing: (count: number) => `已有内容与自评结果不一致 ${count} 处，保留原有内容`,
  formulas: (count: number) => `公式的结果与自评结果不一致 ${count} 处，公式不改`,
  unplaced: (count: number) => `表样中没有位置的内容 ${count} 项`,
  unknown: (count: number) => `表样中有而自评中没有的指标 ${count} 项，保持不变`,
  cell: "单元格",
  item: "内容",
  inForm: "表样",
  evaluated: "自评",
  blank: "（空白）",
  goTo: (cell: string) => `定位到 ${cell}`,
  /** 年度资金总额：全年执行数 */
  items: itemsIn({
    fields: {
      project: "项目名称",
      competentDepartment: "主管部门",
      implementingUnit: "实施单位",
      unitName: "单位名称",
      reportingUnit: "填报单位",
      year: "年度",
      goal: "预期目标",
      overallGoal: "预期目标",
      completion: "实际完成情况",
      implementation: "项目实施内容及过程概述",
      grade: "自评等级",
      conclusion: "评价结论",
      problems: "存在问题",
      improvements: "改进措施",
      reasons: "偏差原因",
      totalWeight: "总分：分值",
      totalScore: "总分：得分",
      unitHead: "单位负责人",
      preparer: "填报人",
      phone: "联系电话",
      preparedOn: "填报日期",
      funds: "资金",
      fundReasons: "资金原因",
      fundSource: "资金来源",
      indicator: "绩效指标",
    } satisfies Record<Extract<FilledItem, string>, string>,
    money: MONEY_COLUMNS,
    indicators: INDICATOR_COLUMNS,
    /** Between a row and its column, and between two items */
    colon: "：",
    comma: "、",
  }),
};
