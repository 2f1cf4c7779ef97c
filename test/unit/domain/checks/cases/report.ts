import type { SelfEvaluationSpec, StatedSpec } from "../../../../support/selfEvaluationOf";
import {
  type WorkbookCase,
  workbookCases,
  found,
  indicator,
  projectLine,
} from "../../../../support/ruleCases/workbookCase";

const LINES: SelfEvaluationSpec = {
  lines: [
    { category: "人员经费", initialBudget: "10.00", added: "63.91", spent: "73.91", reason: "新增人员" },
    projectLine({ initialBudget: "90.00", added: "2469.26", spent: "2559.26", reason: "下达补助" }),
  ],
};
const stated = (...figures: readonly StatedSpec[]): SelfEvaluationSpec => ({ ...LINES, stated: figures });
const added = (scope: string, figure: string): StatedSpec => ({ scope, measure: "added", stated: figure });

const long = (count: number): string => "完成".repeat(count / 2);

function project(texts: Partial<NonNullable<SelfEvaluationSpec["projects"]>[number]>): SelfEvaluationSpec {
  return { projects: [{ name: "技能培训", ...texts }] };
}

/** A project with one indicator that missed its target, 扣分 explained. */
function missed(texts: Partial<NonNullable<SelfEvaluationSpec["projects"]>[number]>, actual = "90人") {
  return {
    ...project(texts),
    indicators: [indicator({ project: "技能培训", actual, reason: "报名不足" })],
  };
}

/** Indicators with all of their 90 points, and spending at this rate. */
function scored(spent: string): SelfEvaluationSpec {
  return {
    lines: [projectLine({ initialBudget: "100.00", spent, reason: "据实支付" })],
    indicators: [indicator({ weight: "45" }), indicator({ level3: "培训班", weight: "45" })],
  };
}

/** A project with 90 of 90 and 10 of 10 points, and this conclusion. */
function concluded(conclusion: string): SelfEvaluationSpec {
  const indicators = ["培训学员", "培训班"].map((level3) =>
    indicator({ project: "技能培训", level3, weight: "45" }),
  );
  return { ...scored("100.00"), ...project({ conclusion }), indicators };
}

export const REPORT_CASES: readonly WorkbookCase[] = [
  ...workbookCases("R45", {
    "97.50 is capped at 89 with 75 % spent": [
      { profile: "unit-manual", ...scored("75.00") },
      found("R45.capped", "note", ["资金!K2"], "97.50", "89.00"),
    ],
    "80.00 % spent is not below 80 %": [{ profile: "unit-manual", ...scored("80.00") }],
    "79.99 % is": [
      { profile: "unit-manual", ...scored("79.99") },
      found("R45.capped", "note", ["资金!K2"], "98.00", "89.00"),
    ],
    "a total below its cap": [
      { profile: "unit-manual", ...scored("75.00"), indicators: [indicator({ weight: "45" })] },
    ],
    "the national profile has no cap": [scored("75.00")],
  }),

  ...workbookCases("R46", {
    "良 for 100.00": [
      concluded("自评总分100分，评价等级为“良”。"),
      found("R46.gradeDiffers", "error", ["项目!F2"], "良", "优"),
    ],
    "优 for 100.00": [concluded("自评总分100分，评价等级为“优”。")],
    "no total to judge it by": [project({ conclusion: "评价等级为“良”。" })],
  }),

  ...workbookCases("R47", {
    "a total that is not the computed one": [
      concluded("项目自评总分98.5分，效果明显。"),
      found("R47.otherTotal", "error", ["项目!F2"], "98.5", "100.00"),
    ],
    "510000_0013zp asks for the total": [
      { profile: "sichuan-510000_0013zp", ...concluded("项目实施效果明显。") },
      found("R47.totalNotStated", "error", ["项目!F2"], null, "100.00"),
    ],
    "the total": [{ profile: "sichuan-510000_0013zp", ...concluded("项目自评总分100分，效果明显。") }],
    "the national annex does not ask for it": [concluded("项目实施效果明显。")],
    "no conclusion yet": [{ profile: "sichuan-510000_0013zp", ...concluded("") }],
  }),

  ...workbookCases("R49", {
    "the stated sum is 18.00 less than its stated parts": [
      stated(added("全部", "2515.17"), added("基本支出", "63.91"), added("项目支出", "2469.26")),
      found("R49.partsDiffer", "error", ["报告数!C2", "报告数!C3", "报告数!C4"], "2515.17", "2533.17"),
    ],
    "0.01 is a rounding difference": [
      stated(added("全部", "2533.17"), added("基本支出", "63.91"), added("项目支出", "2469.27")),
      found("R49.rounding", "note", ["报告数!C2", "报告数!C3", "报告数!C4"], "2533.17", "2533.18"),
    ],
    "a rounding difference that 报告数 against 明细 has told is not told again": [
      stated(added("全部", "2533.18"), added("基本支出", "63.91"), added("项目支出", "2469.26")),
    ],
    "the parts add up": [
      stated(added("全部", "2533.17"), added("基本支出", "63.91"), added("项目支出", "2469.26")),
    ],
    "a part is not stated": [stated(added("全部", "2515.17"), added("基本支出", "63.91"))],
  }),

  ...workbookCases("R50", {
    "a stated amount 18.00 below the lines": [
      stated(added("全部", "2515.17")),
      found("R50.statedDiffers", "error", ["报告数!C2"], "2515.17", "2533.17"),
    ],
    "a stated rate above the lines": [
      stated({ scope: "项目支出", measure: "executionRate", stated: "100.02" }),
      found("R50.statedDiffers", "error", ["报告数!C2"], "100.02", "100.00"),
    ],
    "0.01 is a rounding difference": [
      stated(added("基本支出", "63.92")),
      found("R50.rounding", "note", ["报告数!C2"], "63.92", "63.91"),
    ],
    "a stated amount that agrees": [stated(added("基本支出", "63.91"))],
    "a scope that is not known is the reader's to tell": [stated(added("某项目", "1.00"))],
  }),

  ...workbookCases("R51", {
    "no problems, yet a target was missed": [
      missed({ problems: "无。" }),
      found("R51.missedNotNamed", "warning", ["项目!G2", "指标!H2"], "无。"),
    ],
    "everything done, yet a target was missed": [
      missed({ goalCompletion: "全部完成年度目标" }),
      found("R51.missedNotNamed", "warning", ["项目!E2", "指标!H2"], "全部完成年度目标"),
    ],
    "not everything was done": [missed({ goalCompletion: "未全部完成年度目标", problems: "报名不足" })],
    "every target was met": [missed({ problems: "无", goalCompletion: "全部完成" }, "100人")],
  }),

  ...workbookCases("R52", {
    "a completion of 102 characters": [
      project({ goalCompletion: long(102) }),
      found("R52.tooLong", "warning", ["项目!E2"], "102", "≤ 100"),
    ],
    "conclusion, problems and improvements of 202 characters": [
      project({ conclusion: long(202), problems: long(202), improvements: long(202) }),
      found("R52.tooLong", "warning", ["项目!F2"], "202", "≤ 200"),
      found("R52.tooLong", "warning", ["项目!G2"], "202", "≤ 200"),
      found("R52.tooLong", "warning", ["项目!H2"], "202", "≤ 200"),
    ],
    "a reason of 102 characters": [
      { lines: [projectLine({ initialBudget: "1.00", spent: "1.00", reason: long(102) })] },
      found("R52.tooLong", "warning", ["资金!L2"], "102", "≤ 100"),
    ],
    "exactly the limits; white space does not count": [
      project({ goalCompletion: `${long(50)} \n ${long(50)}`, conclusion: long(200) }),
    ],
  }),

  ...workbookCases("R53", {
    "the goal word for word": [
      project({ annualGoal: "培训100人。", goalCompletion: "培训 100人" }),
      found("R53.goalRepeated", "warning", ["项目!E2"], "培训 100人"),
    ],
    "the figure reached": [project({ annualGoal: "培训100人", goalCompletion: "培训102人" })],
    "both blank": [project({})],
  }),

  ...workbookCases("R54", {
    "full points with 90 % spent": [
      scored("90.00"),
      found("R54.scoreAheadOfSpending", "warning", ["资金!K2"], "10.00%", "≤ 5%"),
    ],
    "exactly 5 % apart": [scored("95.00")],
    "no spending score without fund lines": [{ ...scored("90.00"), lines: [] }],
  }),

  ...workbookCases("R55", {
    "no competent department": [{}, found("R55.competentDepartmentMissing", "note", ["基本信息!B3"])],
    "a project under another department": [
      { competentDepartment: "市人社局", ...project({ competentDepartment: "市财政局" }) },
      found("R55.competentDepartmentDiffers", "note", ["项目!B2"], "市财政局", "市人社局"),
    ],
    "a project of the same department, or of none": [
      {
        competentDepartment: "市人社局",
        projects: [{ name: "技能培训", competentDepartment: "市人社局 " }, { name: "业务运行" }],
      },
    ],
  }),
];
