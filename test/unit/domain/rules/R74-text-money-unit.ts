import { FUNDS_OF_100, inText, reportCases } from "../../../support/ruleCases/reportCase";

export default [
  ...reportCases(
    "R74",
    {
      works: [
        { name: "入户调查", value: "652", measureUnit: "户" },
        { name: "举办招聘会", value: "16", measureUnit: "场" },
        { name: "登记失业率", value: "3.74", measureUnit: "%" },
      ],
    },
    {
      "people for households": [
        ["全年入户调查652人。"],
        inText("R74.otherUnit", "warning", [2, 2], "人", "户", ["实绩!B2"]),
      ],
      "points for percent": [
        ["登记失业率3.74个百分点。"],
        inText("R74.otherUnit", "warning", [2, 2], "个百分点", "%", ["实绩!B4"]),
      ],
      "‰ for percent": [
        ["登记失业率3.74‰。"],
        inText("R74.otherUnit", "warning", [2, 2], "‰", "%", ["实绩!B4"]),
      ],
      "another counter of the same things": [["举办招聘会16场次。"]],
      "another figure of other things": [["全年入户调查1800人。"]],
      "in the workbook's unit": [["全年入户调查652户，登记失业率3.74%。"]],
    },
  ),
  ...reportCases("R74", FUNDS_OF_100, {
    "元 for 万元": [
      ["二、资金基本情况", "我单位2021年部门预算资金100元。"],
      inText("R74.wrongUnit", "error", [3, 3], "100元", "100.00万元", ["资金!G2", "资金!G3", "资金!G4"]),
    ],
    "万元 for 元": [
      ["二、资金基本情况", "2021年，年初预算1000000万元。"],
      inText("R74.wrongUnit", "error", [3, 3], "1000000万元", "1000000.00元", [
        "资金!G2",
        "资金!G3",
        "资金!G4",
      ]),
    ],
    "the same amount in 元": [["二、资金基本情况", "2021年，年初预算1000000元。"]],
    "another amount": [["二、资金基本情况", "2021年，年初预算300元。"]],
  }),
];
