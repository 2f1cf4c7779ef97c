import type { BlankReason, FilledItem, Remark } from "../../workbook/fill";
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
  alike: (count: number) => `与自评结果含义相同、只是未写比较符号或单位 ${count} 处，不改`,
  remarks: (count: number) => `填入的数中须留意的 ${count} 处`,
  /** What a user has to know of a figure that is filled in */
  remark: (remark: Remark): string => {
    switch (remark.kind) {
      case "points":
        return `表样的预算执行分值为${remark.points}分，规则方案为${remark.ofProfile}分，得分按${remark.points}分计算，填${remark.written}。请核对总分的口径。`;
      case "block":
        return `表样的${remark.name}为${remark.points}分，填入的各项分值合计${remark.written}分，请核对分值。`;
      case "moneyUnit":
        return `表样未注明金额单位，金额按${remark.written}填入，请核对。`;
      case "sum":
        return `一格对应几项指标，填各项得分之和${remark.written}。`;
      case "totalWithout":
        return `总分${remark.written}未包括表样中没有位置的指标：${remark.names.join("、")}。`;
      case "totalWith":
        return `总分${remark.written}包括表样中没有行的指标：${remark.names.join("、")}。请补上这些行。`;
    }
  },
  /** Of the command, which has no 还原 */
  filled: (forms: number, cells: number) => `已填入 ${forms} 张表，共 ${cells} 处，请核对后上报。`,
  byOrder: (sheet: string, project: string | null) =>
    project === null
      ? `“${sheet}”没有项目名称，按部门整体填入；如不对，请指定项目。`
      : `“${sheet}”没有项目名称，按次序填入“${project}”；如不对，请指定项目。`,
  /** What is left after filling */
  byHand: (count: number) => (count === 0 ? "没有须手填的内容" : `还须手填或核对 ${count} 项`),
  byHandOf: (form: string, count: number) => `${form}：${count} 项`,
  byHandIntro: "填入时没有把握的不填，已有的内容不改。请对照下表逐项处理，也可以复制或打印。",
  blankBecause: {
    noValue: "自评工作簿中没有，请补填",
    notComputed: "自评中未能算出，请先补齐自评数据再填入",
    noSource: "不能确定对应哪项资金来源或支出类别，请手填",
    noMoneyUnit: "自评工作簿未选金额单位，请先选定再填入",
    severalIndicators: "一格对应几项指标，请核对后手填",
    points: "表样的分值与自评的分值合计不一致，请核对后手填",
    otherIndicators: "表样的指标与自评的指标不一致，总分请手填",
  } satisfies Record<BlankReason, string>,
  /** Behind the reason, if the self-evaluation gives something */
  proposed: (value: string) => `（自评：${value}）`,
  notPlaced: (value: string) => `表样中没有位置：${value}`,
  differs: (inForm: string, evaluated: string) => `未改。表样为${inForm}，自评为${evaluated}，请核对`,
  formulaDiffers: (inForm: string, evaluated: string) =>
    `公式未改。表样算得${inForm}，自评为${evaluated}，请核对`,
  notEvaluated: "自评中没有这项指标，请手填",
  stayBlank: (count: number) => `填入后仍空白、须手填 ${count} 处`,
  handItem: (item: string, text: string) => `${item}：${text}`,
  noCell: "—",
  what: "处理",
  copy: "复制",
  copied: "已复制，可粘贴到 Word、Excel 或记事本。",
  notCopied: "此处不允许复制，请打印，或选中文字后按 Ctrl+C。",
  print: "打印",
  notPrinted: "此处不能打印，请复制后粘贴到 Word 打印。",
  /** @param state what is missing */
  unfinished: (state: string) => `自评${state}。填出的表不能上报，请先在自评工作簿中处理。`,
  leftOver: (sheet: string, project: string) =>
    `“${sheet}”没有项目名称，只剩“${project}”没有对应的表。请核对，是的话勾选“填入这张表”，不是的话在上面另选。`,
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
