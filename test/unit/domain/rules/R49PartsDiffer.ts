import { at, formCases, whole } from "../../../support/ruleCases/formCase";
import { found, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import { added, project, statedBesideLines } from "../../../support/ruleCases/workbookSpecs";

const reason = (text: string) => oneLine({ initialBudget: "100.00", added: "30.00", reason: text });

export default [
  ...workbookCases("R49", {
    "a stated sum 18.00 below its stated parts": [
      statedBesideLines(added("全部", "2515.17"), added("基本支出", "63.91"), added("项目支出", "2469.26")),
      found("R49.partsDiffer", "error", ["报告数!C2", "报告数!C3", "报告数!C4"], "2515.17", "2533.17"),
    ],
    "0.01 is a rounding difference": [
      statedBesideLines(added("全部", "2533.17"), added("基本支出", "63.91"), added("项目支出", "2469.27")),
      found("R49.rounding", "note", ["报告数!C2", "报告数!C3", "报告数!C4"], "2533.17", "2533.18"),
    ],
    "left to R50 for a rounding difference of the sum": [
      statedBesideLines(added("全部", "2533.18"), added("基本支出", "63.91"), added("项目支出", "2469.26")),
    ],
    "the parts add up": [
      statedBesideLines(added("全部", "2533.17"), added("基本支出", "63.91"), added("项目支出", "2469.26")),
    ],
    "a part is not stated": [statedBesideLines(added("全部", "2515.17"), added("基本支出", "63.91"))],
  }),
  ...workbookCases("R49", {
    "a list of 完成情况 adds up to more than its sum": [
      project({ goalCompletion: "到位资金248.5万元。其中:培训100万元;宣传80万元;设备78.5万元。" }),
      found("R49.textPartsDiffer", "error", ["项目!E2"], "248.5万元", "258.5万元"),
    ],
    "原因 of a line lists parts that are less": [
      reason("年中追加30万元，其中：设备18万元，培训11.5万元。"),
      found("R49.textPartsDiffer", "error", ["资金!L2"], "30万元", "29.5万元"),
    ],
    "and a paragraph of 报告文字": [
      { words: [{ section: "一（一）", text: "共落实资金30万元，其中：设备18万元，培训11.5万元。" }] },
      found("R49.textPartsDiffer", "error", ["报告文字!C2"], "30万元", "29.5万元"),
    ],
    "a list without 其中 that comes near to its sum": [
      project({ goalCompletion: "落实资金90万元：设备30万元，培训25万元，宣传34万元。" }),
      found("R49.listMayDiffer", "warning", ["项目!E2"], "90万元", "89万元"),
    ],
    "a list in brackets": [
      project({ goalCompletion: "落实资金90万元（中央45万元、省级46万元），任务按时完成。" }),
      found("R49.listMayDiffer", "warning", ["项目!E2"], "90万元", "91万元"),
    ],
    "包括 before the parts": [
      project({ goalCompletion: "落实资金90万元，包括设备30万元、培训25万元、宣传34万元。" }),
      found("R49.listMayDiffer", "warning", ["项目!E2"], "90万元", "89万元"),
    ],
    "lists without 其中 that add up, pick out items or leave some out": [
      project({
        annualGoal: "落实资金90万元：设备30万元，培训26万元，宣传34万元。",
        goalCompletion:
          "支出90万元，主要用于设备30万元、培训25万元。落实资金90万元：设备30万元、培训55万元等。",
        conclusion: "到位资金90万元（上年结转45万元，支出44万元）。支出90万元（预算95万元）。",
      }),
    ],
    "a list that adds up": [
      project({ goalCompletion: "到位资金258.5万元。其中:培训100万元;宣传80万元;设备78.5万元。" }),
    ],
  }),
  ...formCases("R49", {
    "30 + 30 + 29.99 for 89.97": [
      whole({
        completion: "共完成预算资金89.97万元。其中:30万元用于编制;30万元用于审计;29.99万元用于设计。",
      }),
      found("R49.textPartsDiffer", "error", at("B80"), "89.97万元", "89.99万元"),
    ],
    "the parts add up": [
      whole({ completion: "共申请90万元。其中:30万元用于编制;30万元用于审计;30万元用于设计。" }),
    ],
    "the sentence goes on after the list": [
      whole({ completion: "总投资100万元，其中：财政资金80万元，自筹20万元，已支付50万元。" }),
    ],
    "a choice of items": [whole({ completion: "共支出100万元，其中办公费5万元，差旅费3万元。" })],
    "one part": [whole({ completion: "共支出100万元，其中办公费99万元。" })],
  }),
];
