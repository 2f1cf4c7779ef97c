export const checklist = {
  next: (step: string) => `下一步：${step}`,
  steps: {
    fill: (missing: number) => (missing === 0 ? "填写：没有缺项" : `填写：缺 ${missing} 处`),
    recompute: (upToDate: boolean) => (upToDate ? "重算：结果为最新" : "重算：数据已改动，请一键重算"),
    correct: (errors: number) => (errors === 0 ? "改正：没有必须改的问题" : `改正：${errors} 处必须改`),
    /** Rows that need a reason, and findings to be explained or checked */
    explain: (reasons: number, findings: number) => {
      const parts = [
        ...(reasons > 0 ? [`${reasons} 行填写原因`] : []),
        ...(findings > 0 ? [`${findings} 处说明情况`] : []),
      ];
      return parts.length === 0 ? "说明：已说明完毕" : `说明：${parts.join("，")}`;
    },
    print: (ready: boolean) => (ready ? "打印：可以导出附件打印" : "打印：以上各步完成后导出附件打印"),
  },
  /** State of a step, for screen readers */
  done: "已完成",
  open: "未完成",
  showErrors: "查看必须改的问题",
  showReasons: "填写原因",
  showWarnings: "查看要说明的问题",
};
