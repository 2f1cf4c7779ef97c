import type { NameDiagnosis } from "../../workbook/doctor/diagnosis";
import type { InputSheet } from "../../domain/model";
import type { SelectionRefusal } from "../../workbook/doctor/selection";
import type { Repair } from "../../workbook/doctor/repair";

const list = (items: readonly string[]): string => items.join("、");

function offer({ kind, names, cells, sheet }: Repair): string {
  const to = names.at(-1)?.to ?? null;
  const address = to === null ? "" : to.slice(1).replaceAll("$", "");
  switch (kind) {
    case "bind":
      return `绑定到 ${address}`;
    case "scope":
      return to === null ? "保留工作簿名称" : `改为工作簿名称：${address}`;
    case "trim":
      return "名称从表头行起";
    case "headings":
      return cells.length > 1 ? `恢复 ${cells.length} 个列标题` : `恢复列标题“${cells[0]?.to ?? ""}”`;
    case "columns":
      return `在表的右端补 ${cells.length} 列`;
    case "extend":
      return `将表外的行纳入：${address}`;
    case "closingRow":
      return "补收尾行";
    case "rebuild":
      return `新建工作表“${sheet?.name ?? ""}”`;
  }
}

export const doctor = {
  heading: "名称诊断",
  intro: "修复前先列明由何处改到何处，确认后才执行；执行后可用“还原”撤回。",
  allSound: "全部名称正常，表头齐全。",
  faultyNames: "需要修复的名称",
  soundNames: (count: number) => `正常的名称 ${count} 个`,
  severity: { error: "必须修复", warning: "建议修复", none: "正常" } satisfies Record<
    NameDiagnosis["severity"],
    string
  >,
  state: {
    found: "已找到",
    missing: "缺少",
    refError: "引用失效（#REF!）",
    multiArea: "有多个区域",
    formula: "是公式或常数",
    tooLarge: "区域过大",
    foreign: "指向其他工作簿或不存在的工作表",
    wrongScope: "范围不对",
  } satisfies Record<NameDiagnosis["state"], string>,
  /** Added to the state of a name without which nothing can be computed */
  required: "（必需）",
  /** Screen-reader name of the list of names */
  names: "名称清单",
  /** Where the name leads, or what it holds instead */
  holds: (formula: string) => `现为 ${formula}`,
  /** Screen-reader name of the address */
  goTo: (address: string) => `定位到 ${address}`,

  problems: {
    scope: (sheet: string) => `取用的是工作表“${sheet}”自己的名称，应为工作簿名称。`,
    severalCells: "只应指向一个单元格，现指向多个。",
    noHeader: "所指区域内没有本表的列标题。",
    /** `row` as on the screen, from 1 */
    headerMoved: (row: number) => `表头在第 ${row} 行，名称从其上方开始。`,
    renamed: (header: string, cell: string, written: string) =>
      `列“${header}”写成了“${written}”（${cell}）。`,
    missing: (headers: readonly string[]) => `缺少列：${list(headers)}。`,
    noRoomForColumns: "表的右侧已有内容。请先在右侧插入空列，再重新检查。",
    /** `first` and `last` row as on the screen, from 1 */
    rowsBelow: (rows: number, first: number, last: number) =>
      `有 ${rows} 行数据在表的范围之外（第 ${first}${last > first ? `–${last}` : ""} 行），未计入。`,
    /** Something of the user's own is between the table and those rows */
    rowsApart: "这些行与表之间有其他内容。请将其移到“在此行上方插入”一行之上，再重新检查。",
    noClosingRow: "没有“在此行上方插入”的收尾行，在表末增加的行不会计入。",
    noRoomForClosingRow: "表的下一行已有内容。请先在表下插入空行，再重新检查。",
    foreign:
      "加载项无法恢复这样的引用，故不代为改动。请在“公式”选项卡的“名称管理器”中删除或改正，再重新检查。",
    lost: (sheet: InputSheet) => `工作簿中没有可用的“${sheet}”表。`,
  },

  repairs: {
    /** The words on the button */
    offer,
    select: "绑定所选区域",
    selectHint: (kind: NameDiagnosis["kind"]) =>
      kind === "cell" ? "请先在工作表中选中一个单元格。" : "请先在工作表中选中整张表，包括列标题。",
    together: (count: number) => `全部绑定（${count} 个名称）`,
  },

  confirm: {
    heading: "请确认",
    nothing: "（无）",
    goes: "（删除）",
    blank: "（空）",
    ofSheet: (sheet: string) => `（工作表“${sheet}”）`,
    from: "由",
    to: "改为",
    newSheet: (sheet: string) => `新建工作表“${sheet}”，按标准自评工作簿的版式，内容为空。`,
    /** Cells that get the formulas of the live columns; first and last row as on the screen, from 1 */
    formulas: (cells: number, first: number, last: number) =>
      `在第 ${first} 行至第 ${last} 行的 ${cells} 个空白单元格填入自动计算公式。`,
    /** Rows whose cells get drop-down lists and limits where they have none */
    rules: (rows: readonly string[]) =>
      `没有下拉列表和输入限制的单元格，按标准自评工作簿设置：${list(rows)}。`,
    lacks: (headers: readonly string[]) => `所选区域缺少列：${list(headers)}。`,
    lacksClosingRow: "所选区域没有收尾行。",
    agree: "确认修复",
    cancel: "取消",
  },

  refusal: {
    notCells: "选中的不是单元格。请在工作表中选中单元格区域，再单击“绑定所选区域”。",
    severalAreas: "选中了多个区域。请只选一个连续区域。",
    wholeLines: "选中了整行或整列。请只选表格所在的区域。",
    tooLarge: "选中的区域过大。请只选表格所在的区域。",
    ownSheet: "这是加载项生成的附件或核对记录，重算时会改写，不能作为数据来源。",
    severalCells: "此名称只对应一个单元格。请只选一个单元格。",
    noHeadings: "所选区域没有本表的列标题。请连同列标题一起选中。",
    same: "名称已指向所选区域，无需改动。",
    foreign: "此名称指向其他工作簿，改动后无法恢复。请先在“名称管理器”中删除，再重新检查。",
  } satisfies Record<SelectionRefusal, string>,
};
