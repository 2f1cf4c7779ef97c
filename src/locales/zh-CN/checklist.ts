import type { HandInCounts } from "../../domain/handIn";
import { mustFixText } from "./handIn";

export const checklist = {
  next: (step: string) => `下一步：${step}`,
  steps: {
    fill: (missing: number, blankTotals: number) => {
      const parts = [
        ...(missing > 0 ? [`缺 ${missing} 处`] : []),
        ...(blankTotals > 0 ? [`总分空白 ${blankTotals} 个`] : []),
      ];
      return `填写：${parts.length === 0 ? "没有缺项" : parts.join("，")}`;
    },
    recompute: (upToDate: boolean) => (upToDate ? "重算：结果为最新" : "重算：数据已改动，请一键重算"),
    correct: ({ mustFix, missing, reasons }: HandInCounts) =>
      mustFix === 0 ? "改正：没有必须改的问题" : `改正：${mustFixText(mustFix, missing, reasons)}`,
    /** Rows that need a reason, and findings to be explained or checked */
    explain: (reasons: number, findings: number) => {
      const parts = [
        ...(reasons > 0 ? [`${reasons} 行填写原因`] : []),
        ...(findings > 0 ? [`${findings} 处说明情况`] : []),
      ];
      return parts.length === 0 ? "说明：已说明完毕" : `说明：${parts.join("，")}`;
    },
    print: (ready: boolean) =>
      ready ? "打印：可以上报，请导出附件打印" : "打印：以上各步完成后导出附件打印",
  },
  /** @param forms whose 总分 is blank, by project; null = the whole department */
  blankTotals: (forms: readonly (string | null)[]) =>
    `总分空白：${forms.map((name) => name ?? "部门整体").join("、")}`,
  /** Before anything has been recomputed */
  first: {
    heading: "下一步：填写",
    /** Beside the buttons that fill the sheets from what there is */
    read: "已有台账的：",
    ledger: "从台账读入",
    fill: "逐项填写各表（“在此行上方插入”一行之上可增行）：",
    next: [
      "单击“一键重算”：算出执行率和得分，列出缺填和不符之处",
      "改正必须改的问题",
      "填写原因，说明情况",
      "显示“可以上报”后，导出附件打印",
    ] as readonly string[],
  },
  /** State of a step, for screen readers */
  done: "已完成",
  open: "未完成",
  showErrors: "查看必须改的问题",
  showReasons: "填写原因",
  showWarnings: "查看要说明的问题",
};
