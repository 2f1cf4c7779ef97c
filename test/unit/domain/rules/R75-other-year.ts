import { FUNDS_OF_100, inText, reportCases, UNIT } from "../../../support/ruleCases/reportCase";

export default [
  ...reportCases("R75", FUNDS_OF_100, {
    "last year's text": [
      ["由市级财政资金拨付2020年技能培训专项经费60万元。"],
      inText("R75.otherYear", "error", [2, 2], "2020年", "2021年"),
    ],
    "a sentence of another year with this year's figure": [
      ["二、资金基本情况", "2020年，年初预算100万元。"],
      inText("R75.otherYear", "error", [3, 3], "2020年", "2021年", ["资金!G2", "资金!G3", "资金!G4"]),
    ],
    "the year reported on": [["由市级财政资金拨付2021年技能培训专项经费60万元。"]],
    "a year in the title of a document": [["按照《关于下达2020年技能培训专项经费的通知》支出60万元。"]],
    "what is left of last year": [["上年结转的2020年技能培训专项经费5万元已全部支出。"]],
    "two years with one figure": [["二、资金基本情况", "2020年，年初预算100万元，2021年，年初预算100万元。"]],
    "last year's figure": [["二、资金基本情况", "2020年，年初预算88万元。"]],
    "in a later clause": [
      ["二、资金基本情况", "按照批复，2020年年初预算100万元。"],
      inText("R75.otherYear", "error", [3, 3], "2020年", "2021年", ["资金!G2", "资金!G3", "资金!G4"]),
    ],
    "the end of another year": [
      ["二、资金基本情况", "2021年，年初预算100万元，截至2022年12月31日支出84.5万元。"],
      inText("R75.otherYear", "error", [3, 3], "2022年", "2021年", ["资金!K2", "资金!K3", "资金!K4"]),
    ],
    "next year's plan": [["二、资金基本情况", "2022年拟安排年初预算100万元。"]],
    "a title": [
      ["附件1", `${UNIT}2020年部门预算整体绩效自评表`],
      inText("R75.titleYear", "error", [3, 3], "2020年", "2021年"),
    ],
    "a title of two lines": [
      ["附件2-1", `关于${UNIT}2022年度部门预算项目支出`, "绩效自评报告"],
      inText("R75.titleYear", "error", [3, 3], "2022年", "2021年"),
    ],
    "the year that is evaluated": [
      ["现将2020年度部门预算整体支出绩效自评报告如下。"],
      inText("R75.titleYear", "error", [2, 2], "2020年", "2021年"),
    ],
    "what was found in an earlier year": [
      ["2020年度绩效自评报告所提问题的整改情况", "开展2020年度绩效自评后，问题均已整改。"],
    ],
  }),
  ...reportCases(
    "R75",
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
      "an actual of the workbook": [
        ["2022年，全市新增就业人数20648人。"],
        inText("R75.otherYear", "error", [2, 2], "2022年", "2021年", ["指标!H2"]),
      ],
      "a row of 实绩": [
        ["2020年新增外来务工人员10806人。"],
        inText("R75.otherYear", "error", [2, 2], "2020年", "2021年", ["实绩!B2"]),
      ],
      "a deadline": [
        ["（技能培训专项经费）", "一、项目绩效目标", "时效指标：2022年12月31日前完成。"],
        inText("R75.otherYear", "error", [4, 4], "2022年", "2021年", ["指标!F3"]),
      ],
      "last year's figure beside this year's": [
        ["2020年新增外来务工人员9820人，2021年新增外来务工人员10806人。"],
      ],
      "the year reported on": [["2021年新增外来务工人员10806人。"]],
      "another figure of another year": [["2020年新增外来务工人员9820人。"]],
    },
  ),
];
