import { FUNDS_OF_100, inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases("R74", FUNDS_OF_100, {
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
});
