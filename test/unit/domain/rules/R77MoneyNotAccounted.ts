import { FUNDS_OF_100, inText, reportCases } from "../../../support/ruleCases/reportCase";

const CELLS = ["资金!G3", "资金!G4", "资金!K3", "资金!K4", "资金!H4", "资金!I4"];

export default reportCases("R77", FUNDS_OF_100, {
  "eighteen are missing": [
    ["部门预算年初项目支出安排90万元，年初预算项目支出72万元，年初预算项目支出结转资金为5万元。"],
    inText("R77.gap", "warning", [2, 2], "13.00万元", null, CELLS),
  ],
  "the withdrawal is said": [
    ["部门预算年初项目支出安排90万元，年初预算项目支出72万元，收回18万元，年初预算项目支出结转资金为0万元。"],
  ],
  "about so much": [
    ["部门预算年初项目支出安排约90万元，年初预算项目支出72万元，年初预算项目支出结转资金为5万元。"],
  ],
  "all is accounted for": [
    ["部门预算年初项目支出安排90万元，年初预算项目支出72万元，年初预算项目支出结转资金为18万元。"],
  ],
});
