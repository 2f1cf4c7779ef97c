import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R81",
  {},
  {
    "the question of the outline before the answer": [
      ["1.说明项目主管部门（单位）在该项目管理中的职能。", "负责全市就业服务。"],
      inText("R81.outlineLeft", "warning", [2, 2], "说明项目主管部门（单位）在该项目管理中的职能"),
    ],
    "two places, one finding": [
      [
        "申报情况。分析评价申报内容是否与实际相符，申报目标是否合理可行。",
        "结合项目组织实施管理办法，重点围绕以下内容进行分析评价，并说明。",
      ],
      inText("R81.outlineLeft", "warning", [2, 2], "分析评价申报内容是否与实际相符，申报目标是否合理可行"),
    ],
    "how long the answer may be": [
      ["评价结论（100字以内）：完成较好。"],
      inText("R81.outlineLeft", "warning", [2, 2], "（100字以内）"),
    ],
    "the answer alone": [["1.项目主管部门职能。", "申报内容与实际相符，申报目标合理可行。"]],
  },
);
