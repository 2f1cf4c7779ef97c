import { found, indicator, workbookCases } from "../../../support/ruleCases/workbookCase";
import type { SelfEvaluationSpec } from "../../../support/selfEvaluationOf";
import { project, type ProjectSpec } from "../../../support/ruleCases/workbookSpecs";

/** A project whose only indicator missed its target, with a reason. */
function missed(texts: Partial<ProjectSpec>, actual = "90人"): SelfEvaluationSpec {
  return {
    ...project(texts),
    indicators: [indicator({ project: "技能培训", actual, reason: "报名不足" })],
  };
}

export default [
  ...workbookCases("R51", {
    "无 in 存在问题 with a missed target": [
      missed({ problems: "无。" }),
      found("R51.missedNotNamed", "warning", ["项目!G2", "指标!H2"], "无。"),
    ],
    "全部完成 in 完成情况 with a missed target": [
      missed({ goalCompletion: "全部完成年度目标" }),
      found("R51.missedNotNamed", "warning", ["项目!E2", "指标!H2"], "全部完成年度目标"),
    ],
    未全部完成: [missed({ goalCompletion: "未全部完成年度目标", problems: "报名不足" })],
    "every target was met": [missed({ problems: "无", goalCompletion: "全部完成" }, "100人")],
  }),
];
