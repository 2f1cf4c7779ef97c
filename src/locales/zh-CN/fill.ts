import type { FillMessages } from "../fill";

export const fill: FillMessages = {
  back: "返回",
  intro: "按自评结果填入表样的空白处。表样的格式、公式和已有内容不变；行数不够的，按上一行的格式插入。",
  introNone:
    "请把财政部门下发的表样（工作表）移动或复制到本工作簿，再试一次。表样须有标题或项目名称，以及资金或绩效指标的列名。",
  stale: "数据已改动，以下为改动前的内容。填入前将重新核对，内容有变的先列出，不直接填入。",
  changed: "数据有变，已重新列出，尚未填入。",
  incomplete: (findings) => `有 ${findings} 处数据未能读出，填入的内容可能不全。请先一键重算，查看核对结果。`,
  choose: (sheet) => `“${sheet}”没有项目名称，填哪个项目？`,
  notChosen: "暂不填",
  department: "部门整体",
  form: (sheet, project) => `${sheet}（${project ?? "部门整体"}）`,
  fillForm: "填入这张表",
  counts: (cells, rows) => `填 ${cells} 处${rows === 0 ? "" : `，插入 ${rows} 行`}`,
  overwrite: (count) => `以自评结果覆盖不一致的 ${count} 处`,
  cells: (count) => `要填入的 ${count} 处`,
  differing: (count) => `已有内容与自评结果不一致 ${count} 处，保留原有内容`,
  formulas: (count) => `公式的结果与自评结果不一致 ${count} 处，公式不改`,
  unplaced: (count) => `表样中没有位置的内容 ${count} 项`,
  unknown: (count) => `表样中有而自评中没有的指标 ${count} 项，保持不变`,
  cell: "单元格",
  item: "内容",
  inForm: "表样",
  evaluated: "自评",
  blank: "（空白）",
  goTo: (cell) => `定位到 ${cell}`,
};
