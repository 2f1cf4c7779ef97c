import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R76",
  {},
  {
    "a target of nobody and that of the province": [
      ["确保城镇新增就业1.65万人。", "城镇新增就业20648人，完成省级目标任务16000人的129.05%。"],
      inText("R76.targetsDiffer", "warning", [2, 2], "1.65万人、16000人"),
    ],
    "a target and the one that a rate implies": [
      ["确保失业人员再就业5000人。", "失业人员再就业6513人，完成省级目标任务的118.42%。"],
      inText("R76.targetsDiffer", "warning", [2, 2], "5000人、5500人"),
    ],
    "targets of two levels": [
      ["城镇新增就业20648人，完成省级目标任务16000人的129.05%，完成市级目标任务的105.89%。"],
    ],
    "one target twice": [
      ["确保城镇新增就业16000人。", "城镇新增就业20648人，完成省级目标任务16000人的129.05%。"],
    ],
    "indicators of three levels, counted": [
      ["一、绩效目标设定情况", "共编制24个指标，其中一级指标3个，二级指标9个，三级指标12个。"],
    ],
    "targets of two years": [
      ["1.2020年度绩效目标。新建旱作良田620万亩。", "2.2021年度绩效目标。新建旱作良田640万亩。"],
    ],
  },
);
