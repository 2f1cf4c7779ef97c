import type { SheetCount } from "../../workbook/preview/counts";
import type { SheetLoss } from "../../workbook/preview/losses";
import type { Conflict } from "../../workbook/preview/conflicts";
import { firstOf, sheetList } from "./lists";
import { highlightsLeft } from "./operations";

/** A cell with its formula, which the user may look for */
const withFormula = ({ cell, before }: Conflict): string =>
  before !== null && "formula" in before ? `${cell}（${before.formula}）` : cell;

export const preview = {
  write: "写入",
  back: "返回",
  heading: (sheets: number, cells: number) => `预览：将写入 ${sheets} 张工作表，${cells} 个单元格`,
  /** @param state 可以上报, or what is missing, before anything is written */
  handIn: (state: string) => `上报情况（写入前）：${state}`,
  nothing: "预览：没有需要写入的内容",
  onlyHighlights: "预览：只更新标记，不改动单元格",
  /** All that would be written are cells that the user has to decide about */
  onlyDecisions: (count: number) => `预览：除以下 ${count} 处外，没有需要写入的内容`,
  changed: "预览之后工作簿有改动，尚未写入。以下为最新内容，请重新核对。",
  renamed: (requested: string, used: string) => `您已有工作表“${requested}”，不作改动，结果写在“${used}”。`,
  unknown: (sheets: readonly string[]) =>
    `${firstOf(sheets)}：没有上次写入的记录，无法分辨您改过哪些单元格，请核对以下改动。`,
  sheets: "写入的工作表",
  kind: { create: "新建", rebuild: "重新排版", update: "更新" } satisfies Record<SheetCount["kind"], string>,
  cells: (count: number) => `${count} 个单元格`,
  /** An attachment as it will be printed */
  paper: {
    label: (sheet: string) => `${sheet}的打印样张`,
    marked: (count: number) => `改动的 ${count} 处已着色。`,
    before: (text: string) => `原为：${text}`,
    moreRows: (count: number) => `另有 ${count} 行，写入后查看。`,
  },
  highlights: (added: number, removed: number) =>
    added + removed === 0 ? "标记不变。" : `标记：新设 ${added} 处，去除 ${removed} 处。`,

  notes: (added: number, removed: number) => `批注：新写 ${added} 条，删除 ${removed} 条。`,
  /** Parts of the input cannot be read, so the sheets would lack them */
  incomplete: "输入不完整，尚未写入。建议先修复再重算；如仍写入，附件将缺少相应内容：",
  loss: ({ sheet, emptied, changed }: SheetLoss) =>
    `${sheet}：${[
      ...(emptied > 0 ? [`${emptied} 个单元格将变为空白`] : []),
      ...(changed > 0 ? [`${changed} 个数将改变`] : []),
    ].join("，")}`,
  noLoss: "已有的附件不会失去内容。",
  /** Leads to the repairs */
  repair: "诊断与修复",
  moreReasons: (count: number) => `另有 ${count} 处，见诊断与修复。`,

  decide: (count: number) => `请决定 ${count} 处`,
  decideHint: "勾选的将被覆盖，未勾选的保持原样。",
  overwrite: (cell: string) => `覆盖 ${cell}`,
  overwriteSheet: (sheet: string, cells: number) =>
    `重新排版 ${sheet}，覆盖以下 ${cells} 处；不勾选则整表保持原样`,
  overwriteAll: "全部覆盖",
  keepAll: "全部保留",
  formula: (formula: string, shown: string) => `公式 ${formula}，现为 ${shown}`,
  typed: (shown: string) => `您改为 ${shown}`,
  becomes: (after: string) => `将写入 ${after}`,
  decided: "此前已决定保留",
  blank: "（空白）",
  /** Between parts of a sentence */
  separator: "；",

  changes: (count: number) => `新旧对照 ${count} 处`,
  cell: "单元格",
  before: "原内容",
  after: "新内容",
  insertedRow: "（新增一行）",
  removedRow: "（删去一行）",
  rewritten: (sheet: string) => `${sheet}：重写`,
  page: (from: number, to: number, all: number) => `第 ${from}–${to} 处，共 ${all} 处`,
  previous: "上一页",
  next: "下一页",
  goTo: (cell: string) => `定位到 ${cell}`,

  wrote: {
    unchanged: "没有变化，未写入。",
    created: (sheets: readonly string[]) => `已新建：${sheetList(sheets)}。`,
    updated: (sheets: readonly string[]) => `已更新：${sheetList(sheets)}。`,
    highlighted: "偏差已在表中标记。",
    highlightsRemoved: "原有标记已去除。",
    renamed: (requested: string, used: string) => `您已有工作表“${requested}”，未作改动，结果写在“${used}”。`,
    verified: "写入内容核对无误。",
  },
  /** Without those of `leftSheets` */
  left: (cells: readonly Conflict[]) => `保留了您的公式或改动，未写入：${firstOf(cells.map(withFormula))}。`,
  leftSheets: (sheets: readonly string[]) => `${firstOf(sheets)} 内有您的公式或改动，整表保持原样，未更新。`,
  overwritten: (cells: readonly Conflict[]) => `已覆盖您改过的内容：${firstOf(cells.map(withFormula))}。`,
  /** A command of the ribbon found something to decide */
  decideInPane: "请单击“打开面板”，在面板中单击“一键重算”，看过后再写入。",
  /** The command has no button for another try. */
  retryInPane: "请单击“打开面板”，在面板中单击“重试”。",
  highlightsLeft,
  highlightsLeftNext: "如一直未能清除，可在 Excel 的“开始 → 条件格式 → 管理规则”中手工删除。",
  /** For commands, which cannot ask */
  leftNext: "请打开任务窗格，单击“预览”逐一决定；已覆盖的可以还原。",
};
