import { readSelfEvaluation } from "../../../../src/workbook/read";
import { Collector } from "../../../../src/workbook/read/collector";
import { resolveNames } from "../../../../src/workbook/read/resolveNames";
import { STANDARD_NAMES } from "../../../../src/workbook/schema/names";
import type { NameSnapshot, NameState, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { FUNDS_LAST } from "../../../support/columns";
import { briefly, sampleSnapshot, withName } from "../../../support/inputs";

const sample = sampleSnapshot();
const funds = sample.names.find(({ name }) => name === "绩效_资金") as NameSnapshot;

function broken(state: NameState, formula: string): WorkbookSnapshot {
  return withName(sample, "绩效_资金", (name) => ({ ...name, state, formula, area: null }));
}

test.each([
  ["refError", "=资金!#REF!"],
  ["multiArea", "=资金!$A$1:$B$3,资金!$D$1:$E$3"],
  ["formula", "=OFFSET(资金!$A$1,0,0,9,9)"],
  ["foreign", "=[别的.xlsx]资金!$A$1:$M$40"],
  ["tooLarge", "=资金!$A:$XFD"],
] as const)("a name that is %s is reported with its state", (state, formula) => {
  const result = readSelfEvaluation(broken(state, formula));
  expect(briefly(result)[0]).toBe("error R57.unusableName 资金!A1");
  expect(result.findings[0]?.inputs).toEqual({ name: "绩效_资金", state });
  expect(result.findings[0]?.actual).toBe(formula);
  expect(result.names.find(({ name }) => name === "绩效_资金")).toMatchObject({ state, address: null });
  expect(result.selfEvaluation.funds).toEqual([]);
  expect(result.state).toBe("partial");
});

test("a table's name that leads to another table's sheet says where it leads", () => {
  const indicators = sample.names.find(({ name }) => name === "绩效_指标") as NameSnapshot;
  const moved = withName(sample, "绩效_资金", (name) => ({ ...name, area: indicators.area }));
  const missing = readSelfEvaluation(moved).findings.filter(({ code }) => code === "R57.missingColumn");
  expect(missing.length).toBeGreaterThan(0);
  for (const { inputs } of missing) expect(inputs).toMatchObject({ table: "资金", sheet: "指标" });
});

test("a name that was deleted is missing: an error where figures need it, else a warning", () => {
  const without = (name: string) => readSelfEvaluation(withName(sample, name, () => null));
  expect(briefly(without("绩效_资金"))[0]).toBe("error R57.unusableName 资金!A1");
  expect(briefly(without("绩效_年度"))).toEqual(["error R57.unusableName 基本信息!A1"]);
  expect(briefly(without("绩效_报告数"))).toEqual(["warning R00.unusableName 报告数!A1"]);
  expect(without("绩效_报告数").state).toBe("partial");
});

test("a missing name is reported on the first sheet where its own sheet is missing too", () => {
  const gone = withName(sample, "绩效_指标", () => null);
  const result = readSelfEvaluation({ ...gone, sheets: gone.sheets.filter(({ name }) => name !== "指标") });
  expect(briefly(result)[0]).toBe("error R57.unusableName 说明!A1");
});

test("a workbook without any of the names has state none", () => {
  const result = readSelfEvaluation({
    sheets: sample.sheets.slice(0, 1),
    names: [],
    outside: [],
    highlights: [],
  });
  expect(result.state).toBe("none");
  expect(result.findings.every(({ cells }) => cells[0] === "说明!A1")).toBe(true);
});

function copyOf(name: NameSnapshot, sheet: string, spentThere: number): NameSnapshot {
  const area = name.area;
  if (area === null) throw new Error("The sample's names have areas");
  const values = area.values.map((row, r) =>
    row.map((value, c) => (r === 11 && c === 10 ? spentThere : value)),
  );
  return {
    ...name,
    scope: sheet,
    formula: `=${sheet}!$A$1`,
    area: { ...area, sheet, values, formulas: values },
  };
}

const spent = (snapshot: WorkbookSnapshot) =>
  readSelfEvaluation(snapshot).selfEvaluation.funds[10]?.spent.value?.toFixed();
const withSheets = (...names: string[]): WorkbookSnapshot["sheets"] => [
  ...sample.sheets,
  ...names.map((name) => ({ ...sample.sheets[0], name }) as WorkbookSnapshot["sheets"][number]),
];

test("of a sheet and its backup copy the sheet is read, and the copy is named", () => {
  const original = spent(sample);
  const names = [copyOf(funds, "资金 (2)", 1), ...sample.names];
  const snapshot = { ...sample, sheets: withSheets("资金 (2)"), names };
  expect(spent(snapshot)).toBe(original);
  const result = readSelfEvaluation(snapshot);
  expect(briefly(result)).toEqual(["note R00.copiedSheet 资金!A1"]);
  expect(result.findings[0]?.inputs).toEqual({ sheet: "资金", copy: "资金 (2)" });
});

test("a copy with several names is named once, each copy by itself", () => {
  const unit = sample.names.filter(({ area }) => area?.sheet === "基本信息");
  expect(unit.length).toBeGreaterThan(5);
  const copies = unit.map((one) => copyOf(one, "基本信息 (2)", 1));
  const names = [...sample.names, ...copies, copyOf(funds, "资金 (2)", 1), copyOf(funds, "资金 (3)", 1)];
  const sheets = withSheets("基本信息 (2)", "资金 (2)", "资金 (3)");
  expect(readSelfEvaluation({ ...sample, sheets, names }).findings.map(({ inputs }) => inputs)).toEqual([
    { sheet: "基本信息", copy: "基本信息 (2)" },
    { sheet: "资金", copy: "资金 (2)" },
    { sheet: "资金", copy: "资金 (3)" },
  ]);
});

test("the copy that bears the standard name goes before the original that was renamed, and both are named", () => {
  const backup = "资金备份";
  const renamed = sample.names.map((one) =>
    one === funds ? { ...copyOf(funds, backup, 7), scope: null } : one,
  );
  const snapshot = {
    ...sample,
    sheets: withSheets(backup),
    names: [...renamed, { ...funds, scope: "资金" }],
  };
  expect(spent(snapshot)).toBe(spent(sample));
  expect(briefly(readSelfEvaluation(snapshot))).toEqual(["warning R00.severalNames 资金!A1"]);
  expect(readSelfEvaluation(snapshot).findings[0]?.inputs).toMatchObject({
    used: `资金!A1:${FUNDS_LAST}32`,
    others: `${backup}!A1:${FUNDS_LAST}32`,
  });
});

test("of copies whose original is gone the first is read, and the others are a warning", () => {
  const copies = [copyOf(funds, "底稿", 2), copyOf(funds, "副本", 3)];
  const lost: NameSnapshot = { ...funds, state: "refError", formula: "=#REF!", area: null };
  const names = [...sample.names.map((one) => (one === funds ? lost : one)), ...copies];
  const snapshot = { ...sample, sheets: withSheets("底稿", "副本"), names };
  expect(spent(snapshot)).toBe("2");
  expect(briefly(readSelfEvaluation(snapshot))).toEqual(["warning R00.severalNames 底稿!A1"]);
});

test("of several sheets the standard one takes precedence, then the first", () => {
  const copies = [copyOf(funds, "副本", 3), copyOf(funds, "底稿", 2)];
  const sheets = withSheets("底稿", "副本");
  const others = sample.names.filter((one) => one !== funds);
  expect(spent({ ...sample, sheets, names: [...copies, ...others] })).toBe("2");
  const home = copyOf(funds, "资金", 4);
  expect(spent({ ...sample, sheets, names: [...copies, ...sample.names, home] })).toBe("4");
});

test("a usable name takes precedence over a broken one of narrower scope", () => {
  const lost: NameSnapshot = {
    ...funds,
    scope: "资金",
    state: "refError",
    formula: "=资金!#REF!",
    area: null,
  };
  const result = readSelfEvaluation({ ...sample, names: [lost, ...sample.names] });
  expect(result.findings).toEqual([]);
  expect(result.selfEvaluation.funds).toHaveLength(12);
});

test("two names for one area are not ambiguous", () => {
  const again: NameSnapshot = { ...funds, scope: "资金" };
  expect(readSelfEvaluation({ ...sample, names: [...sample.names, again] }).findings).toEqual([]);
});

test("an optional name that is missing has no finding; one that is broken has", () => {
  const optional = STANDARD_NAMES.map((one) =>
    one.name === "绩效_填报人" ? { ...one, need: "optional" as const } : one,
  );
  const resolve = (snapshot: WorkbookSnapshot) => {
    const collector = new Collector();
    const { state, reports } = resolveNames(snapshot, collector, optional);
    return [state, reports.length, collector.findings.map(({ code, severity }) => `${severity} ${code}`)];
  };
  const count = STANDARD_NAMES.length;
  expect(resolve(withName(sample, "绩效_填报人", () => null))).toEqual(["complete", count - 1, []]);
  expect(
    resolve(withName(sample, "绩效_填报人", (one) => ({ ...one, state: "refError", area: null }))),
  ).toEqual(["partial", count, ["error R00.unusableName"]]);
});
