/** Whose report a text is: only the unit's own is compared with its workbook, and a text of another kind with nothing. */
import { readPlainText } from "../../../../src/domain/report/check/reportText";
import { recognitionOf, type ReportRecognition } from "../../../../src/domain/report/check/recognition";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";

const WORKBOOK = selfEvaluationOf({
  name: "青河县公共图书馆",
  projects: [{ name: "全民阅读推广经费" }],
  lines: [{ category: "项目支出", project: "古籍保护经费", spent: "1" }],
});

const CASES: readonly (readonly [name: string, recognition: ReportRecognition, lines: readonly string[]])[] =
  [
    ["a report of the unit", "own", ["青河县公共图书馆2023年度绩效自评报告", "支出1万元。"]],
    ["a report that names the unit in its text", "own", ["绩效自评报告", "青河县公共图书馆核定编制28名。"]],
    ["a report on one of its projects", "own", ["全民阅读推广经费绩效自评报告"]],
    ["a report on a project of 资金", "own", ["古籍保护经费绩效自评报告"]],
    ["a report of the unit without its county", "own", ["公共图书馆2023年度绩效自评报告"]],
    ["a report that names none but a project", "own", ["2023年绩效自评报告", "全民阅读推广经费支出1万元。"]],
    ["a passage of a report", "own", ["全民阅读推广经费支出1万元，绩效自评得分98分。"]],
    [
      "another unit's, with a project of the same name",
      "foreign",
      ["云岭市水务局2023年绩效自评报告", "古籍保护经费支出1万元。"],
    ],
    ["another unit's", "foreign", ["附件1", "云岭市水务局2023年部门整体支出绩效自评报告", "支出1万元。"]],
    ["a title of two lines", "foreign", ["云岭市水务局2023年部门整体支出", "绩效自评报告（公开稿）"]],
    ["an evaluation report", "foreign", ["2023年水利发展资金绩效评价报告"]],
    [
      "a speech about the work",
      "none",
      ["在绩效自评工作会议上的讲话", "各单位要在3月底前报送绩效自评报告。"],
    ],
    ["a notice", "none", ["关于开展2023年度绩效自评工作的通知", "请报送以下材料：绩效自评报告"]],
    ["a regulation", "none", ["预算绩效管理办法", "第十条　部门应当开展绩效自评，形成绩效自评报告。"]],
    ["the unit's speech", "none", ["青河县公共图书馆工作总结", "全年支出1万元。"]],
  ];

test.each(CASES)("%s: %s", (_, recognition, lines) => {
  expect(recognitionOf(readPlainText(lines.join("\n")), WORKBOOK)).toBe(recognition);
});
