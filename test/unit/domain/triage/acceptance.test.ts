import fc from "fast-check";
import {
  acceptanceChange,
  acceptancesOf,
  addingTo,
  canAccept,
  changedAcceptances,
  changesNothing,
  existingAcceptances,
  triageFindings,
  type Acceptance,
  type Triage,
} from "../../../../src/domain/triage/acceptance";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import type { Finding } from "../../../../src/domain/finding";
import type { FindingCode } from "../../../../src/domain/rules/rules";
import { reportFindings, TITLE } from "../../../support/ruleCases/reportCase";
import { selfEvaluationOf, type SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

function findingsIn(spec: SelfEvaluationSpec): readonly Finding[] {
  return evaluate(selfEvaluationOf(spec), []).findings;
}

/** Accepts the `nth` finding of the code */
function explained(spec: SelfEvaluationSpec, code: FindingCode, nth = 0, reason = "上级核定"): Acceptance {
  const finding = findingsIn(spec).filter((one) => one.code === code)[nth];
  if (finding === undefined)
    throw new Error(
      `no ${code}: ${findingsIn(spec)
        .map((one) => one.code)
        .join()}`,
    );
  const [acceptance] = acceptancesOf([finding], selfEvaluationOf(spec), reason);
  if (acceptance === undefined) throw new Error("not accepted");
  return acceptance;
}

function triageOf(spec: SelfEvaluationSpec, acceptances: readonly Acceptance[]): Triage {
  return triageFindings(findingsIn(spec), selfEvaluationOf(spec), acceptances);
}

const cellsOf = (findings: Iterable<readonly [Finding, Acceptance]>): [string, string][] =>
  [...findings].map(([finding, { reason }]) => [finding.cells[0] ?? "", reason]);

const overspent = {
  category: "项目支出",
  project: "技能培训",
  tier: "部门预算",
  initialBudget: "60",
} as const;
const other = { ...overspent, project: "见习补贴", spent: "60" } as const;
const spec = { lines: [{ ...overspent, spent: "66" }, other] };

test("an accepted finding is no longer open, and the others are unchanged", () => {
  const acceptances = [explained(spec, "R02.spentOverBudget")];
  const { open, accepted, reopened } = triageOf(spec, acceptances);
  expect(cellsOf(accepted)).toEqual([["资金!K2", "上级核定"]]);
  expect(reopened.size).toBe(0);
  expect(open).toEqual(findingsIn(spec).filter(({ code }) => code !== "R02.spentOverBudget"));
});

test("an acceptance follows its row when rows are inserted above", () => {
  const acceptances = [explained(spec, "R02.spentOverBudget")];
  const moved = { lines: [other, other, ...spec.lines] };
  expect(cellsOf(triageOf(moved, acceptances).accepted)).toEqual([["资金!K4", "上级核定"]]);
});

test.each([
  ["the spending", { spent: "66.01" }],
  ["the budget", { spent: "66", added: "1" }],
])("%s has changed: the finding is open again and shows the former explanation", (_title, part) => {
  const acceptances = [explained(spec, "R02.spentOverBudget")];
  const { open, accepted, reopened } = triageOf({ lines: [{ ...overspent, ...part }, other] }, acceptances);
  expect(accepted.size).toBe(0);
  expect(cellsOf(reopened)).toEqual([["资金!K2", "上级核定"]]);
  expect(open.map(({ code }) => code)).toContain("R02.spentOverBudget");
});

test("a change of a figure that the sentence does not print reopens the finding", () => {
  const turned = (target: string) => ({
    indicators: [
      {
        level1: "产出指标",
        level3: "完成培训人数",
        nature: "<=",
        target,
        actual: "5",
        weight: "10",
      } as const,
    ],
  });
  const acceptances = [explained(turned("5"), "R34.moreIsBetter")];
  expect(triageOf(turned("5"), acceptances).accepted.size).toBe(1);
});

test("a moved row with a changed figure still shows the former explanation", () => {
  const acceptances = [explained(spec, "R02.spentOverBudget")];
  const moved = { lines: [other, { ...overspent, spent: "67" }] };
  expect(cellsOf(triageOf(moved, acceptances).reopened)).toEqual([["资金!K3", "上级核定"]]);
});

test("a renamed row is open again", () => {
  const acceptances = [explained(spec, "R02.spentOverBudget")];
  const renamed = { lines: [{ ...overspent, project: "技能培训（一期）", spent: "66" }, other] };
  const { accepted, reopened } = triageOf(renamed, acceptances);
  expect(accepted.size).toBe(0);
  expect(cellsOf(reopened)).toEqual([["资金!K2", "上级核定"]]);
});

test("last year's acceptance does not cover the same figures this year", () => {
  const acceptances = [explained({ ...spec, year: 2021 }, "R02.spentOverBudget")];
  const { accepted, reopened } = triageOf({ ...spec, year: 2022 }, acceptances);
  expect([accepted.size, reopened.size]).toEqual([0, 1]);
});

test("of two identical rows, an acceptance covers the one at its place", () => {
  const twins = {
    lines: [
      { ...overspent, spent: "66" },
      { ...overspent, spent: "66" },
    ],
  };
  const acceptances = [explained(twins, "R02.spentOverBudget", 1)];
  expect(cellsOf(triageOf(twins, acceptances).accepted)).toEqual([["资金!K3", "上级核定"]]);
});

test("an indicator of the same name and figures in another project is not covered", () => {
  const row = { level1: "产出指标", level3: "培训学员", target: "100人", actual: "150亩", weight: "10" };
  const first = { indicators: [{ ...row, project: "甲" }] };
  const second = { indicators: [{ ...row, project: "乙" }] };
  const acceptances = [explained(first, "R37.unitsDiffer")];
  expect(triageOf(second, acceptances).accepted.size).toBe(0);
});

test("an acceptance covers a finding that disappeared and returned with the same figures", () => {
  const acceptances = [explained(spec, "R02.spentOverBudget")];
  expect(triageOf({ lines: [{ ...overspent, spent: "60" }, other] }, acceptances).reopened.size).toBe(0);
  expect(triageOf(spec, acceptances).accepted.size).toBe(1);
});

test("unreadable cells, notes and findings that require a reason on the form cannot be accepted", () => {
  const unread = {
    lines: [{ ...overspent, spent: "50", added: "1" }],
    indicators: [{ level3: "x", nature: null }],
  };
  const codes = findingsIn(unread)
    .filter(canAccept)
    .map(({ code }) => code);
  expect(codes).not.toContain("R07.reasonMissing");
  expect(codes).not.toContain("R08.reasonMissing");
  const finding = { rule: "R00", severity: "error", code: "R00.blankCell" } as Finding;
  expect(canAccept(finding)).toBe(false);
  expect(canAccept({ rule: "R50", severity: "note", code: "R50.rounding" } as Finding)).toBe(false);
});

test("a new acceptance replaces the former one", () => {
  const former = explained(spec, "R02.spentOverBudget", 0, "一");
  const added = explained(spec, "R02.spentOverBudget", 0, "二");
  const change = addingTo([former], [added], [former], triageOf(spec, [former]));
  expect(changedAcceptances([former], change)).toEqual([added]);
});

test("one reason for many findings covers each of them, and the reverse change restores what was there", () => {
  const both = {
    lines: [
      { ...overspent, spent: "66" },
      { ...other, spent: "61" },
    ],
  };
  const findings = findingsIn(both).filter(({ code }) => code === "R02.spentOverBudget");
  expect(findings).toHaveLength(2);
  const former = explained(both, "R02.spentOverBudget", 1, "原说明");
  const before = [former, { ...former, words: "another row" }];
  const triage = triageOf(both, before);
  const added = acceptancesOf(findings, selfEvaluationOf(both), "年末下达");
  const after = changedAcceptances(
    before,
    addingTo(before, added, existingAcceptances(triage, findings), triage),
  );
  expect(cellsOf(triageOf(both, after).accepted)).toEqual([
    ["资金!K2", "年末下达"],
    ["资金!K3", "年末下达"],
  ]);
  const { add, drop } = acceptanceChange(before, after);
  expect(add).toEqual(added);
  expect(drop).toEqual([former]);
  const restored = changedAcceptances(after, { add: drop, drop: add });
  expect(new Set(restored)).toEqual(new Set(before));
  expect(changesNothing(acceptanceChange(before, restored))).toBe(true);
});

test("above three hundred, the oldest acceptance that covers no finding is dropped, and none that covers one", () => {
  const covering = explained(spec, "R02.spentOverBudget");
  const idle = Array.from({ length: 299 }, (_, index): Acceptance => ({
    ...covering,
    words: `row ${index}`,
    cell: "",
  }));
  const acceptances = [covering, ...idle];
  const added = { ...covering, words: "another row" };
  const change = addingTo(acceptances, [added], [], triageOf(spec, acceptances));
  expect(change.drop).toEqual([idle[0]]);
  expect(changedAcceptances(acceptances, change)).toHaveLength(300);
});

const amount = fc.constantFrom("0", "7.70", "18", "60", "66", "2153.46");
const specs: fc.Arbitrary<SelfEvaluationSpec> = fc.record({
  lines: fc.array(
    fc.record({
      project: fc.constantFrom("技能培训", "见习补贴"),
      category: fc.constant("项目支出" as const),
      initialBudget: amount,
      spent: amount,
    }),
    { minLength: 1, maxLength: 4 },
  ),
  indicators: fc.array(
    fc.record({
      project: fc.constantFrom(null, "技能培训"),
      level1: fc.constant("产出指标"),
      level3: fc.constantFrom("培训学员", "登记失业率", "满意度"),
      target: fc.constantFrom("100人", "≥90%", "≤4.2%"),
      actual: fc.constantFrom("80人", "160人", "5亩", "97%", "3.7%", "已完成"),
      weight: fc.constantFrom("10", "40"),
      score: fc.constantFrom(null, "8", "11"),
    }),
    { maxLength: 4 },
  ),
  stated: fc.constant([{ scope: "全部", measure: "spent", stated: "1" }] as const),
});

/** Findings about single rows; an added row changes findings about all rows together */
const ofRow = ({ rule }: Finding): boolean => /^R(02|15|2[4-9]|3\d|4[1-4])$/.test(rule);

test("all acceptances survive inserted rows, each with its own text", () => {
  fc.assert(
    fc.property(specs, fc.integer({ min: 1, max: 3 }), (before, count) => {
      const findings = findingsIn(before).filter(canAccept).filter(ofRow);
      const acceptances = findings.flatMap((finding, index) =>
        acceptancesOf([finding], selfEvaluationOf(before), String(index)),
      );
      const blank = { category: "公用经费", initialBudget: "60", spent: "60" } as const;
      const after = {
        ...before,
        lines: [...Array<typeof blank>(count).fill(blank), ...(before.lines ?? [])],
      };
      const { open, accepted } = triageOf(after, acceptances);
      const still = findingsIn(after).filter(canAccept).filter(ofRow);
      expect(open.filter(canAccept).filter(ofRow)).toEqual([]);
      expect([...accepted.keys()].filter(ofRow)).toHaveLength(still.length);
      const printed = (all: readonly Finding[]): string[] =>
        all.map(({ code, inputs }) => JSON.stringify([code, inputs]));
      for (const [finding, { reason }] of accepted) {
        expect(printed([finding])).toEqual([printed(findings)[Number(reason)]]);
      }
    }),
    { numRuns: 150 },
  );
});

describe("a finding of a written report", () => {
  const workbook = {
    name: "市培训中心",
    lines: [{ category: "人员经费", project: "工资", initialBudget: "10" }],
  } as const;
  const inReport = (lines: readonly string[]): readonly Finding[] =>
    reportFindings({ text: [TITLE, ...lines].join("\n"), spec: workbook });
  const wrong = "培训100人次，其中农村60人次，城镇41人次。";
  const triaged = (lines: readonly string[], acceptances: readonly Acceptance[]): Triage =>
    triageFindings(inReport(lines), selfEvaluationOf(workbook), acceptances);
  const accepted = acceptancesOf(inReport([wrong]), selfEvaluationOf(workbook), "口径不同");

  test("is accepted like any other, and stays so where it moves down the text", () => {
    expect(accepted).toHaveLength(1);
    expect(triaged([wrong], accepted).open).toEqual([]);
    expect(triaged(["一、概况", "负责全市培训工作。", wrong], accepted).open).toEqual([]);
  });

  test("is open again when its figures change", () => {
    const { open, reopened } = triaged(["培训100人次，其中农村60人次，城镇42人次。"], accepted);
    expect([open.length, reopened.size]).toEqual([1, 1]);
  });
});
