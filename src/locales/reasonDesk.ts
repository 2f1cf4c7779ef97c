/** Sentences of the reasons desk and of explaining findings, by language; loaded with the results. */
import type { ReasonColumn } from "../domain/reasons";
import type { Language } from "./messages";

export interface ReasonDeskMessages {
  readonly intro: string;
  readonly none: string;
  readonly list: string;
  readonly ofProject: (project: string) => string;
  readonly column: Record<ReasonColumn, string>;
  /** Name of a text box */
  readonly field: (column: string, name: string) => string;
  readonly count: (count: number, limit: number) => string;
  readonly over: (count: number) => string;
  /** 无, a dash … stands there */
  readonly notAReason: string;
  readonly noColumn: (column: string) => string;
  readonly write: string;
  readonly written: string;
  readonly writeAll: (count: number) => string;
  readonly more: (count: number) => string;
  readonly unclaimed: (count: number) => string;
  readonly unclaimedIntro: string;
  readonly discard: string;
  readonly phrases: {
    readonly insert: string;
    readonly save: string;
    readonly saved: string;
    readonly heading: (count: number) => string;
    readonly intro: string;
    readonly remove: (phrase: string) => string;
    readonly full: (most: number) => string;
    /** The browser keeps nothing */
    readonly unavailable: string;
  };
  readonly explain: {
    readonly open: string;
    readonly field: string;
    readonly save: string;
    readonly cancel: string;
    readonly explained: (reason: string) => string;
    readonly reopened: (reason: string) => string;
    readonly withdraw: string;
    /** The form asks for the reason */
    readonly inForm: string;
    readonly heading: (count: number) => string;
    readonly allExplained: string;
  };
}

const zhCN: ReasonDeskMessages = {
  intro: "以下各行按规则应填写原因。填好后写入表中对应单元格，可逐处写入，也可一并写入。",
  none: "没有需要填写原因的行。",
  list: "应填写原因的行",
  ofProject: (project) => `项目：${project}`,
  column: { 原因: "原因", 偏差原因及改进措施: "偏差原因及改进措施", 存在问题: "存在问题" },
  field: (column, name) => `${column}：${name}`,
  count: (count, limit) => `${count}/${limit} 字`,
  over: (count) => `超出 ${count} 字，请删减后写入。`,
  notAReason: "请写明原因：“无”和空白标记不算。",
  noColumn: (column) => `表中没有“${column}”列，无法写入。请先补上该列。`,
  write: "写入",
  written: "已写入",
  writeAll: (count) => `全部写入（${count} 处）`,
  more: (count) => `再显示（还有 ${count} 处）`,
  unclaimed: (count) => `未写入的文字 ${count} 处`,
  unclaimedIntro: "这些行现已不需填写原因，或已改名、删除。文字仍保留在此，可复制后放弃。",
  discard: "放弃",
  phrases: {
    insert: "插入常用语",
    save: "存为常用语",
    saved: "已存为常用语",
    heading: (count) => `常用语 ${count} 条`,
    intro: "常用语只保存在本机浏览器中，下一年度的工作簿也可使用。",
    remove: (phrase) => `删除常用语：${phrase}`,
    full: (most) => `常用语已满 ${most} 条，请先删除不用的。`,
    unavailable: "本机浏览器不允许保存，常用语只在本次有效。",
  },
  explain: {
    open: "说明情况",
    field: "说明情况",
    save: "保存说明",
    cancel: "取消",
    explained: (reason) => `已说明：${reason}`,
    reopened: (reason) => `数据已变，原说明：${reason}`,
    withdraw: "撤销说明",
    inForm: "请在“原因”中填写",
    heading: (count) => `已说明 ${count} 处`,
    allExplained: "没有未说明的问题。",
  },
};

const enUS: ReasonDeskMessages = {
  intro:
    "The rules ask for a reason in these rows. What you write goes into its cell in the sheet, one at a time or all together.",
  none: "No row needs a reason.",
  list: "Rows that need a reason",
  ofProject: (project) => `Project: ${project}`,
  column: {
    原因: "Reason (原因)",
    偏差原因及改进措施: "Reason and improvement (偏差原因及改进措施)",
    存在问题: "Problems (存在问题)",
  },
  field: (column, name) => `${column}: ${name}`,
  count: (count, limit) => `${count} of ${limit} characters`,
  over: (count) => `${count} characters too many; shorten it first.`,
  notAReason: "Please give the reason: 无 or a mark for blank does not count.",
  noColumn: (column) => `The table has no column ${column}; add it first.`,
  write: "Write",
  written: "Written",
  writeAll: (count) => `Write all (${count})`,
  more: (count) => `Show more (${count} left)`,
  unclaimed: (count) => `Text not written: ${count}`,
  unclaimedIntro:
    "These rows no longer need a reason, or were renamed or deleted. The text is kept here for you to copy.",
  discard: "Discard",
  phrases: {
    insert: "Insert a phrase",
    save: "Save as phrase",
    saved: "Saved as phrase",
    heading: (count) => `Saved phrases: ${count}`,
    intro: "Phrases are kept in this computer's browser only, also for next year's workbook.",
    remove: (phrase) => `Delete the phrase: ${phrase}`,
    full: (most) => `There are ${most} phrases; delete one first.`,
    unavailable: "This browser does not allow saving; phrases last until the pane is closed.",
  },
  explain: {
    open: "Explain",
    field: "Explanation",
    save: "Save explanation",
    cancel: "Cancel",
    explained: (reason) => `Explained: ${reason}`,
    reopened: (reason) => `The figures have changed; explained before: ${reason}`,
    withdraw: "Withdraw explanation",
    inForm: "Fill in under Reasons",
    heading: (count) => `Explained: ${count}`,
    allExplained: "Nothing is left unexplained.",
  },
};

const MESSAGES: Record<Language, ReasonDeskMessages> = { "zh-CN": zhCN, "en-US": enUS };

export function reasonDeskMessages(language: Language): ReasonDeskMessages {
  return MESSAGES[language];
}
