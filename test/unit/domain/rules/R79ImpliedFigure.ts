import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R79",
  {},
  {
    "a completion without its target": [
      ["城镇新增就业20648人，完成市级目标任务的105.89%。"],
      inText("R79.impliedTarget", "note", [2, 2], "105.89%"),
    ],
    "a completion that no whole target gives": [
      ["新增见习人员3人，完成见习目标任务的191.33%。"],
      inText("R79.noTarget", "warning", [2, 2], "191.33%"),
    ],
    "a growth": [
      ["城镇新增就业20648人，同比增长10.16%。"],
      inText("R79.impliedLastYear", "note", [2, 2], "10.16%"),
    ],
    "a decrease": [
      ["再就业6513人，同比减少6.94%。"],
      inText("R79.impliedLastYear", "note", [2, 2], "-6.94%"),
    ],
    "a decrease in another word": [
      ["再就业6513人，同比下滑6.94%。"],
      inText("R79.impliedLastYear", "note", [2, 2], "-6.94%"),
    ],
    "a growth that no whole figure of last year gives": [
      ["留攀就业1466人，同比增长15.63%。"],
      inText("R79.noLastYear", "warning", [2, 2], "15.63%"),
    ],
    "a growth of what is measured": [["新建道路14.66公里，同比增长15.63%。"]],
    "a completion with its target": [["城镇新增就业20648人，完成省级目标任务16000人的129.05%。"]],
    "the rate of an inspection": [["抽查比例不低于20%。"]],
    "how far it is from the plan": [["服务对象144人，比计划少6人，满意度96%。"]],
  },
);
