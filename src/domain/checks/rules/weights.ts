import type { Rule } from "../catalogue";
import { CORE_INDICATORS_2021, MEASURES_2020, OUR_PROPOSAL, PLATFORM } from "../../rules/documents";

/** B. 权重 */
export const WEIGHT_RULES: readonly Rule[] = [
  {
    id: "R19",
    severity: "error",
    group: "weights",
    clause: MEASURES_2020,
    formula: "各指标权重之和 + 预算执行率分值 = 100",
    appliesTo: "both",
  },
  {
    id: "R20",
    severity: "error",
    group: "weights",
    clause: PLATFORM,
    formula: "一级指标下各指标权重之和 = 标题或填表说明所列分值",
    appliesTo: "printedForm",
  },
  {
    id: "R21",
    severity: "warning",
    group: "weights",
    clause: `${MEASURES_2020}、${CORE_INDICATORS_2021}`,
    formula: "预算执行、产出、效益、满意度、成本的权重与一种规定结构相同",
    appliesTo: "both",
  },
  {
    id: "R22",
    severity: "warning",
    group: "weights",
    clause: OUR_PROPOSAL,
    formula: "单项指标权重 ≤ 30 分（可设）；产出、效益不由一项指标独占",
    appliesTo: "both",
  },
  {
    id: "R23",
    severity: "error",
    group: "weights",
    clause: PLATFORM,
    formula: "每项指标的权重为大于 0 的数",
    appliesTo: "both",
  },
];
