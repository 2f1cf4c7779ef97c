import fc from "fast-check";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { isReason } from "../../../../src/domain/text/written";
import {
  reasonLength,
  reasonsDue,
  demandsReason,
  type ReasonDue,
} from "../../../../src/domain/triage/reasons";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

function dueIn(spec: SelfEvaluationSpec): ReasonDue[] {
  const selfEvaluation = selfEvaluationOf(spec);
  return reasonsDue(selfEvaluation, evaluate(selfEvaluation, []));
}

const line = { category: "项目支出", project: "技能培训", tier: "部门预算" } as const;
const training = {
  level1: "产出指标",
  level2: "数量指标",
  level3: "培训学员",
  target: "100人",
  weight: "10",
} as const;

test("a line with low execution and an adjusted budget needs one reason for both and shows both figures", () => {
  const spec = { lines: [{ ...line, initialBudget: "90", added: "10", spent: "72" }] };
  expect(dueIn(spec)).toMatchObject([
    {
      name: "技能培训",
      column: "原因",
      cell: "资金!L2",
      present: "",
      limit: 100,
      causes: [
        {
          code: "R07.reasonMissing",
          inputs: { spent: "72.00", annualBudget: "100.00", rate: "72.00%", threshold: "90%" },
        },
        { code: "R08.reasonMissing", inputs: { added: "10.00", reduced: null } },
      ],
    },
  ]);
});

test("an existing reason is enough; 无 and a blank mark are not, and are shown", () => {
  const lines = (reason: string) => ({ lines: [{ ...line, initialBudget: "100", spent: "72", reason }] });
  expect(dueIn(lines("项目跨年实施"))).toEqual([]);
  expect(dueIn(lines("无"))).toMatchObject([{ present: "无" }]);
  expect(dueIn(lines("—"))).toMatchObject([{ present: "—" }]);
});

test.each([
  ["a missed target", { actual: "80人" }, "R31.reasonMissing"],
  ["a target met with less than the points", { actual: "100人", score: "9" }, "R29.metButReduced"],
  ["an actual far above the target", { actual: "131人" }, "R32.reasonRequired"],
  ["a target that seems set too low", { actual: "160人" }, "R32.targetTooLowUnexplained"],
  ["an indicator that does not apply", { actual: "无" }, "R24.notApplicableUnexplained"],
])("%s needs a reason in 偏差原因及改进措施", (_title, part, code) => {
  const [due, ...others] = dueIn({ indicators: [{ ...training, project: null, ...part }] });
  expect(others).toEqual([]);
  expect(due).toMatchObject({ column: "偏差原因及改进措施", cell: "指标!K2", name: "培训学员", limit: 100 });
  expect(due?.causes.map((cause) => cause.code)).toContain(code);
});

test("no reason is needed for a mere notice or for an actual in time and in full", () => {
  expect(
    dueIn({
      indicators: [
        { ...training, actual: "125人" },
        { ...training, actual: "100人" },
      ],
    }),
  ).toEqual([]);
});

test("无 in 存在问题 beside a missed target needs 200 characters; an exaggerated 完成情况 needs no reason", () => {
  const spec = {
    lines: [{ ...line, initialBudget: "100", spent: "100" }],
    projects: [{ name: "技能培训", problems: "无", goalCompletion: "全部完成" }],
    indicators: [{ ...training, project: "技能培训", actual: "80人", reason: "疫情影响，改进组织" }],
  };
  expect(dueIn(spec)).toMatchObject([
    { name: "技能培训", column: "存在问题", cell: "项目!G2", present: "无", limit: 200 },
  ]);
});

test("counts characters as the check does: without white space, and a surrogate pair as one", () => {
  expect(reasonLength(" 政策 扩围\n𠮷")).toBe(5);
  expect([isReason("  无。"), isReason("—"), isReason(""), isReason("项目跨年")]).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

const amount = fc.constantFrom(null, "0", "7.70", "18", "60", "2153.46");
const reason = fc.constantFrom(null, "无", "—", "政策扩围");
const specs: fc.Arbitrary<SelfEvaluationSpec> = fc.record({
  profile: fc.constantFrom(null, "unit-manual", "sichuan"),
  lines: fc.array(
    fc.record({
      ...Object.fromEntries(["initialBudget", "added", "reduced", "spent"].map((key) => [key, amount])),
      project: fc.constantFrom("技能培训", "见习补贴"),
      category: fc.constant("项目支出" as const),
      reason,
    }),
    { maxLength: 4 },
  ),
  projects: fc.array(
    fc.record({
      name: fc.constantFrom("技能培训", "见习补贴"),
      problems: fc.constantFrom(null, "无", "进度偏慢"),
    }),
    { maxLength: 2 },
  ),
  indicators: fc.array(
    fc.record({
      project: fc.constantFrom(null, "技能培训"),
      level1: fc.constant("产出指标"),
      level3: fc.constantFrom("培训学员", "登记失业率", "满意度"),
      target: fc.constantFrom("100人", "≥90%", "≤4.2%", "应发尽发", "0"),
      actual: fc.constantFrom(null, "无", "80人", "135人", "160人", "85%", "97%", "3.7%", "已完成"),
      weight: fc.constantFrom("10", "7.143"),
      score: fc.constantFrom(null, "0", "8", "10"),
      reason,
    }),
    { maxLength: 5 },
  ),
});

const REASON = "因政策调整";

function explained(spec: SelfEvaluationSpec): SelfEvaluationSpec {
  return {
    ...spec,
    lines: (spec.lines ?? []).map((row) => ({ ...row, reason: REASON })),
    indicators: (spec.indicators ?? []).map((row) => ({ ...row, reason: REASON })),
    projects: (spec.projects ?? []).map((row) => ({ ...row, problems: REASON })),
  };
}

const FIELDS = { 原因: "lines", 偏差原因及改进措施: "indicators", 存在问题: "projects" } as const;

test("writing exactly the reasons that the desk lists settles every finding that requires a reason", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const due = dueIn(spec);
      const filled = {
        lines: [...(spec.lines ?? [])],
        indicators: [...(spec.indicators ?? [])],
        projects: [...(spec.projects ?? [])],
      };
      for (const { column, cell } of due) {
        const row = Number(/\d+$/.exec(cell ?? "")?.[0]) - 2;
        const table = filled[FIELDS[column]] as Record<string, unknown>[];
        table[row] = { ...table[row], [column === "存在问题" ? "problems" : "reason"]: REASON };
      }
      expect(dueIn({ ...spec, ...filled })).toEqual([]);
      expect(new Set(due.map(({ id }) => id)).size).toBe(due.length);
    }),
    { numRuns: 300 },
  );
});

test("the desk lists every reason that a check requires", () => {
  /** Findings that a reason softens or permits without being required */
  const OTHERS = ["R28.scoreDiffers", "R28.rounding", "R32.notice"];
  fc.assert(
    fc.property(specs, (spec) => {
      const after = new Set(
        evaluate(selfEvaluationOf(explained(spec)), []).findings.map(
          ({ code, cells }) => `${code} ${cells[0]}`,
        ),
      );
      const settled = evaluate(selfEvaluationOf(spec), []).findings.filter(
        ({ code, cells }) => !after.has(`${code} ${cells[0]}`),
      );
      for (const finding of settled) {
        if (!OTHERS.includes(finding.code))
          expect([finding.code, demandsReason(finding)]).toEqual([finding.code, true]);
      }
    }),
    { numRuns: 300 },
  );
});
