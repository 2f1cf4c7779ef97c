import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R87",
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
      inText("R87.otherUnit", "warning", [2, 2], "人", "户", ["实绩!B2"]),
    ],
    "points for percent": [
      ["登记失业率3.74个百分点。"],
      inText("R87.otherUnit", "warning", [2, 2], "个百分点", "%", ["实绩!B4"]),
    ],
    "‰ for percent": [
      ["登记失业率3.74‰。"],
      inText("R87.otherUnit", "warning", [2, 2], "‰", "%", ["实绩!B4"]),
    ],
    "another counter of the same things": [["举办招聘会16场次。"]],
    "another figure of other things": [["全年入户调查1800人。"]],
    "in the workbook's unit": [["全年入户调查652户，登记失业率3.74%。"]],
    "a rate in percentage points": [
      ["项目执行率98个百分点，完成年度目标任务的112个百分点。"],
      inText("R87.levelInPoints", "warning", [2, 2], "98个百分点", "98%"),
      inText("R87.levelInPoints", "warning", [2, 2], "112个百分点", "112%"),
    ],
    "differences of rates": [
      ["合格率提高2个百分点，执行率比上年少3个百分点，低于目标1.5个百分点，占比上升1个百分点。"],
    ],
  },
);
