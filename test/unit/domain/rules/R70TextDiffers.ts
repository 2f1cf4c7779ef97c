import { FUNDS_OF_100, inText, reportCases } from "../../../support/ruleCases/reportCase";

export default [
  ...reportCases("R70", FUNDS_OF_100, {
    "a budget of all the money": [
      ["二、资金基本情况", "2021年，年初预算101万元。"],
      inText("R70.textDiffers", "error", [3, 3], "101万元", "100.00万元", ["资金!G2", "资金!G3", "资金!G4"]),
    ],
    "a line by its name": [
      ["工资福利支出年初预算11万元。"],
      inText("R70.textDiffers", "error", [2, 2], "11万元", "10.00万元", ["资金!G2"]),
    ],
    "at the printed places": [["二、资金基本情况", "2021年，年初预算100.0万元，追加预算7.5万元。"]],
    "with two decimals that are noughts": [
      ["二、资金基本情况", "2021年，年初预算100.00万元，追加预算8.00万元。"],
      inText("R70.textDiffers", "error", [3, 3], "8.00万元", "7.50万元", ["资金!H2", "资金!H4"]),
    ],
    "how much more and less than last year": [
      ["二、资金基本情况", "支出比上年增加10万元，其中人员经费增加15万元，公用经费减少5万元。"],
    ],
    "of another time": [
      [
        "2020年技能培训专项经费支出4万元。",
        "上半年技能培训专项经费支出27.4万元。",
        "2022年拟安排技能培训专项经费118万元。",
        "截至2021年6月底，技能培训专项经费支出31万元。",
        "2018年以来，技能培训专项经费共支出230万元。",
        "二、资金基本情况",
        "2020年，年初预算88万元。支出80万元，执行率90.91%。",
      ],
    ],
    "of others": [["全省同类项目平均预算执行率为91.3%。", "技能培训专项经费单笔最大支出18.3万元。"]],
    "of money that the workbook does not have": [
      ["二、资金基本情况", "三公经费年初预算5.6万元，支出4.2万元，完成预算的75%。"],
    ],
    "under any heading": [
      ["一、基本情况", "2021年，全年支出85.5万元。"],
      inText("R70.textDiffers", "error", [3, 3], "85.5万元", "84.50万元", ["资金!K2", "资金!K3", "资金!K4"]),
    ],
    "by its name alone": [
      ["就业服务专项经费31万元。"],
      inText("R70.noneAgrees", "warning", [2, 2], "31万元", null, [
        "资金!G4",
        "资金!H4",
        "资金!I4",
        "资金!K4",
      ]),
    ],
    "by its name alone, the same": [["就业服务专项经费30万元。技能培训专项经费60万元。"]],
    "one digit of a figure that is likely meant": [
      ["一、其他", "工资福利支出年初预算10万元。支出84.8万元。"],
      inText("R70.mistyped", "warning", [3, 3], "84.8万元", "84.50万元", ["资金!K2", "资金!K3", "资金!K4"]),
    ],
    "two digits of a figure that is likely meant": [
      ["一、其他", "工资福利支出年初预算10万元。支出81.8万元。"],
      inText("R70.uncertain", "note", [3, 3], "81.8万元", null, ["资金!K2", "资金!K3", "资金!K4"]),
    ],
    "of other money": [["全市筹集就业补助资金9588.51万元，支付各项补贴共计8751.80万元。"]],
    "a figure that may be one of two": [
      ["部门预算年初项目支出73万元。"],
      inText("R70.uncertain", "note", [2, 2], "73万元", null, ["资金!K3", "资金!K4", "资金!G3", "资金!G4"]),
    ],
    "the same figure where one of two readings agrees": [["部门预算年初项目支出72万元。"]],
  }),
  ...reportCases(
    "R70",
    {
      moneyUnit: "元",
      lines: [{ category: "人员经费", project: "工资福利支出", initialBudget: "1000000.50" }],
    },
    {
      "元 in both, 0.02 apart": [
        ["工资福利支出年初预算1000000.52元。"],
        inText("R70.textDiffers", "error", [2, 2], "1000000.52元", "1000000.50元", ["资金!G2"]),
      ],
      "元 in both, 0.01 apart": [
        ["工资福利支出年初预算1000000.51元。"],
        inText("R70.lastPlace", "note", [2, 2], "1000000.51元", "1000000.50元", ["资金!G2"]),
      ],
      "万元 in the text": [["工资福利支出年初预算100.00万元。"]],
    },
  ),
  ...reportCases(
    "R70",
    {
      lines: [
        { category: "人员经费", project: "工资福利支出", initialBudget: "566.24" },
        { category: "公用经费", project: "日常公用支出", initialBudget: "91.637" },
      ],
    },
    {
      "one more in the last place": [
        ["工资福利支出年初预算566.25万元。"],
        inText("R70.lastPlace", "note", [2, 2], "566.25万元", "566.24万元", ["资金!G2"]),
      ],
      "cut off, not rounded": [["日常公用支出年初预算91.63万元。"]],
      "a sum of rounded parts": [["二、资金基本情况", "2021年，年初预算657.87万元。"]],
    },
  ),
  ...reportCases(
    "R70",
    {
      indicators: [
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
      "another deadline than the form's": [
        ["（技能培训专项经费）", "一、项目绩效目标", "时效指标：2021年12月30日前完成。"],
        inText("R70.uncertain", "note", [4, 4], "2021-12-30", null, ["指标!F2"]),
      ],
      "the form's deadline": [
        ["（技能培训专项经费）", "一、项目绩效目标", "时效指标：2021年12月31日前完成。"],
      ],
      "a result before the deadline": [
        ["（技能培训专项经费）", "一、项目完成情况", "时效指标：2021年11月30日完成。"],
      ],
      "a date of something else": [
        ["（技能培训专项经费）", "一、项目绩效目标", "2021年11月30日前完成招标。"],
      ],
    },
  ),
  ...reportCases(
    "R70",
    { works: [{ name: "就业意向", value: "1100", measureUnit: "人" }] },
    {
      "so many and some more": [
        ["达成就业意向990余人。"],
        inText("R70.textDiffers", "error", [2, 2], "990人", "1100人", ["实绩!B2"]),
      ],
      "about so many, nearly so many, more than so many": [
        [
          "达成就业意向约1000人。",
          "达成就业意向近1200人。",
          "达成就业意向超过1000人。",
          "达成就业意向1000余人。",
        ],
      ],
    },
  ),
];
