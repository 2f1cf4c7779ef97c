/** What the frame around the grid and the pane says, in the pane's language. */
import type { Language } from "../locales/languages";

interface StepTexts {
  readonly button: string;
  readonly nothing: string;
  readonly done: (where: string) => string;
  readonly changed: (where: string) => string;
}

export interface DemoTexts {
  /** `<title>` of the page */
  readonly page: string;
  readonly note: string;
  readonly hint: string;
  readonly ribbon: string;
  readonly tab: string;
  readonly group: string;
  readonly recompute: string;
  readonly openPane: string;
  readonly clear: string;
  readonly edit: string;
  readonly undo: StepTexts;
  readonly redo: StepTexts;
  readonly insertRow: string;
  readonly files: string;
  readonly openFile: string;
  readonly download: string;
  readonly reset: string;
  readonly workbook: string;
  readonly openWorkbooks: string;
  readonly pane: string;
  readonly paneFrame: string;
  readonly closePane: string;
  readonly paneWidth: string;
  readonly commands: string;
  readonly dialog: string;
  readonly choices: string;
  /** A workbook that the add-in has made */
  readonly exported: (number: number) => string;
  readonly resetDone: string;
  readonly opened: (file: string) => string;
  readonly exportOpened: (file: string) => string;
  readonly notOpened: (reason: string) => string;
  readonly refused: string;
  readonly notChanged: (where: string, reason: string) => string;
  readonly isProtected: string;
}

const zhCN: DemoTexts = {
  page: "预算绩效自评 · 演示",
  note: "演示环境 · 数据只在本机",
  hint: "在表格里改一个数，再点“一键重算”，看核对结果如何变化。",
  ribbon: "功能区",
  tab: "绩效自评",
  group: "自评",
  recompute: "一键重算",
  openPane: "打开面板",
  clear: "清除标记",
  edit: "表格",
  undo: {
    button: "撤销",
    nothing: "没有可以撤销的改动。",
    done: (where) => `已撤销：${where}。`,
    changed: (where) => `${where} 此后已另有改动，不能撤销。`,
  },
  redo: {
    button: "恢复",
    nothing: "没有可以恢复的改动。",
    done: (where) => `已恢复：${where}。`,
    changed: (where) => `${where} 此后已另有改动，不能恢复。`,
  },
  insertRow: "插入行",
  files: "演示用工作簿",
  openFile: "打开 .xlsx…",
  download: "下载 .xlsx",
  reset: "还原样例",
  workbook: "工作簿",
  openWorkbooks: "打开的工作簿",
  pane: "绩效自评",
  paneFrame: "绩效自评任务窗格",
  closePane: "关闭面板",
  paneWidth: "面板宽度",
  commands: "功能区命令",
  dialog: "绩效自评对话框",
  choices: "可选的内容",
  exported: (number) => `导出的附件${number}.xlsx`,
  resetDone: "已还原样例工作簿。",
  opened: (file) => `已打开 ${file}。`,
  exportOpened: (file) => `附件已在新工作簿“${file}”中打开，可在标题栏切换。`,
  notOpened: (reason) => `打不开这个文件：${reason}`,
  refused: "演示表格可以改单元格、插入行、撤销和恢复；改格式等请在 Excel 里做。",
  notChanged: (where, reason) => `${where} 不能修改：${reason}`,
  isProtected: "工作表受保护。",
};

const enUS: DemoTexts = {
  page: "Budget Self-Evaluation · Demo",
  note: "Demo · all data stay on this machine",
  hint: "Change a figure in the grid, then press “Recompute” and see how the result changes.",
  ribbon: "Ribbon",
  tab: "Self-Evaluation",
  group: "Self-evaluation",
  recompute: "Recompute",
  openPane: "Open pane",
  clear: "Clear highlights",
  edit: "Grid",
  undo: {
    button: "Undo",
    nothing: "There is nothing to undo.",
    done: (where) => `Undone: ${where}.`,
    changed: (where) => `${where} has changed since and cannot be undone.`,
  },
  redo: {
    button: "Redo",
    nothing: "There is nothing to redo.",
    done: (where) => `Redone: ${where}.`,
    changed: (where) => `${where} has changed since and cannot be redone.`,
  },
  insertRow: "Insert row",
  files: "Demo workbook",
  openFile: "Open .xlsx…",
  download: "Download .xlsx",
  reset: "Reset sample",
  workbook: "Workbook",
  openWorkbooks: "Open workbooks",
  pane: "Budget Self-Evaluation",
  paneFrame: "Self-evaluation task pane",
  closePane: "Close pane",
  paneWidth: "Width of the pane",
  commands: "Ribbon commands",
  dialog: "Self-evaluation dialog",
  choices: "Choices",
  exported: (number) => `Attachments${number}.xlsx`,
  resetDone: "The sample is as it was.",
  opened: (file) => `${file} is open.`,
  exportOpened: (file) => `The attachments are open in the new workbook “${file}”; switch in the title bar.`,
  notOpened: (reason) => `This file cannot be opened: ${reason}`,
  refused: "In the demo you can edit cells, insert rows, undo and redo; for formats and the like use Excel.",
  notChanged: (where, reason) => `${where} cannot be changed: ${reason}`,
  isProtected: "the sheet is protected.",
};

export function demoTexts(language: Language): DemoTexts {
  return language === "en-US" ? enUS : zhCN;
}
