import { at, formCases, oneRow, totalling } from "../../../support/ruleCases/formCase";
import { inText, reportCases } from "../../../support/ruleCases/reportCase";
import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { concluded, project } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R46", {
    "良 for 100.00": [
      concluded("自评总分100分，评价等级为“良”。"),
      found("R46.gradeDiffers", "error", ["项目!F2"], "良", "优"),
    ],
    "优 for 100.00": [concluded("自评总分100分，评价等级为“优”。")],
    ...Object.fromEntries(
      [
        "良",
        "良好。",
        "“良”，任务全部完成。",
        "评价结果：良好",
        "等次为良",
        "综合评价为良好。",
        "自评为“良”",
      ].map((conclusion) => [
        `${conclusion} for 100.00`,
        [concluded(conclusion), found("R46.gradeDiffers", "error", ["项目!F2"], "良", "优")] as const,
      ]),
    ),
    ...Object.fromEntries(
      ["优", "优秀，任务全部完成", "良种补贴已发放", "中小学生受益", "群众评价良好", "良好的社会效益"].map(
        (conclusion) => [`${conclusion} beside 100.00`, [concluded(conclusion)] as const],
      ),
    ),
    "no computed total": [project({ conclusion: "评价等级为“良”。" })],
  }),
  ...formCases("R46", {
    "优 for 89.50": [
      totalling("89.50", { notes: ["自评等级：优"] }),
      found("R46.gradeDiffers", "error", at("A95"), "优", "良"),
    ],
    "良 for 90 in the conclusion": [
      totalling("90", { conclusion: "自评总分90分，评价等级为“良”。" }),
      found("R46.gradeDiffers", "error", at("D80"), "良", "优"),
    ],
    "优 for 90.00": [totalling("90.00", { notes: ["自评等级：优"] })],
    "an explanation of the grades": [
      totalling("85", { notes: ["评价等级：优（90分以上）、良（80-90分）、中（60-80分）、差（60分以下）"] }),
    ],
    "良 beside its label for 96.20": [
      totalling("96.20", { grade: "良" }),
      found("R46.gradeDiffers", "error", at("B91"), "良", "优"),
    ],
    "优秀 beside its label for 85": [
      totalling("85", { grade: "优秀" }),
      found("R46.gradeDiffers", "error", at("B91"), "优", "良"),
    ],
    "ticked before the word": [
      totalling("85", { grade: "☑优 □良 □中 □差" }),
      found("R46.gradeDiffers", "error", at("B91"), "优", "良"),
    ],
    "ticked after the word": [
      totalling("85", { grade: "优（√） 良（ ） 中（ ） 差（ ）" }),
      found("R46.gradeDiffers", "error", at("B91"), "优", "良"),
    ],
    "the right one ticked": [totalling("85", { grade: "优□ 良☑ 中□ 差□" })],
    "the right one ticked before": [totalling("85", { grade: "□优秀 ■良好 □中 □差" })],
    "良好 for 85": [totalling("85", { grade: "良好" })],
    "none ticked": [totalling("85", { grade: "□优 □良 □中 □差" })],
    "two ticked": [totalling("85", { grade: "☑优 ☑良 □中 □差" })],
    "中小学 is not a grade": [totalling("85", { grade: "中小学" })],
    "the right grade beside a printed total that is wrong": [
      totalling("89.00", { totalScore: "91.00", conclusion: "自评总分89分，等级为良。", grade: "良" }),
    ],
    "a conclusion that contradicts 自评等级 where the total is missing": [
      oneRow({}, { grade: "优", conclusion: "评价结论：良好。" }),
      found("R46.gradesApart", "error", at("D80", "B91"), "良", "优"),
    ],
    "words that are not a grade": [totalling("75", { notes: ["优良率达到95%，评价结果公开"] })],
  }),
  ...reportCases(
    "R46",
    {},
    {
      "良 for 96.2 in a report": [
        ["自评总分96.2分，其中产出指标48.5分，等级为“良”。"],
        inText("R46.gradeDiffers", "error", [2, 2], "良", "优"),
      ],
      "优 for 88 in a report": [
        ["自评得分88分，评定为“优”。"],
        inText("R46.gradeDiffers", "error", [2, 2], "优", "良"),
      ],
      "优秀 for 98 in a report": [["综合得分为98分，自评结论为“优秀”。"]],
      "优 for 96.2 in a report": [["自评总分96.2分，等级为优。"]],
      "an explanation of the grades in a report": [["自评总分85分。评分标准：优（90分以上）、良、中、差。"]],
      "a mean score beside a number of projects": [["平均得分85分，评价结果为优10个。"]],
      "the grade of a unit below": [["自评总分95分。下属单位得分82分，等级为良。"]],
      "a part of the score": [["满意度得分8分，评价结果为优。"]],
    },
  ),
];
