/** The 2021 report: every real error is found, and no figure that agrees is an error. */
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import type { Finding } from "../../../../src/domain/finding";
import { isFindingOf } from "../../../../src/domain/rules/rules";
import { report2021Spec, selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

/** Spreads 90 points over the indicators of each form, since the report publishes no weights. */
function withWeights(spec: SelfEvaluationSpec): SelfEvaluationSpec {
  const rows = spec.indicators ?? [];
  const indicators = rows.map((row, index) => {
    const form = rows.filter(({ project }) => (project ?? null) === (row.project ?? null));
    const share = Math.floor(90 / form.length);
    const isFirst = rows.findIndex(({ project }) => (project ?? null) === (row.project ?? null)) === index;
    return { ...row, weight: String(isFirst ? 90 - share * (form.length - 1) : share) };
  });
  return { ...spec, indicators };
}

const spec = withWeights(report2021Spec());
const { findings } = evaluate(selfEvaluationOf(spec), []);
const of = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity);

/** 资金!K12 → the line's project; 指标!H3 → project and 三级指标; 报告数!C6 → scope and figure. */
function place(cell: string | undefined): string {
  const [sheet, address = ""] = (cell ?? "").split("!");
  const index = Number(address.slice(1)) - 2;
  const line = spec.lines?.[index];
  const row = spec.indicators?.[index];
  const stated = spec.stated?.[index];
  if (sheet === "资金") return `${line?.project} ${line?.tier}`;
  if (sheet === "指标") return `${row?.project ?? "整体"} ${row?.level3}`;
  return `${stated?.scope} ${stated?.measure}`;
}

test("the errors are exactly those of the report, and its scores of 定性 indicators, which are not published", () => {
  // The figures have neither the goals nor all projects of the report; the sample workbook has them.
  const errors = of("error").filter(({ rule }) => rule !== "R58" && rule !== "R59");
  expect(
    errors.map(({ code, cells, expected, actual }) => [code, place(cells[0]), expected, actual]),
  ).toEqual([
    ["R02.spentOverBudget", "中央、省级就业创业补助资金 上级专项", "≤ 2153.40", "2153.46"],
    ["R24.actualMissing", "人力资源市场建设专项工作经费 完成时间", null, null],
    ["R24.actualMissing", "建立失业预警制度专项工作经费 主管部门满意度", null, null],
    ["R24.actualMissing", "援藏援彝干部人才补助经费 完成时间", null, null],
    ["R24.actualMissing", "援藏援彝干部人才补助经费 个人援藏工作影响年限", null, null],
    ["R24.actualMissing", "援藏援彝干部人才补助经费 援助单位满意度", null, null],
    ["R24.actualMissing", "援藏援彝干部人才补助经费 木里群众满意度", null, null],
    ["R25.statusForNumber", "建立失业预警制度专项工作经费 按季收集51个指标数据", null, "完成率100%"],
    ["R36.noTierNoScore", "人力资源市场建设专项工作经费 “攀枝花公共招聘网”购买服务", null, null],
    ["R36.scoreMissing", "建立失业预警制度专项工作经费 社区监测点按季完成调查", "14.40–18.00", null],
    ["R36.scoreMissing", "建立失业预警制度专项工作经费 失业预警分析报告", "14.40–18.00", null],
    ["R36.noTierNoScore", "业务运行费 失业保险待遇", null, null],
    ["R50.statedDiffers", "全部 added", "2533.18", "2515.17"],
    ["R50.statedDiffers", "中央、省级就业创业补助资金 annualBudget", "2153.40", "2153.46"],
  ]);
});

test("the cells are those of the figures themselves", () => {
  const cellsOf = (code: string) => findings.filter((one) => one.code === code).map(({ cells }) => cells);
  expect(cellsOf("R02.spentOverBudget")).toEqual([["资金!K12"]]);
  expect(cellsOf("R50.statedDiffers")).toEqual([["报告数!C6"], ["报告数!C16"]]);
  // Once the sum is as the lines have it, it is also that of its parts.
  const [stated] = findings.filter(({ code }) => code === "R50.statedDiffers");
  expect(stated?.follows?.map(({ code, cells, expected }) => [code, cells, expected])).toEqual([
    ["R49.partsDiffer", ["报告数!C6", "报告数!C7", "报告数!C8"], "2533.17"],
  ]);
  expect(cellsOf("R08.reasonMissing")).toEqual(
    ["H2", "H4", "H6", "I10", "H11", "H12", "H13"].map((cell) => [`资金!${cell}`]),
  );
  expect(cellsOf("R40.targetsDiffer").map((cells) => cells.map(place))).toEqual([
    ["人力资源市场建设专项工作经费 全市城镇新增就业", "业务运行费 全市城镇新增就业", "整体 全市城镇新增就业"],
    ["业务运行费 失业人员再就业", "整体 失业人员再就业"],
  ]);
});

test("overfulfilment and the restated satisfaction are warnings", () => {
  const reported = of("warning").filter(({ rule }) => rule === "R32" || rule === "R41");
  expect(reported.map(({ code, cells, actual }) => [code, place(cells[0]), actual])).toEqual([
    ["R32.notice", "人力资源市场建设专项工作经费 全市城镇新增就业", "125.14%"],
    ["R32.targetTooLowUnexplained", "人力资源市场建设专项工作经费 累计新增见习人员", "191.33%"],
    ["R32.notice", "业务运行费 全市城镇新增就业", "125.14%"],
    ["R32.reasonRequired", "业务运行费 失业人员再就业", "130.26%"],
    ["R32.notice", "整体 全市城镇新增就业", "129.05%"],
    ["R32.targetTooLowUnexplained", "整体 就业见习人员", "188.67%"],
    ["R41.restated", "整体 服务对象满意度、创业者满意度", "＞95%"],
  ]);
});

test("rounding differences of 0.01 and the two rates are notes", () => {
  const reported = of("note").filter(({ rule }) => rule === "R50");
  expect(
    reported.map(({ code, cells, expected, actual }) => [code, place(cells[0]), expected, actual]),
  ).toEqual([
    ["R50.rounding", "全部 initialBudget", "783.64", "783.65"],
    ["R50.rounding", "基本支出 added", "63.92", "63.91"],
    ["R50.rounding", "项目支出 spent", "2549.02", "2549.03"],
  ]);
  const rates = findings.flatMap((finding) =>
    isFindingOf(finding, "R09.ratesDiffer") ? [finding.inputs] : [],
  );
  expect(rates.map(({ scope, executionRate, initialRate }) => [scope, executionRate, initialRate])).toEqual([
    ["全部", "100.00%", "421.95%"],
    ["项目支出", "100.00%", "2832.24%"],
    ["援藏援彝干部人才补助经费", "100.00%", "188.00%"],
    ["部门预算", "100.00%", "80.00%"],
  ]);
});

test("no finding for weights that add up, a deadline that was met or a rate that was reached", () => {
  const cells = new Set(findings.filter(({ severity }) => severity !== "note").flatMap((one) => one.cells));
  for (const agreed of ["指标!H2", "指标!H6", "指标!H15", "指标!H18", "指标!H28"]) {
    expect(cells).not.toContain(agreed);
  }
  expect(findings.map(({ rule }) => rule)).not.toContain("R19");
});
