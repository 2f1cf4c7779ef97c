import { at, formCases, money, whole } from "../../../support/ruleCases/formCase";
import { found, oneLine, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import {
  added,
  project,
  type ProjectSpec,
  statedBesideLines,
} from "../../../support/ruleCases/workbookSpecs";
import type { LineSpec, SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

/** A project that has spent 246.20 of 250.00 */
function texts(of: Partial<ProjectSpec>, spending = "246.20"): SelfEvaluationSpec {
  return { ...oneLine({ initialBudget: "250.00", spent: spending }), ...project(of) };
}
const spent = (of: LineSpec) =>
  oneLine({ initialBudget: "250.00", spent: of.added === undefined ? "246.20" : "277.65", ...of });
const words = (text: string, spending = "246.20"): SelfEvaluationSpec => ({
  ...oneLine({ initialBudget: "250.00", spent: spending }),
  words: [{ section: "二", text }],
});
const inOtherUnit = (cell: string, actual: string, expected: string) =>
  found("R50.textUnitDiffers", "error", [cell], actual, expected);
const ofText = (cell: string, actual: string, expected: string) =>
  found("R50.textDiffers", "error", [cell], actual, expected);
const ofRate = (cell: string, actual: string) =>
  found("R50.textRateDiffers", "error", [cell], actual, "98.48%");

export default [
  ...workbookCases("R50", {
    "完成情况 has another 支出": [
      texts({ goalCompletion: "完成培训12期，全年支出264.20万元。" }),
      ofText("项目!E2", "264.20万元", "246.20万元"),
    ],
    "年度目标 has another budget": [
      texts({ annualGoal: "年初预算安排205万元，培训12期。" }),
      ofText("项目!D2", "205万元", "250.00万元"),
    ],
    "评价结论 has another rate": [
      texts({ conclusion: "项目预算执行率95%，自评总分98分。" }),
      ofRate("项目!F2", "95%"),
    ],
    "the same figures": [
      texts({ goalCompletion: "全年支出246.20万元，预算执行率98.48%。", conclusion: "执行率为98.5%。" }),
    ],
    "rounded figures": [texts({ goalCompletion: "全年支出246.2万元，执行率98%。" })],
    "原因 of a line has another rate": [
      spent({ reason: "预算执行率95%，尾款未付。" }),
      ofRate("资金!L2", "95%"),
    ],
    "and another budget": [
      spent({ reason: "年初预算205万元，尾款未付。" }),
      ofText("资金!L2", "205万元", "250.00万元"),
    ],
    "原因 speaks of the whole project": [
      {
        lines: [
          projectLine({
            initialBudget: "250.00",
            spent: "246.20",
            reason: "项目年初预算350万元，执行率98.91%。",
          }),
          projectLine({ tier: "市级专项", initialBudget: "100.00", spent: "100.00" }),
        ],
      },
    ],
    "原因 speaks of a part": [spent({ reason: "其中培训费年初预算5万元未支付。" })],
    "报告文字 has another 支出": [
      words("单位全年支出264.20万元。"),
      ofText("报告文字!C2", "264.20万元", "246.20万元"),
    ],
    "报告文字 speaks of a 口径 or a part": [words("部门预算全年支出246.20万元，其中培训费年初预算5万元。")],
    "元 for 万元 in 完成情况": [
      texts({ goalCompletion: "完成培训12期，全年支出246.23元。" }, "246.23"),
      inOtherUnit("项目!E2", "246.23元", "246.23万元"),
    ],
    "in 原因": [
      spent({ added: "31.45", reason: "年中追加31.45元。" }),
      inOtherUnit("资金!L2", "31.45元", "31.45万元"),
    ],
    "in 报告文字": [
      words("落实资金246.21元。", "246.21"),
      inOtherUnit("报告文字!C2", "246.21元", "246.21万元"),
    ],
    "万元 for 元": [
      { ...texts({ goalCompletion: "全年支出246213万元。" }, "246213"), moneyUnit: "元" },
      inOtherUnit("项目!E2", "246213万元", "246213元"),
    ],
    "a rate per person that coincides": [texts({ goalCompletion: "每人补助250元，246.20元/人。" })],
    "the same in 元": [texts({ goalCompletion: "全年支出2462000元。" })],
    "支出 of a part": [texts({ goalCompletion: "其中培训费全年支出64.20万元，财政资金执行率95%。" })],
    "支出 of another year": [texts({ goalCompletion: "2020年全年支出264.20万元，上年全年支出264.20万元。" })],
    "a target": [texts({ annualGoal: "预算执行率95%。", goalCompletion: "预算执行率95%以上。" })],
    "another rate": [texts({ goalCompletion: "绩效目标执行率95%。" })],
  }),
  ...workbookCases("R50", {
    "a stated amount 18.00 below the lines": [
      statedBesideLines(added("全部", "2515.17")),
      found("R50.statedDiffers", "error", ["报告数!C2"], "2515.17", "2533.17"),
    ],
    "a stated rate above the lines": [
      statedBesideLines({ scope: "项目支出", measure: "executionRate", stated: "100.02" }),
      found("R50.statedDiffers", "error", ["报告数!C2"], "100.02", "100.00"),
    ],
    "a rate that is stated with one place, cut off instead of rounded": [
      {
        ...oneLine({ initialBudget: "300.00", spent: "290.04" }),
        stated: [{ scope: "全部", measure: "executionRate", stated: "96.6" }],
      },
      found("R50.statedDiffers", "error", ["报告数!C2"], "96.60", "96.68"),
    ],
    "a rate that is right at its one place": [
      {
        ...oneLine({ initialBudget: "300.00", spent: "290.04" }),
        stated: [
          { scope: "全部", measure: "executionRate", stated: "96.7" },
          { scope: "全部", measure: "initialRate", stated: "97" },
          { scope: "全部", measure: "adjustmentRate", stated: "0" },
        ],
      },
    ],
    "0.01 is a rounding difference": [
      statedBesideLines(added("基本支出", "63.92")),
      found("R50.rounding", "note", ["报告数!C2"], "63.92", "63.91"),
    ],
    "元 against a figure in 万元, within half of its last place": [
      {
        ...oneLine({ initialBudget: "261200845.87", spent: "261200845.87" }),
        moneyUnit: "元",
        stated: [{ scope: "全部", measure: "spent", stated: "261200800", text: "支出26120.08万元" }],
      },
    ],
    "元 against a figure in 万元, beyond it": [
      {
        ...oneLine({ initialBudget: "261200850.87", spent: "261200850.87" }),
        moneyUnit: "元",
        stated: [{ scope: "全部", measure: "spent", stated: "261200800", text: "支出26120.08万元" }],
      },
      found("R50.statedDiffers", "error", ["报告数!C2"], "261200800.00", "261200850.87"),
    ],
    "a stated amount that agrees": [statedBesideLines(added("基本支出", "63.91"))],
    "left to the reader for an unknown scope": [statedBesideLines(added("某项目", "1.00"))],
  }),
  ...formCases("R50", {
    "实际完成情况 has another 支出 and rate": [
      whole({ completion: "全年支出90万元，预算执行率95%。" }),
      found("R50.textDiffers", "error", at("B80"), "90万元", "100.00万元"),
      found("R50.textRateDiffers", "error", at("B80"), "95%", "100.00%"),
    ],
    "the text has another budget": [
      whole({ goal: "年初预算数90万元，用于培训。" }),
      found("R50.textDiffers", "error", at("A80"), "90万元", "100.00万元"),
    ],
    "元 and 万元 at the precision that is written": [
      {
        ...money({ initial: "132.912", annual: "132.912", spent: "132.912" }),
        completion: "共完成预算资金1329120.67元。",
      },
    ],
    "another figure": [whole({ goal: "上级资金90万元，用于培训。" })],
  }),
];
