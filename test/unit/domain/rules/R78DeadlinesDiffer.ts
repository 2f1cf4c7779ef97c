import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R78",
  {},
  {
    "two days for one step": [
      ["每季度末月20日前监测点将数据报送区市中心。", "每季度末月25日前报送至县区经办人员。"],
      inText("R78.deadlinesDiffer", "warning", [2, 2], "季末月20日"),
    ],
    "two days for one report": [
      ["下一季度次月10日前，形成失业预警分析报告。", "每季度末月30日前形成失业预警报告。"],
      inText("R78.deadlinesDiffer", "warning", [2, 2], "次月10日"),
    ],
    "two steps": [["每季度末月20日前报送区市中心。", "每季度末月25日前汇总后报市就业局。"]],
    "one day twice": [
      ["下一季度次月10日前，形成失业预警分析报告。", "在下一季度次月10前完成失业预警分析报告。"],
    ],
  },
);
