import { at, formCases, money, whole } from "../../../support/ruleCases/formCase";
import { found, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import {
  added,
  project,
  type ProjectSpec,
  statedBesideLines,
} from "../../../support/ruleCases/workbookSpecs";
import type { SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

/** A project that has spent 246.20 of 250.00 */
function texts(of: Partial<ProjectSpec>): SelfEvaluationSpec {
  return { ...oneLine({ initialBudget: "250.00", spent: "246.20" }), ...project(of) };
}
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
