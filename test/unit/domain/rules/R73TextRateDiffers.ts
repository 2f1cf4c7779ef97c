import { FUNDS_OF_100, inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases("R73", FUNDS_OF_100, {
  "a completion beside its target": [
    ["城镇新增就业20648人，完成省级目标任务16000人的128.05%。"],
    inText("R73.rateDiffers", "error", [2, 2], "128.05%", "129.05%"),
  ],
  "a rate that is cut off": [
    ["城镇新增就业316人，完成省级目标任务1000人的31%。"],
    inText("R73.cutOff", "warning", [2, 2], "31%", "31.60%"),
  ],
  "an execution rate beside its amounts": [
    ["项目支出年度调整预算为77万元，预算执行72万元，完成率95%。"],
    inText("R73.rateDiffers", "error", [2, 2], "95%", "93.51%", [
      "资金!G3",
      "资金!K3",
      "资金!G4",
      "资金!H4",
      "资金!I4",
      "资金!K4",
    ]),
  ],
  "a rate with two noughts behind the point": [
    ["城镇新增就业20648人，完成省级目标任务16000人的129.00%。"],
    inText("R73.rateDiffers", "error", [2, 2], "129.00%", "129.05%"),
  ],
  "a target in brackets": [
    ["新增高新技术企业56家，完成年度目标（50家）的110%。"],
    inText("R73.rateDiffers", "error", [2, 2], "110%", "112.00%"),
  ],
  "a rate on either of two budgets": [
    ["项目支出年初预算100万元，调整预算77万元，预算执行72万元，完成率72%。"],
  ],
  "a rate of the amounts before they were rounded to 万元": [
    ["项目资金支出37.91万元，全年资金计划38.60万元，执行率98.22%。"],
  ],
  "a rounded rate": [["城镇新增就业2399人，完成市级目标任务2000人的120%。"]],
  "a growth beside a completion": [
    ["城镇新增就业20648人，同比增长10.16%，完成省级目标任务16000人的129.05%。"],
  ],
  "an execution rate whose budget the workbook does not have": [
    ["项目实际支出221.6万元，结余8.4万元，预算执行率93.65%。"],
    inText("R73.rateDiffers", "error", [2, 2], "93.65%", "96.35%"),
  ],
  "everyday words, and the base in the same sentence": [
    ["项目资金共2179万元，已完成拨付2113.63万元，执行率79%。"],
    inText("R73.rateDiffers", "error", [2, 2], "79%", "97.00%"),
  ],
  "a base one sentence earlier": [
    ["预算资金1000万元。", "专项预算资金1000万元。实际执行900万元，执行率80%。"],
    inText("R73.rateDiffers", "error", [3, 3], "80%", "90.00%"),
  ],
  "a budget that was adjusted": [["维修经费安排180万元，当年追减10万元，支出166.6万元，执行率98%。"]],
  "a rate of another time": [["年初预算100万元，支出90万元。1至9月预算执行率68.4%。"]],
  "a rate of other money": [["年初预算100万元，支出90万元。三公经费预算执行率75%。"]],
  "a rate under the word of its count": [
    ["发放问卷500份，收回480份，回收率69%，其中满意456份，满意度95%。"],
    inText("R73.rateDiffers", "error", [2, 2], "69%", "96.00%"),
  ],
  "a rate beside what is not done": [
    ["完成整改问题35个，未完成整改2个，整改率94.59%。其中完成21个，部分完成1个，完成率95.45%。"],
  ],
  "a rate of some of them": [["参训学员200人，其中女性120人，合格率98%；资助学生80人，资助率100%。"]],
});
