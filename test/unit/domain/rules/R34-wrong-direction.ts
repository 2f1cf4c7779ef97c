import { found, indicators, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R34", {
    "≥ for an unemployment rate": [
      oneIndicator({ level3: "城镇登记失业率", nature: ">=", target: "4.2%", actual: "4.5%" }),
      found("R34.lessIsBetter", "error", ["指标!E2"], "≥", "≤"),
    ],
    "a cost without operator": [
      oneIndicator({ level3: "单位成本", nature: null, target: "5元", actual: "5元" }),
      found("R34.noDirection", "warning", ["指标!F2"], null, "≤"),
    ],
    "a deadline without operator": [
      oneIndicator({ level3: "完成时间", nature: null, target: "2021年10月底前", actual: "已完成" }),
    ],
    "≤ for a completion rate": [
      oneIndicator({ level3: "设备完成率", nature: "<=", target: "90%", actual: "80%" }),
      found("R34.moreIsBetter", "error", ["指标!E2"], "≤", "≥"),
    ],
    "≤ in words for an unemployment rate": [
      oneIndicator({ level3: "城镇登记失业率", target: "控制在4.2%以内", actual: "3.74%" }),
    ],
    "≥ for handled complaints and saved costs": [
      indicators(
        { level3: "投诉处理率", target: "≥95%", actual: "98%" },
        { level3: "成本节约率", target: "≥5%", actual: "5%" },
        { level3: "节约采购成本", target: "≥5万元", actual: "5.2万元" },
      ),
    ],
    "≤ for 未完成率": [oneIndicator({ level3: "未完成率", target: "≤5%", actual: "3%" })],
  }),
];
