import { inText, reportCases, UNIT } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R88",
  {
    works: [{ name: "外来务工人员", value: "10806", measureUnit: "人" }],
    indicators: [
      { level3: "新增就业人数", target: "16000人", actual: "20648人", weight: "10" },
      {
        project: "技能培训专项经费",
        level2: "时效指标",
        level3: "完成时间",
        target: "2021年12月31日前",
        actual: "2021年12月31日前",
        weight: "10",
      },
    ],
    projects: [{ name: "技能培训专项经费" }],
  },
  {
    "a title": [
      ["附件1", `${UNIT}2020年部门预算整体绩效自评表`, "单位：万元"],
      inText("R88.titleYear", "error", [3, 3], "2020年", "2021年"),
    ],
    "a title of two lines": [
      ["附件2-1", `关于${UNIT}2022年度部门预算项目支出`, "绩效自评报告"],
      inText("R88.titleYear", "error", [3, 3], "2022年", "2021年"),
    ],
    "the year that is evaluated": [
      ["现将2020年度部门预算整体支出绩效自评报告如下。"],
      inText("R88.titleYear", "error", [2, 2], "2020年", "2021年"),
    ],
    "what was found in an earlier year": [
      ["2020年度绩效自评报告所提问题的整改情况", "开展2020年度绩效自评后，问题均已整改。"],
    ],
    "a notice of the year in which the evaluation is done": [
      [
        "根据《攀枝花市财政局关于开展2022年度市级部门预算绩效自评工作的通知》，我单位开展了绩效自评。",
        "按照市财政局关于开展2022年绩效自评工作的要求，我单位开展2022年度绩效自评工作安排如下。",
      ],
    ],
    "a heading of what is planned": [["（三）做好2022年度部门预算绩效自评报告"]],
    "a line that goes on after the name of a report": [["2022年度绩效自评报告编制要点"]],
    "an actual of the workbook": [
      ["2022年，全市新增就业人数20648人。"],
      inText("R88.resultYear", "error", [2, 2], "2022年", "2021年", ["指标!H2"]),
    ],
    "a row of 实绩": [
      ["2020年新增外来务工人员10806人。"],
      inText("R88.resultYear", "error", [2, 2], "2020年", "2021年", ["实绩!B2"]),
    ],
    "a deadline": [
      ["（技能培训专项经费）", "一、项目绩效目标", "时效指标：2022年12月31日前完成。"],
      inText("R88.deadlineYear", "error", [4, 4], "2022-12-31", "2021-12-31", ["指标!F3"]),
    ],
    "last year's figure beside this year's": [
      ["2020年新增外来务工人员9820人，2021年新增外来务工人员10806人。"],
    ],
    "the year reported on": [["2021年新增外来务工人员10806人。"]],
    "another figure of another year": [["2020年新增外来务工人员9820人。"]],
    "next year's plan": [["2022年拟新增外来务工人员10806人。"]],
  },
);
