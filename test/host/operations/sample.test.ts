/** The 2021 report, from the figures of the sample workbook to the attachments, exact to the digit. */
import { readFileSync } from "node:fs";
import type { RecomputeResult } from "../../../src/operations";
import { Decimal } from "../../../src/domain/decimal";
import { loadXlsx } from "../../../src/xlsx/file";
import { recomputeJson, type RecomputeJson } from "../../../src/cli/recompute/json";
import { findingSentence } from "../../../src/locales/findings";
import figures from "../../fixtures/figures.json";
import { closeExcel, openExcel, valueAt, type OpenExcel } from "../../support/openExcel";

const NO_COST = { readRequests: 0, writeRequests: 0, bytesSent: 0, bytesReceived: 0, milliseconds: 0 };
const { expected } = figures;

let excel: OpenExcel;
let result: RecomputeResult;
let report: RecomputeJson;

beforeAll(async () => {
  excel = await openExcel(loadXlsx(readFileSync("assets/sample-workbook.xlsx")));
  result = await excel.operations.recompute();
  const { selfEvaluation, read, evaluation, triage, handIn } = result;
  report = recomputeJson(
    selfEvaluation,
    read,
    evaluation,
    triage,
    handIn,
    (finding) => findingSentence("zh-CN", finding),
    NO_COST,
  );
});
afterAll(closeExcel);

test("the report's head", () => {
  expect(report).toMatchObject({ unit: figures.unit.name, year: 2021, moneyUnit: "万元" });
});

test("every total of every scope", () => {
  expect(report.totals).toEqual(expected.totals);
});

test("the JSON's totals are as exact as the cells", () => {
  const { selfEvaluation, read, evaluation, triage, handIn } = result;
  const all = evaluation.totals.get("全部");
  if (all === undefined) throw new Error("no totals");
  const totals = new Map([["全部", { ...all, spent: new Decimal("95.475") }]]);
  const exact = recomputeJson(
    selfEvaluation,
    read,
    { ...evaluation, totals },
    triage,
    handIn,
    () => "",
    NO_COST,
  );
  expect(exact.totals["全部"]?.spent).toBe("95.475");
});

test("every stated figure against its computed one", () => {
  expect(report.stated).toEqual(expected.stated);
});

test("stated sums against their own stated parts", () => {
  expect(report.relations.map(({ relation: _, ...figure }) => figure)).toEqual(
    expected.relations.map(({ relation: _, ...figure }) => figure),
  );
});

test.each(expected.completion)("completion of $indicator in $project", (row) => {
  const rows = report.indicators.filter(
    ({ project, name }) => project === row.project && name === row.indicator,
  );
  expect(rows).toHaveLength(1);
  const { operator, target, actual, completionPercent } = row;
  expect(rows[0]).toMatchObject({ operator, target, actual, completionPercent });
});

test("every row of 指标 occurs once, with its cell", () => {
  expect(report.indicators).toHaveLength(figures.projects.flatMap(({ indicators }) => indicators).length);
  expect(new Set(report.indicators.map(({ cell }) => cell)).size).toBe(report.indicators.length);
  for (const { cell, name } of report.indicators) {
    expect(valueAt(excel.workbook, "指标", (cell ?? "").replace("指标!", ""))).toBe(name);
  }
});

/** Rule, severity and the cells where the figures of `expected.findings` stand in the sample workbook. */
const FINDINGS: readonly [rule: string, severity: string, cells: readonly string[]][] = [
  ["R02", "error", ["资金!K12"]],
  ["R50", "error", ["报告数!C6"]],
  ["R49", "error", ["报告数!C6"]],
  ["R50", "note", ["报告数!C2"]],
  ["R50", "note", ["报告数!C7"]],
  ["R50", "note", ["报告数!C12"]],
  ["R50", "error", ["报告数!C16"]],
  ["R45", "error", ["项目!A2"]],
  ["R45", "error", ["项目!A3"]],
  ["R45", "error", ["项目!A5"]],
  ["R45", "error", ["项目!A10"]],
  ["R08", "warning", ["资金!H12"]],
  ["R24", "error", ["指标!H3"]],
  ["R24", "error", ["指标!H12"]],
  ["R24", "error", ["指标!H21"]],
  ["R24", "error", ["指标!H23"]],
  ["R24", "error", ["指标!H24"]],
  ["R24", "error", ["指标!H25"]],
  ["R25", "error", ["指标!H8"]],
  ["R32", "warning", ["指标!H7"]],
  ["R32", "warning", ["指标!H30"]],
  ["R32", "warning", ["指标!H14"]],
  ["R32", "warning", ["指标!H5"]],
  ["R32", "warning", ["指标!H13"]],
  ["R32", "warning", ["指标!H26"]],
  ["R40", "warning", ["指标!F5", "指标!F26"]],
  ["R40", "warning", ["指标!F14", "指标!F27"]],
  ["R41", "warning", ["指标!H31"]],
];

/** With those that only follow from others */
function allFindings() {
  return report.findings.flatMap((finding) => [finding, ...(finding.follows ?? [])]);
}

test.each(FINDINGS)("%s (%s) is found at %j", (rule, severity, cells) => {
  const found = allFindings().filter((finding) => finding.rule === rule && finding.severity === severity);
  expect(found.some((finding) => cells.every((cell) => finding.cells.includes(cell)))).toBe(true);
});

test("the two rates of the 部门预算 projects are reported together", () => {
  const rates = report.findings.filter(({ rule }) => rule === "R09");
  expect(rates.every(({ severity }) => severity === "note")).toBe(true);
  expect(rates.some(({ message }) => message.includes("100.00%") && message.includes("80.00%"))).toBe(true);
  // Only the lines that were adjusted are shown: whole columns in colour point at nothing.
  const unit = rates.find(({ message }) => message.includes("421.95%"));
  expect(unit?.cells).not.toContain("资金!K3");
});

test("no error other than those in the report's figures", () => {
  const errors = allFindings().filter(({ severity }) => severity === "error");
  const known = FINDINGS.filter(([, severity]) => severity === "error");
  expect(errors.map(({ rule, cells }) => [rule, cells[0]]).sort()).toEqual(
    known.map(([rule, , cells]) => [rule, cells[0]]).sort(),
  );
});

test("附件5 carries the totals as numbers", () => {
  const { workbook } = excel;
  const sheet = workbook.sheets.find(({ name }) => name === "附件5");
  const totalRow = [...Array(60).keys()].find((row) => valueAt(workbook, "附件5", `A${row + 1}`) === "合计");
  expect(sheet).toBeDefined();
  expect(totalRow).toBeDefined();
  const row = "BCDEFGH"
    .split("")
    .map((column) => valueAt(workbook, "附件5", `${column}${(totalRow ?? 0) + 1}`));
  expect(row.slice(0, 6)).toEqual([783.64, 2515.18, 7.7, 3306.52, 3306.58, -0.06]);
});

test("there is one attachment for each project with 单独填报, and the record", () => {
  expect(excel.workbook.sheets.map(({ name }) => name).slice(-7)).toEqual([
    "附件3",
    "附件4-1",
    "附件4-2",
    "附件4-3",
    "附件4-4",
    "附件5",
    "核对记录",
  ]);
});

test("核对记录 lists every finding, its time and the version", () => {
  const { workbook } = excel;
  const texts = [...(workbook.sheets.find(({ name }) => name === "核对记录")?.cells.values() ?? [])].map(
    ({ value }) => String(value),
  );
  for (const { message } of report.findings)
    expect(texts.filter((text) => text.startsWith(message))).not.toEqual([]);
  expect(texts).toContain("2022-04-06 10:30");
  expect(texts.some((text) => text.includes("0.0.0-test"))).toBe(true);
});
