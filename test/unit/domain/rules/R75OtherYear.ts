import { FUNDS_OF_100, inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases("R75", FUNDS_OF_100, {
  "last year's text": [
    ["由市级财政资金拨付2020年技能培训专项经费60万元。"],
    inText("R75.otherYear", "error", [2, 2], "2020年", "2021年", ["资金!G3"]),
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
});
