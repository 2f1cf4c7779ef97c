import type { Rule } from "../catalogue";
import { OUR_PROPOSAL } from "../../rules/documents";

/** D. 总分与文字 */
export const TOTAL_AND_TEXT_RULES: readonly Rule[] = [
  {
    id: "R49",
    severity: "error",
    group: "totalsAndText",
    clause: OUR_PROPOSAL,
    formula: "报告所列合计 = 报告所列各分项之和；尾差为说明",
    appliesTo: "both",
  },
  {
    id: "R50",
    severity: "error",
    group: "totalsAndText",
    clause: OUR_PROPOSAL,
    formula: "报告数 = 按资金明细计算的数；尾差为说明",
    appliesTo: "both",
  },
];
