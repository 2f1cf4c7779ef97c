import { isDepartmentRow } from "../../../../src/domain/calculation/departmentRow";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { toPlain, toPlainExact, type Decimal } from "../../../../src/domain/decimal";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import { MEASURE_CHOICES } from "../../../../src/domain/model";
import { STANDARD_NAMES } from "../../../../src/workbook/schema/names";
import figures from "../../../fixtures/figures.json";
import { FUNDS_LAST } from "../../../support/columns";
import { readWith, sampleSnapshot } from "../../../support/inputs";
import { MEASURES } from "../../../support/selfEvaluationOf";

const { selfEvaluation, findings, names, state } = readSelfEvaluation(sampleSnapshot());

const plain = (value: Decimal | null): string | null => value && toPlain(value);

test("the sample is read without findings", () => {
  expect(findings).toEqual([]);
  expect(state).toBe("complete");
  expect(names).toHaveLength(STANDARD_NAMES.length);
  expect(names.find(({ name }) => name === "绩效_资金")).toEqual({
    name: "绩效_资金",
    state: "area",
    address: `资金!A1:${FUNDS_LAST}32`,
    required: true,
  });
});

test("the unit is that of the report", () => {
  const { unit } = selfEvaluation;
  expect(unit.name).toEqual({ cell: "基本信息!B2", written: figures.unit.name, value: figures.unit.name });
  expect(unit.year.value).toBe(2021);
  expect(unit.moneyUnit.value).toBe("万元");
  expect(unit.preparedOn).toEqual({ cell: "基本信息!B8", written: "2022-04-06", value: "2022-04-06" });
  expect(unit.staffCount.value?.toFixed()).toBe("32");
  expect(unit.retiredCount.value?.toFixed()).toBe("26");
});

test("the fund lines are those of the report, each figure at its cell", () => {
  const lines = selfEvaluation.funds.map((line) => ({
    category: line.category.value,
    project: line.project.value,
    tier: line.tier.value,
    function: line.functionCode.value,
    source: line.source.value,
    carriedOver: plain(line.carriedOver.value),
    initial: plain(line.initialBudget.value),
    added: plain(line.added.value),
    reduced: plain(line.reduced.value),
    arrived: line.arrived.value && toPlain(line.arrived.value),
    spent: plain(line.spent.value),
    note: line.remark.value,
  }));
  expect(lines).toEqual(figures.lines);
  expect(selfEvaluation.funds[10]?.spent.cell).toBe("资金!K12");
  expect(selfEvaluation.funds.map(({ reason }) => reason.value).filter((reason) => reason !== null)).toEqual([
    "招考录用新增4人追加预算",
    "招考录用新增4人追加预算",
  ]);
});

test("the projects are those of 项目支出; the four with a report come first and have their own form", () => {
  const projects = selfEvaluation.projects.filter((project) => !isDepartmentRow(project));
  const names = projects.map(({ name }) => name.value);
  const spent = figures.lines.flatMap((line) => (line.category === "项目支出" ? [line.project] : []));
  expect([...names].sort()).toEqual([...new Set(spent)].sort());
  const separate = selfEvaluation.projects.filter(({ separateForm }) => separateForm.value === true);
  expect(separate.map(({ name }) => name.value)).toEqual(
    figures.projects.flatMap(({ name }) => (name === null ? [] : [name])),
  );
});

test("the indicators are those of the report, verbatim", () => {
  const read = selfEvaluation.indicators.map((one) => ({
    project: one.project.value,
    level1: one.level1.value,
    level2: one.level2.value,
    level3: one.level3.value,
    target: one.target.written,
    actual: one.actual.written === "" ? null : one.actual.written,
  }));
  const expected = figures.projects.flatMap(({ name, indicators }) =>
    indicators.map((indicator) => ({ project: name, ...indicator })),
  );
  expect(read).toEqual(expected);
});

test("the stated figures are those of the report", () => {
  const read = selfEvaluation.statedFigures.map((figure) => ({
    scope: figure.scope.value,
    measure: figure.measure.value,
    stated: figure.stated.value && toPlain(figure.stated.value),
    text: figure.text.value,
  }));
  const expected = figures.stated.map((figure) => ({ ...figure, measure: MEASURES[figure.measure] }));
  expect(read).toEqual(expected);
  expect(MEASURE_CHOICES).toHaveLength(10);
});

test("the computed figures are those of the report, to the digit", () => {
  const { totals, indicators } = evaluate(selfEvaluation, findings);
  for (const [scope, expected] of Object.entries(figures.expected.totals)) {
    const computed = totals.get(scope);
    for (const [key, value] of Object.entries(expected)) {
      const measure = MEASURES[key];
      const figure = measure === undefined ? undefined : computed?.[measure];
      expect([scope, key, figure === null ? null : figure && toPlain(figure)]).toEqual([scope, key, value]);
    }
  }
  for (const expected of figures.expected.completion) {
    const result = indicators.find(
      ({ indicator }) =>
        indicator.project.value === expected.project && indicator.level3.value === expected.indicator,
    );
    expect({
      operator: result?.operator,
      target: result?.target && toPlainExact(result.target),
      actual: result?.actual && toPlainExact(result.actual),
      completionPercent: result?.completionPercent ? toPlain(result.completionPercent) : null,
    }).toEqual({
      operator: expected.operator,
      target: expected.target,
      actual: expected.actual,
      completionPercent: expected.completionPercent,
    });
  }
});

test("a workbook without the optional tables and cells reads as before", () => {
  const snapshot = sampleSnapshot();
  const optional = STANDARD_NAMES.filter(({ need }) => need === "optional");
  const isOptional = (name: string): boolean => optional.some((one) => one.name === name);
  const isExtra = (sheet: string): boolean => ["实绩", "报告文字"].includes(sheet);
  const before = readSelfEvaluation({
    ...snapshot,
    names: snapshot.names.filter(({ name }) => !isOptional(name)),
    sheets: snapshot.sheets.filter(({ name }) => !isExtra(name)),
    outside: snapshot.outside.filter(({ sheet }) => !isExtra(sheet)),
  });
  expect(optional.map(({ name }) => name)).toEqual([
    "绩效_报告提纲",
    "绩效_工勤人数",
    "绩效_本年新增人数",
    "绩效_资产总值",
    "绩效_流动资产",
    "绩效_非流动资产",
    "绩效_固定资产净值",
    "绩效_单位负责人",
    "绩效_联系电话",
    "绩效_预算级次",
    "绩效_实绩",
    "绩效_报告文字",
  ]);
  expect(before.findings).toEqual([]);
  expect(before.state).toBe("complete");
  expect(before.names).toHaveLength(STANDARD_NAMES.length - optional.length);
  expect(before.read.map(({ table }) => table).filter(isExtra)).toEqual([]);
  expect(before.selfEvaluation.workFigures).toEqual([]);
  expect(before.selfEvaluation.reportWords).toEqual([]);
  expect(before.selfEvaluation.unit.totalAssets).toEqual({ cell: null, written: "", value: null });
  expect(evaluate(before.selfEvaluation, []).findings).toEqual(evaluate(selfEvaluation, []).findings);
});

test("amounts of 基本信息 are in its money unit, and a unit in the cell is converted", () => {
  const { selfEvaluation: read, findings: found } = readWith({ "基本信息!B14": "4987500元" });
  expect(read.unit.totalAssets.value?.toFixed()).toBe("498.75");
  expect(found.map(({ code }) => code)).toEqual(["R00.normalisedNumber"]);
});

test("报告文字 of a project that 项目 does not have is reported with its cell", () => {
  const { findings: found, selfEvaluation: read } = readWith({ "报告文字!A60": "业务运行" });
  expect(found.map(({ code, cells }) => `${code} ${cells.join()}`)).toEqual([
    "R00.unknownProject 报告文字!A60",
  ]);
  expect(read.reportWords[58]?.report.value).toBe("业务运行");
});
