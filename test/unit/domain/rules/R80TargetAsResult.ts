import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R80",
  {},
  {
    "a target among the results": [
      ["（3）满意度指标完成情况", "服务对象满意度≥90%，群众满意度大于95%。"],
      inText("R80.targetAsResult", "warning", [3, 3], "90%"),
    ],
    "a target beside the surveyed figure": [
      ["（3）满意度指标完成情况", "满意度年度指标值≥95%，全年实际值96%。"],
    ],
    "a surveyed figure": [["（3）满意度指标完成情况", "服务对象满意度96.5%。"]],
    "a target among the targets": [
      ["（二）项目绩效目标", "2.项目应实现的具体绩效目标。", "服务对象满意度≥90%。"],
    ],
  },
);
