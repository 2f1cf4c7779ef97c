import fc from "fast-check";
import type { Finding, Severity } from "../../../src/domain/finding";
import {
  grouped,
  GROUPINGS,
  groupId,
  listedFindings,
  ofSeverities,
  pageSize,
  startsFolded,
  withWords,
  type FindingGroup,
  type Grouping,
} from "../../../src/taskpane/findings/findingView";
import { rowNamesOf } from "../../../src/taskpane/findings/rowNames";
import { searchTextOf } from "../../../src/taskpane/findings/searchText";
import { readSelfEvaluation } from "../../../src/workbook/read";
import { sampleWorkbook } from "../../../src/workbook/sample/sampleWorkbook";
import { snapshotOf } from "../../support/snapshotOf";
import { finding } from "../evaluations";

const FINDINGS: readonly Finding[] = [
  finding({ severity: "error", rule: "R02", cells: ["资金!K12"], actual: "2153.46" }),
  finding({ severity: "error", rule: "R28", cells: ["指标!J5"] }),
  finding({ severity: "warning", rule: "R07", cells: ["资金!L3", "项目!A2"], clause: "财预〔2020〕10号" }),
  finding({ severity: "note", rule: "R02", cells: ["'My data'!B2"] }),
];
const LISTED = listedFindings(FINDINGS);

const firstCells = (group: FindingGroup): (string | undefined)[] =>
  group.findings.map(({ finding: { cells } }) => cells[0]);
const shape = (grouping: Grouping): [string, (string | undefined)[]][] =>
  grouped(LISTED, grouping, ["基本信息", "资金", "项目", "指标"]).map((group) => [
    Object.values(group.name).at(-1) ?? "",
    firstCells(group),
  ]);

describe("groups", () => {
  test("by severity start with the errors", () => {
    expect(shape("severity")).toEqual([
      ["error", ["资金!K12", "指标!J5"]],
      ["warning", ["资金!L3"]],
      ["note", ["'My data'!B2"]],
    ]);
  });

  test("by sheet follow the workbook's order, other sheets last, without empty groups", () => {
    expect(shape("sheet")).toEqual([
      ["资金", ["资金!K12", "资金!L3"]],
      ["指标", ["指标!J5"]],
      ["My data", ["'My data'!B2"]],
    ]);
  });

  test("by rule follow the catalogue", () => {
    expect(shape("rule")).toEqual([
      ["R02", ["资金!K12", "'My data'!B2"]],
      ["R07", ["资金!L3"]],
      ["R28", ["指标!J5"]],
    ]);
  });

  test("by project follow the workbook's order, behind what concerns none or several", () => {
    const listed = ["乙", "甲", null, "乙"].map((project, row) => ({
      finding: finding({ cells: [`指标!A${row + 2}`] }),
      key: String(row),
      project,
      line: "",
    }));
    const groups = grouped(listed, "project", ["甲", "乙"]);
    expect(groups.map(({ name, findings }) => [name, findings.length])).toEqual([
      [{ of: "project", project: null }, 1],
      [{ of: "project", project: "甲" }, 1],
      [{ of: "project", project: "乙" }, 2],
    ]);
  });

  const many = (count: number, rule: Finding["rule"], severity: Severity = "warning"): Finding[] =>
    Array.from({ length: count }, (_, row) => finding({ rule, severity, cells: [`指标!A${row + 2}`] }));

  test("by severity set the many findings of one rule apart, folded, so that they bury no others", () => {
    const groups = grouped(listedFindings([...many(284, "R31"), ...many(3, "R28")]), "severity");
    expect(
      groups.map((group) => [group.name, group.findings.length, startsFolded(group, groups.length)]),
    ).toEqual([
      [{ of: "severity", severity: "warning" }, 3, false],
      [{ of: "severity", severity: "warning", rule: "R31" }, 284, true],
    ]);
    const alone = grouped(listedFindings(many(284, "R31")), "severity");
    expect(alone.map((group) => [group.name, startsFolded(group, 1)])).toEqual([
      [{ of: "severity", severity: "warning" }, false],
    ]);
    const few = grouped(listedFindings([...many(20, "R31"), ...many(3, "R28")]), "severity");
    expect(few).toHaveLength(1);
  });

  test("start folded where projects are many, or a group is large beside others", () => {
    const group = (count: number, of: "project" | "rule") => ({
      name: of === "project" ? ({ of, project: "甲" } as const) : ({ of, rule: "R02" } as const),
      findings: listedFindings(many(count, "R02")),
    });
    expect(startsFolded(group(2, "project"), 10)).toBe(false);
    expect(startsFolded(group(2, "project"), 11)).toBe(true);
    expect(startsFolded(group(50, "rule"), 2)).toBe(false);
    expect(startsFolded(group(51, "rule"), 2)).toBe(true);
    expect(startsFolded(group(500, "rule"), 1)).toBe(false);
  });

  const severities = fc.constantFrom<Severity>("error", "warning", "note");
  const anyFinding = fc
    .record({
      severity: severities,
      rule: fc.constantFrom("R00", "R02", "R07", "R28"),
      sheet: fc.constantFrom("资金", "指标", "'It''s'"),
      row: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ severity, rule, sheet, row }) =>
      finding({ severity, rule: rule as Finding["rule"], cells: [`${sheet}!A${row}`] }),
    );

  test("hold every finding once in every grouping, each under its own key", () => {
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 40 }),
        fc.constantFrom<Grouping>(...GROUPINGS),
        (findings, grouping) => {
          const listed = listedFindings(findings);
          expect(new Set(listed.map(({ key }) => key)).size).toBe(findings.length);
          const ids = grouped(listed, grouping, ["资金"]).map(({ name }) => groupId(name));
          expect(new Set(ids).size).toBe(ids.length);
          const shown = grouped(listed, grouping, ["资金"]).flatMap((group) => group.findings);
          expect(shown).toHaveLength(findings.length);
          expect(new Set(shown)).toEqual(new Set(listed));
        },
      ),
    );
  });

  test.each([
    [1, 100],
    [3, 100],
    [6, 50],
    [20, 15],
    [55, 10],
  ])("of %i, %i findings of each show at first", (groups, page) => {
    expect(pageSize(groups)).toBe(page);
  });
});

describe("a filter", () => {
  const textOf = searchTextOf("zh-CN");
  const found = (words: string): (string | undefined)[] =>
    withWords(LISTED, words, textOf).map(({ finding: { cells } }) => cells[0]);

  test.each([
    ["nothing", " ", ["资金!K12", "指标!J5", "资金!L3", "'My data'!B2"]],
    ["a rule, in small letters", "r02", ["资金!K12", "'My data'!B2"]],
    ["a cell that is not the first", "项目!a2", ["资金!L3"]],
    ["what is written", "2153.46", ["资金!K12"]],
    ["a full-width figure", "２１５３", ["资金!K12"]],
    ["the clause", "财预", ["资金!L3"]],
    ["two words, in any order", "J5 R28", ["指标!J5"]],
    ["words of the sentence", "负数", ["资金!K12", "指标!J5", "资金!L3", "'My data'!B2"]],
    ["what no finding has", "社保", []],
  ])("by %s", (_by, words, cells) => {
    expect(found(words)).toEqual(cells);
  });

  test("by project finds the rows of that project, whose sentences need not name it", () => {
    const { selfEvaluation } = readSelfEvaluation(snapshotOf(sampleWorkbook()));
    const indicator = selfEvaluation.indicators.find(({ project }) => project.value !== null);
    const name = indicator?.project.value ?? "";
    expect(name).not.toBe("");
    const listed = listedFindings(
      [
        finding({ cells: [indicator?.actual.cell ?? ""] }),
        finding({ cells: [selfEvaluation.unit.name.cell ?? ""] }),
      ],
      rowNamesOf(selfEvaluation, "，"),
    );
    expect(listed.map(({ project }) => project)).toEqual([name, null]);
    expect(withWords(listed, name, textOf)).toEqual([listed[0]]);
  });

  test("by severity shows the chosen ones, or all if none is chosen", () => {
    const of = (...severities: Severity[]) =>
      ofSeverities(LISTED, new Set(severities)).map(({ finding: { severity } }) => severity);
    expect(of()).toEqual(["error", "error", "warning", "note"]);
    expect(of("note", "warning")).toEqual(["warning", "note"]);
  });
});
