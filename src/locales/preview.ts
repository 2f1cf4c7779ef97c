/** Sentences about 预览 and about what was written, by language; loaded when they are needed. */
import type { Conflict } from "../workbook/preview/conflicts";
import type { SheetCount } from "../workbook/preview/counts";
import type { Language } from "./messages";

export interface PreviewMessages {
  readonly write: string;
  readonly back: string;
  /** What would be written in all */
  readonly heading: (sheets: number, cells: number) => string;
  readonly nothing: string;
  /** Nothing would be written but highlights */
  readonly onlyHighlights: string;
  /** Nothing would be written unless the user decides that those cells are */
  readonly onlyDecisions: (count: number) => string;
  /** The workbook is no longer what was shown */
  readonly changed: string;
  readonly renamed: (wanted: string, used: string) => string;
  readonly unknown: (sheets: readonly string[]) => string;
  readonly sheets: string;
  readonly kind: Record<SheetCount["kind"], string>;
  readonly cells: (count: number) => string;
  readonly highlights: (added: number, removed: number) => string;

  readonly decide: (count: number) => string;
  readonly decideHint: string;
  readonly overwrite: (cell: string) => string;
  readonly overwriteSheet: (sheet: string, cells: number) => string;
  readonly overwriteAll: string;
  readonly keepAll: string;
  /** What stands there: `公式 =1+1，现为 2` */
  readonly formula: (formula: string, shown: string) => string;
  readonly typed: (shown: string) => string;
  readonly becomes: (after: string) => string;
  readonly decided: string;
  readonly blank: string;
  /** Between parts of a sentence */
  readonly separator: string;

  readonly changes: (count: number) => string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly page: (from: number, to: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly goTo: (cell: string) => string;

  /** What was written and read back */
  readonly readBack: (sheets: readonly SheetCount[]) => string;
  /** Cells of the user's that were left as they are, but for those of whole sheets */
  readonly left: (cells: readonly Conflict[]) => string;
  readonly leftSheets: (sheets: readonly string[]) => string;
  readonly overwritten: (cells: readonly Conflict[]) => string;
  /** Where there was nobody to ask */
  readonly leftNext: string;
}

const NAMED = 5;
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
const total = (sheets: readonly SheetCount[]): number => sheets.reduce((sum, { cells }) => sum + cells, 0);

const listZh = (items: readonly string[]): string =>
  items.slice(0, NAMED).join("、") + (items.length > NAMED ? ` 等 ${items.length} 处` : "");
const listEn = (items: readonly string[]): string =>
  items.slice(0, NAMED).join(", ") + (items.length > NAMED ? ` and ${items.length - NAMED} more` : "");
/** With the formula, which the user may look for */
const named =
  (open: string, close: string) =>
  ({ cell, before }: Conflict): string =>
    before !== null && "formula" in before ? `${cell}${open}${before.formula}${close}` : cell;
const namedZh = named("（", "）");
const namedEn = named(" (", ")");

const zhCN: PreviewMessages = {
  write: "写入",
  back: "返回",
  heading: (sheets, cells) => `预览：将写入 ${sheets} 张工作表，${cells} 个单元格`,
  nothing: "预览：没有需要写入的内容",
  onlyHighlights: "预览：只更新标记，不改动单元格",
  onlyDecisions: (count) => `预览：除以下 ${count} 处外，没有需要写入的内容`,
  changed: "预览之后工作簿有改动，尚未写入。以下为最新内容，请重新核对。",
  renamed: (wanted, used) => `您已有工作表“${wanted}”，不作改动，结果写在“${used}”。`,
  unknown: (sheets) => `${listZh(sheets)}：没有上次写入的记录，无法分辨您改过哪些单元格，请核对以下改动。`,
  sheets: "写入的工作表",
  kind: { create: "新建", rebuild: "重新排版", update: "更新" },
  cells: (count) => `${count} 个单元格`,
  highlights: (added, removed) =>
    added + removed === 0 ? "标记不变。" : `标记：新设 ${added} 处，去除 ${removed} 处。`,

  decide: (count) => `请决定 ${count} 处`,
  decideHint: "勾选的将被覆盖，未勾选的保持原样。",
  overwrite: (cell) => `覆盖 ${cell}`,
  overwriteSheet: (sheet, cells) => `重新排版 ${sheet}，覆盖以下 ${cells} 处；不勾选则整表保持原样`,
  overwriteAll: "全部覆盖",
  keepAll: "全部保留",
  formula: (formula, shown) => `公式 ${formula}，现为 ${shown}`,
  typed: (shown) => `您改为 ${shown}`,
  becomes: (after) => `将写入 ${after}`,
  decided: "此前已决定保留",
  blank: "（空白）",
  separator: "；",

  changes: (count) => `新旧对照 ${count} 处`,
  cell: "单元格",
  before: "原内容",
  after: "新内容",
  page: (from, to, all) => `第 ${from}–${to} 处，共 ${all} 处`,
  previous: "上一页",
  next: "下一页",
  goTo: (cell) => `定位到 ${cell}`,

  readBack: (sheets) =>
    sheets.length > 3
      ? `${sheets.length} 张表共写入 ${total(sheets)} 个单元格，读回核对一致。`
      : `共写入 ${total(sheets)} 个单元格，读回核对一致：${sheets.map(({ sheet, cells }) => `${sheet} ${cells}`).join("，")}。`,
  left: (cells) => `保留了您的公式或改动，未写入：${listZh(cells.map(namedZh))}。`,
  leftSheets: (sheets) => `${listZh(sheets)} 内有您的公式或改动，整表保持原样，未更新。`,
  overwritten: (cells) => `已覆盖您改过的内容：${listZh(cells.map(namedZh))}。`,
  leftNext: "请打开任务窗格，单击“预览”逐一决定；已覆盖的可以还原。",
};

const enUS: PreviewMessages = {
  write: "Write",
  back: "Back",
  heading: (sheets, cells) =>
    `Preview: ${plural(cells, "cell")} on ${plural(sheets, "sheet")} will be written`,
  nothing: "Preview: there is nothing to write",
  onlyHighlights: "Preview: only highlights will change",
  onlyDecisions: (count) => `Preview: nothing to write, but for ${count} to decide below`,
  changed:
    "The workbook has changed since the preview, so nothing was written. This is the new preview; please check it.",
  renamed: (wanted, used) =>
    `You already have a sheet “${wanted}”; it is left alone, and the result goes into “${used}”.`,
  unknown: (sheets) =>
    `${listEn(sheets)}: it is not known what was written last, nor which cells you have changed. Please check the changes below.`,
  sheets: "Sheets to be written",
  kind: { create: "New", rebuild: "Rebuilt", update: "Updated" },
  cells: (count) => plural(count, "cell"),
  highlights: (added, removed) =>
    added + removed === 0 ? "Highlights stay as they are." : `Highlights: ${added} set, ${removed} removed.`,

  decide: (count) => `${count} to decide`,
  decideHint: "What is ticked is overwritten; the rest stays as it is.",
  overwrite: (cell) => `Overwrite ${cell}`,
  overwriteSheet: (sheet, cells) =>
    `Rebuild ${sheet} and overwrite the ${plural(cells, "cell")} below; otherwise the whole sheet stays as it is`,
  overwriteAll: "Overwrite all",
  keepAll: "Keep all",
  formula: (formula, shown) => `Formula ${formula}, now ${shown}`,
  typed: (shown) => `Changed by you to ${shown}`,
  becomes: (after) => `will become ${after}`,
  decided: "kept by an earlier decision",
  blank: "(blank)",
  separator: "; ",

  changes: (count) => `Old and new: ${count}`,
  cell: "Cell",
  before: "Old",
  after: "New",
  page: (from, to, all) => `${from}–${to} of ${all}`,
  previous: "Previous",
  next: "Next",
  goTo: (cell) => `Go to ${cell}`,

  readBack: (sheets) =>
    sheets.length > 3
      ? `${plural(total(sheets), "cell")} in ${sheets.length} sheets written and read back.`
      : `${plural(total(sheets), "cell")} written and read back (${sheets.map(({ sheet, cells }) => `${sheet} ${cells}`).join(", ")}).`,
  left: (cells) => `Your formulas or changes were kept, not overwritten: ${listEn(cells.map(namedEn))}.`,
  leftSheets: (sheets) => `Not updated, because you have formulas or changes there: ${listEn(sheets)}.`,
  overwritten: (cells) => `Overwritten, though changed by you: ${listEn(cells.map(namedEn))}.`,
  leftNext: "Open the pane and choose Preview to decide about each; what was overwritten can be restored.",
};

const MESSAGES: Record<Language, PreviewMessages> = { "zh-CN": zhCN, "en-US": enUS };

export function previewMessages(language: Language): PreviewMessages {
  return MESSAGES[language];
}

/** What was left alone and what was written over, in sentences; none when there is nothing of the kind */
export function leftReport(
  result: {
    readonly left: readonly Conflict[];
    readonly leftSheets: readonly string[];
    readonly overwritten: readonly Conflict[];
  },
  messages: PreviewMessages,
): string[] {
  const { left, leftSheets, overwritten } = result;
  const single = left.filter(({ wholeSheet }) => !wholeSheet);
  return [
    ...(single.length > 0 ? [messages.left(single)] : []),
    ...(leftSheets.length > 0 ? [messages.leftSheets(leftSheets)] : []),
    ...(overwritten.length > 0 ? [messages.overwritten(overwritten)] : []),
  ];
}
