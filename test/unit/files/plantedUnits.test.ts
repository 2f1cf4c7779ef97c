/** 40 invented units with a fault of each kind: exact totals, and each fault once. */
import { FAULTY, plantedRollup } from "../../../scripts/rollup/planted";
import { unitName, type InventedLine } from "../../../scripts/rollup/units";
import { checkRollup } from "../../../src/domain/evaluate/rollup";
import { departmentOf, rollupOf, type Rollup, type RollupFinding } from "../../../src/domain/rollup";
import { readEvaluationFile } from "../../../src/files/readEvaluationFile";
import { readUnitFile } from "../../../src/files/readUnitFile";

const planted = plantedRollup();
let rollup: Rollup;
let findings: readonly RollupFinding[];

beforeAll(() => {
  const reading = readEvaluationFile(planted.department);
  if (reading.kind === "trouble") throw new Error(reading.trouble);
  const { selfEvaluation, evaluation, expectedUnits } = reading;
  const department = departmentOf("部门.xlsx", selfEvaluation, evaluation, expectedUnits);
  rollup = rollupOf(
    planted.files.map(({ name, bytes }) => readUnitFile(name, bytes)),
    department,
  );
  findings = checkRollup(rollup);
});

/** Added in 分 with whole numbers, without any of the project's own arithmetic; as 万元 with all places */
function independentSum(of: (line: InventedLine) => number, has: (line: InventedLine) => boolean): string {
  let cents = 0n;
  for (const { lines } of planted.counted) for (const line of lines) if (has(line)) cents += BigInt(of(line));
  const { owner, name } = planted.sharedProject;
  for (const line of owner.lines) if (line.project === name && has(line)) cents -= BigInt(of(line));
  const digits = String(cents).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
}

const SCOPES: Readonly<Record<string, (line: InventedLine) => boolean>> = {
  全部: () => true,
  基本支出: ({ category }) => category !== "项目支出",
  人员经费: ({ category }) => category === "人员经费",
  公用经费: ({ category }) => category === "公用经费",
  项目支出: ({ category }) => category === "项目支出",
  部门预算: ({ tier }) => tier === "部门预算",
  市级专项: ({ tier }) => tier === "市级专项",
  上级专项: ({ tier }) => tier === "上级专项",
};

test.each(Object.keys(SCOPES))("adds up exactly: %s", (scope) => {
  const total = rollup.totals.find((figures) => figures.scope === scope)!;
  const has = SCOPES[scope]!;
  const sums = {
    carriedOver: independentSum(({ carriedOver }) => carriedOver, has),
    initialBudget: independentSum(({ initialBudget }) => initialBudget, has),
    added: independentSum(({ added }) => added, has),
    reduced: independentSum(({ reduced }) => reduced, has),
    spent: independentSum(({ spent }) => spent, has),
  };
  expect({
    carriedOver: total.carriedOver?.toFixed(),
    initialBudget: total.initialBudget?.toFixed(),
    added: total.added?.toFixed(),
    reduced: total.reduced?.toFixed(),
    spent: total.spent?.toFixed(),
  }).toEqual(sums);
});

test("finds each planted fault once, at its file and cell", () => {
  const file = (index: number): string => `${unitName(index)}.xlsx`;
  const shown = findings.map(({ code, places }) => [code, places[0]?.file, places[0]?.cells[0]]);
  expect(shown).toEqual([
    ["U0.unread", file(FAULTY.damaged), undefined],
    ["U1.missing", "部门.xlsx", `应报单位!A${FAULTY.missing[0] + 2}`],
    ["U1.missing", "部门.xlsx", `应报单位!A${FAULTY.missing[1] + 2}`],
    ["U1.unlisted", file(FAULTY.unlisted), "基本信息!B2"],
    ["U2.wrongYear", file(FAULTY.wrongYear), "基本信息!B4"],
    ["U7.totalDiffers", "部门.xlsx", "报告数!C3"],
    // Its own workbook says it as well (R89).
    ["U12.openErrors", file(FAULTY.yuanAsWan), "基本信息!B5"],
    ["U12.openErrors", file(FAULTY.error), expect.stringMatching(/^指标!/)],
    ["U4.otherDepartment", file(FAULTY.otherDepartment), "基本信息!B3"],
    ["U5.tooLarge", file(FAULTY.yuanAsWan), "基本信息!B5"],
    ["U8.targetsDiffer", file(FAULTY.wholeCity[1]), expect.stringMatching(/^指标!F/)],
    ["U9.copied", file(FAULTY.copied.to), "项目!E2"],
    ["U11.countDiffers", file(FAULTY.problems), "项目!G2"],
    ["U13.countedOnce", file(FAULTY.shared.owner), "项目!A3"],
    // The same workbook under another name counts once, whichever it is.
    ["U3.copy", `${unitName(FAULTY.twice)}（补报）.xlsx`, "基本信息!B2"],
    ["U5.mixed", file(1), "基本信息!B5"],
    ["U6.mixedProfiles", expect.anything(), undefined],
    ["U10.allFullMarks", file(FAULTY.fullMarks), "项目!A3"],
  ]);
});

test("counts projects and grades, and does not rank over mixed profiles", () => {
  // 37 units with two projects each, one of them handed in twice
  expect(rollup.counted).toHaveLength(37);
  expect(rollup.scores.projectCount).toBe(73);
  expect(rollup.scores.evaluatedCount).toBe(73);
  expect(rollup.ranks).toBeNull();
});
