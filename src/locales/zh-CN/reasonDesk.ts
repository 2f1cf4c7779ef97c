import type { ReasonColumn } from "../../domain/triage/reasons";

export const reasonDesk = {
  intro: "以下各行按规则应填写原因。填好后写入表中对应单元格，可逐处写入，也可一并写入。",
  none: "没有需要填写原因的行。",
  list: "应填写原因的行",
  ofProject: (project: string) => `项目：${project}`,
  /** Tier, functional code and source of a line of 资金 */
  details: (details: readonly string[]) => details.join("，"),
  filter: {
    hint: "名称、项目、单元格、文字",
    state: "只看",
    states: { all: "全部", blank: "未填写", draft: "有草稿" },
    byRows: "按表中次序",
    found: (shown: number, all: number) => `符合筛选的 ${shown} 行，共 ${all} 行`,
  },
  column: { 原因: "原因", 偏差原因及改进措施: "偏差原因及改进措施", 存在问题: "存在问题" } satisfies Record<
    ReasonColumn,
    string
  >,
  /** Name of a text box */
  field: (column: string, name: string) => `${column}：${name}`,
  count: (count: number, limit: number) => `${count}/${limit} 字`,
  over: (count: number) => `超出 ${count} 字，请删减后写入。`,
  /** The cell has 无, a dash or the like */
  notAReason: "请写明原因：“无”和空白标记不算。",
  noColumn: (column: string) => `表中没有“${column}”列，无法写入。请先补上该列。`,
  /** Offers the cause of another row of the project */
  sameProject: (text: string) => `沿用本项目的原因：${text}`,
  write: "写入",
  written: "已写入",
  writeAll: (count: number) => `全部写入（${count} 处）`,
  shared: {
    open: "多行同一原因",
    all: (count: number) => `全选（${count} 行）`,
    choose: (name: string) => `选中：${name}`,
    field: "所选各行的原因",
    write: (count: number) => `写入所选 ${count} 行`,
  },
  more: (count: number) => `再显示（还有 ${count} 处）`,
  /** Beside a text that is in the pane only */
  draft: "未写入的草稿",
  drafts: {
    /** What an earlier pane has left */
    left: (reasons: number, explanations: number) => {
      const parts = [
        ...(reasons > 0 ? [`原因 ${reasons} 处`] : []),
        ...(explanations > 0 ? [`说明情况 ${explanations} 处`] : []),
      ];
      return `上次未写入的草稿：${parts.join("，")}。点“写入”或“保存说明”后才进入工作簿。`;
    },
    showReasons: "查看原因草稿",
    showExplanations: "查看说明草稿",
    lost: (count: number) => `未写入的草稿 ${count} 处，所属的行或问题已不在`,
    lostIntro: "这些行现已不需填写原因，或已改名、删除；或者问题已经消除。文字仍保留在此，可复制后放弃。",
    discard: "放弃",
    notStored: "本机浏览器不能保存草稿：关闭面板前请先写入，否则未写入的文字会丢失。",
  },
  phrases: {
    insert: "插入常用语",
    save: "存为常用语",
    saved: "已存为常用语",
    heading: (count: number) => `常用语 ${count} 条`,
    intro: "常用语只保存在本机浏览器中，下一年度的工作簿也可使用。",
    remove: (phrase: string) => `删除常用语：${phrase}`,
    full: (most: number) => `常用语已满 ${most} 条，请先删除不用的。`,
    /** Headings of the list: saved by the user, from the workbook, ours */
    ownGroup: "我的常用语",
    usedGroup: "本工作簿用过的",
    lastYearGroup: "上年写过的",
    commonGroup: "参考用语",
    unavailable: "本机浏览器不允许保存，常用语只在本次有效。",
  },
  accept: {
    open: "说明情况",
    /** All open findings of the rule, with how many they are */
    openAll: (count: number) => `同类 ${count} 处一并说明`,
    field: "说明情况",
    save: "保存说明",
    sameRule: (others: number) => `同类的其余 ${others} 处一并说明`,
    again: "沿用原说明",
    cancel: "取消",
    accepted: (reason: string) => `已说明：${reason}`,
    reopened: (reason: string) => `数据已变，原说明：${reason}`,
    revoke: "撤销说明",
    /** The form asks for the reason */
    inForm: "请在“原因”中填写",
    heading: (count: number) => `已说明 ${count} 处`,
    allAccepted: "没有未说明的问题。",
  },
};
