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
      "元 in both, 0.01 apart": [["工资福利支出年初预算1000000.51元。"]],
      "万元 in the text": [["工资福利支出年初预算100.00万元。"]],
    },
  ),
];
