/**
 * The findings (F and W) of the independent audit of the fourteen published forms: for each, entered by hand, the rule
 * that must report it and the cells.
 */
import type { RuleId } from "../../src/domain/rules/rules";

export interface AuditedFinding {
  readonly form: string;
  /** In the words of the audit */
  readonly audit: string;
  /** By rule, the places of the cells that it must name; see `PrintedSheet.place` */
  readonly reported: readonly (readonly [rule: RuleId, ...places: string[]])[];
  /** Why no rule of section 6 covers it */
  readonly uncovered?: string;
}

function covered(form: string, audit: string, ...reported: AuditedFinding["reported"]): AuditedFinding {
  return { form, audit, reported };
}

function uncovered(form: string, audit: string, reason: string): AuditedFinding {
  return { form, audit, reported: [], uncovered: reason };
}

const of = (field: string, ...rows: readonly number[]) => rows.map((row) => `indicator.${row}.${field}`);

export const AUDITED: readonly AuditedFinding[] = [
  covered("01", "F: all 完成值 blank", ["R24", ...of("actual", 0, 1)]),
  // No rule checks the score of a row without an actual value: R24 reports the cause.
  covered("01", "F: all 得分 blank", ["R12", "budget.0.score"], ["R45", "totalScore"]),
  covered("01", "F: form instructions left in narrative and 原因 cells", [
    "R48",
    "completion",
    "评价结论",
    "存在问题",
    "改进措施",
    "budget.0.reason",
  ]),
  covered("01", "F: initial≠adjusted (+12.96) but no adjustment reason", ["R08", "budget.0.adjusted"]),
  covered("01", "W: 满意度 absent, 产出 60 (not 50)", ["R21", ...of("weight", 0, 1)]),
  covered("02", "F: 年初 0.00 → 调整后 3.36, no adjustment reason", ["R08", "budget.0.adjusted"]),
  covered(
    "05",
    "F: 年度资金总额 row is 0/0/0 while 其中:本年财政拨款 is 90/89.974/89.974 → sum mismatch; rate 0 and score 0 are wrong",
    ["R03", "budget.0.initial", "budget.0.adjusted", "budget.0.executed"],
    ["R01", "budget.0.rate"],
    ["R12", "budget.0.score"],
  ),
  uncovered(
    "05",
    "F: cost indicator actual 90 ≠ executed 89.974",
    "no rule sets a cost indicator's actual against 全年执行数",
  ),
  uncovered(
    "05",
    "W: ≥100百分比 on a percentage (target can only be met exactly; unit spelt 百分比)",
    "R35 is about percentages above 100; 100 itself is allowed",
  ),
  uncovered("05", "W: ecological-benefit indicator describes cost control", "needs the sense of the words"),
  covered("05", "F: narrative 30+30+29.99=89.99 ≠ 89.97", ["R49", "completion"]),
  covered("06", "F: total row 0 ≠ component 202.64/132.912", [
    "R03",
    "budget.0.initial",
    "budget.0.adjusted",
    "budget.0.executed",
  ]),
  covered("06", "F: narrative plan parts 400000+252000+28000+960000+100000=1,740,000元 ≠ 2,026,400元", [
    "R49",
    "goal",
  ]),
  covered("06", "W: adjusted −34.41% vs initial, no reason", ["R08", "budget.1.adjusted"]),
  covered(
    "07",
    "F: published 86.19% but 215457.6/250000 = 86.18304% → 86.18% (0.01 pp off; score unaffected)",
    ["R01", "budget.0.rate"],
  ),
  covered("07", "W: rate < 90%, no reason", ["R07", "budget.0.executed"]),
  covered(
    "09",
    "F: weights sum to 110 with the budget row but 总分 is 100/100",
    ["R19", "totalWeight"],
    ["R45", "totalScore"],
  ),
  covered("09", "F: 产出 70 ≠ 50, 效益 20 ≠ 30 although the form note fixes 50/30/10/10", [
    "R20",
    "indicator.0.level1",
    "indicator.7.level1",
  ]),
  // A satisfaction rate that repeats its target has its own rule.
  covered(
    "09",
    "F: 完成值 repeats the target with its operator (≥266米) → not a measured value",
    ["R26", ...of("actual", 0, 1, 3, 4, 7)],
    ["R41", ...of("actual", 9)],
  ),
  covered(
    "11",
    "F: executed 338.31 > adjusted 329.77 (rate 102.59%) → execution over budget; adjusted budget probably not updated",
    ["R02", "budget.0.executed"],
  ),
  covered("11", "F: 得分 blank on total row", ["R12", "budget.0.score"]),
  covered("11", "F: 3061/2000 = 153.05% with no reason", ["R32", ...of("actual", 2)]),
  covered("11", "W: quantity target written ≤4 for a positive count (direction suspect)", [
    "R34",
    ...of("target", 0),
  ]),
  covered("11", "F: 产出 already 60 before 成本指标 → cannot be 50", ["R20", ...of("level1", 0)]),
  covered("12", "F: 按收入性质 2030.12 ≠ 按支出性质 1925.67 (diff 104.45)", [
    "R14",
    "budget.1.label",
    "budget.6.label",
  ]),
  uncovered(
    "12",
    "F: 基础数据表 2023年预算数 308.17 vs 决算 1025.20 → 332.67% of budget",
    "the table of basic data is no self-evaluation form and is not read",
  ),
  uncovered("12", "W: 控制率 50/46=108.70% (>100%)", "stands in the table of basic data, which is not read"),
  covered("12", "W: adjustment +135.76% of initial", ["R08", "budget.0.adjusted"]),
  covered("14", "W: satisfaction carries 40 of 80", ["R21", ...of("score", 3)], ["R22", ...of("score", 3)]),
  uncovered(
    "14",
    "F: project/department mismatch (渔业 under 区市场监督管理局)",
    "needs the sense of the words",
  ),
  covered(
    "17",
    "F: 154.74/310.2 = 49.88%, published rounded to 50% and 5 points",
    ["R01", "budget.0.rate"],
    ["R12", "budget.0.score"],
  ),
  covered("17", "F: denominator is 年初预算, there is no 全年预算数 column in this older form", [
    "R01",
    "budget.0.initial",
  ]),
  covered("17", "W: rate < 60%", ["R07", "budget.0.executed"]),
  covered("17", "F: target/actual cells hold the weight (12.5), not a measured value", [
    "R44",
    ...of("target", 0),
    ...of("actual", 0),
  ]),
  covered("18", "W: 3200/2400 = 133.33% (>130%) without a reason", ["R32", ...of("actual", 1)]),
  covered("21", "W: only 20% spent but every output indicator 100% complete → contradiction flag", [
    "R17",
    "budget.0.executed",
    ...of("actual", 0, 17),
  ]),
  covered("24", "F: 执行率 cell blank", ["R01", "budget.0.rate"]),
  covered("24", "F: 6 scored indicators have neither target nor actual", [
    "R24",
    ...of("actual", 2, 3, 4, 5, 6, 8),
  ]),
  covered("24", "F: 主管部门 blank", ["R55", "department"]),
  // Rows of words (创建质量 按质按量完成) may be answered by a status; only figures and a date may not.
  covered(
    "27",
    "F: every actual is 已完成100% - a status, not a value",
    ["R25", ...of("actual", 0, 2, 3)],
    ["R41", ...of("actual", 5)],
  ),
];

/** Correct errors that no audit lists: form, rule and cell. */
export const RIGHT_BEYOND_THE_AUDIT: readonly (readonly [form: string, rule: RuleId, place: string])[] = [
  // Rate 0 and score 0 beside a computed 100.00 % and 10.00 points (`expected_rate`, `expected_budget_score`).
  ["06", "R01", "budget.0.rate"],
  ["06", "R12", "budget.0.score"],
  // "290% is an OCR of ≥90%": a note on the row, and the example of rule 35.
  ["14", "R35", "indicator.3.actual"],
];
