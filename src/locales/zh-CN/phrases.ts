/**
 * 常用语 that the pane offers before the user has saved any. They go into the workbook and its attachments, so there are
 * none in other languages. The unit completes each with its own facts.
 */
export const PHRASES = {
  /** For 原因, 偏差原因及改进措施, 存在问题 */
  reason: [
    "项目招标（政府采购）推迟，尾款结转下年支付；下年提前启动采购，加快支付进度。",
    "据实列支，结余资金已按规定交回财政；下年从紧编制预算。",
    "上级资金年末下达，结转下年使用；下年尽早分解，加快支付进度。",
    "人员增减变动调整预算，已按规定程序报批。",
    "受客观因素影响未能按期完成；已调整计划，下年继续实施。",
    "年初指标值设定偏低；下年参照实际完成情况合理设定。",
  ],
  /** For 说明情况 */
  explanation: [
    "按上级文件规定执行，文件已附。",
    "与原始凭证核对无误。",
    "按主管部门批复的口径填列。",
    "按批复的绩效目标填列，未作改动。",
    "跨年度项目，按合同约定的进度支付。",
  ],
} as const;

export type PhraseUse = keyof typeof PHRASES;
