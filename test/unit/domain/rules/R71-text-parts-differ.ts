import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R71",
  {},
  {
    "people by kind of course": [
      [
        "今年共开展各类创业培训9100人次，其中创业意识培训5657人次，创业能力培训1678人次，网络创业培训1760人次。",
      ],
      inText("R71.partsDiffer", "error", [2, 2], "9100人次", "9095人次"),
    ],
    "a complete list that is short by more than a twentieth": [
      ["项目支出90万元。分别为：培训2万元；管理60万元。"],
      inText("R71.partsDiffer", "error", [2, 2], "90万元", "62.00万元"),
    ],
    "parts that add up": [
      ["资产总值498.75万元，其中流动资产0万元，非流动资产498.75万元（其中固定资产净值400万元）。"],
    ],
    "a few of many parts": [["培训9100人次，其中女性500人次，退役军人20人次。"]],
    "元 throughout, 3 apart": [
      ["年初预算783.65元，其中人员602.00元，公用91.64元，项目93元。"],
      inText("R71.partsDiffer", "error", [2, 2], "783.65元", "786.64元"),
    ],
    "amounts that are rounded": [["年初预算783.65万元，其中人员602.00万元，公用91.64万元，项目90万元。"]],
    "parts of another unit": [["培训9100人次，其中农村学员2000人，企业职工3000人。"]],
  },
);
