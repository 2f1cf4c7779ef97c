/** The 2021 report beside the workbook of 2020 that it implies. */
import { readFileSync } from "node:fs";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import type { Finding } from "../../../../src/domain/finding";
import { checkReport } from "../../../../src/domain/evaluate/report";
import { readPlainText } from "../../../../src/domain/report/check/reportText";
import { lastYearOf } from "../../../../src/domain/years/lastYearOf";
import { findingSentence } from "../../../../src/locales/findings";
import { sampleWorkbook } from "../../../../src/workbook/sample/sampleWorkbook";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import { snapshotOf } from "../../../support/snapshotOf";
import { FILE_2020, workbook2020 } from "../../../support/workbook2020";

const last = readSelfEvaluation(snapshotOf(workbook2020())).selfEvaluation;
const lastYear = lastYearOf({ file: FILE_2020, fingerprint: "0123456789abcdef" }, last, evaluate(last, []));
const { selfEvaluation } = readSelfEvaluation(snapshotOf(sampleWorkbook()));
const evaluation = evaluate(selfEvaluation, [], lastYear);
const report = checkReport(
  readPlainText(readFileSync("test/fixtures/report/report-2021.txt", "utf8")),
  selfEvaluation,
  evaluation,
);
const ofYears = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule.startsWith("Y"));
const told = ({ rule, severity, cells, passages, inputs }: Finding) => [
  rule,
  severity,
  cells[0] ?? passages?.[0]?.first,
  inputs,
];

test("the workbook has 0.06 too little carried over, 18.00 taken back and targets behind 2020, and nothing else", () => {
  const source = (...cells: string[]) => ({ file: FILE_2020, cells, more: 0 });
  const found = ofYears(evaluation.findings);
  expect(found.map(told)).toEqual([
    [
      "Y1",
      "error",
      "资金!F12",
      {
        ...{ scope: "中央、省级就业创业补助资金", stated: "7.70", balance: "7.76", difference: "0.06" },
        source: source("资金!K10"),
      },
    ],
    [
      "Y4",
      "error",
      "资金!I10",
      { line: "就业管理事务（未列明细）", reduced: "18.00", working: "18.00 − 0.00 − 0.00" },
    ],
    ...(
      [
        ["指标!F5", "全市城镇新增就业", "16500人", "18744人", "88.03%", "指标!H2"],
        ["指标!F14", "失业人员再就业", "5000人", "6999人", "71.44%", "指标!H6"],
        ["指标!F15", "就业困难人员就业", "1200人", "1587人", "75.61%", "指标!H7"],
        ["指标!F26", "全市城镇新增就业", "16000人", "18744人", "85.36%", "指标!H2"],
        ["指标!F27", "失业人员再就业", "5500人", "6999人", "78.58%", "指标!H3"],
      ] as const
    ).map(([cell, name, target, before, share, lastCell]) => [
      "Y8",
      "warning",
      cell,
      { name, target, last: before, share, direction: "below", source: source(lastCell) },
    ]),
  ]);
});

test("the report's six rates of growth agree with 2020, and 2020 is left in it once", () => {
  expect(ofYears(report.findings).map(told)).toEqual([
    [
      "Y13",
      "error",
      369,
      { quote: "2020年人力资源市场建设专项工作经费5万元", written: "2020", year: "2021" },
    ],
  ]);
  const growth = (findings: readonly Finding[]) =>
    findings.filter(({ code }) => code === "R79.impliedLastYear");
  const without = checkReport(
    readPlainText(readFileSync("test/fixtures/report/report-2021.txt", "utf8")),
    selfEvaluation,
    evaluate(selfEvaluation, []),
  );
  expect([growth(without.findings).length, growth(report.findings).length]).toEqual([6, 0]);
});

test("without a workbook of 2020 no rule about two years runs", () => {
  expect(ofYears(evaluate(selfEvaluation, []).findings)).toEqual([]);
  expect(evaluate(selfEvaluation, []).years).toBeUndefined();
});

test("a workbook of another year is not compared", () => {
  const years = evaluate(selfEvaluation, [], { ...lastYear, year: 2019 });
  expect(ofYears(years.findings)).toEqual([]);
  expect(years.years).toMatchObject({ kind: "otherYear", year: 2021 });
});

test("the sentences name the figures of both years, the file and its cell", () => {
  const [first] = ofYears(evaluation.findings);
  expect(first && findingSentence("zh-CN", first)).toBe(
    "“中央、省级就业创业补助资金”上年结转7.70，上年（“2020年自评.xlsx”资金!K10）结转结余为7.76，相差0.06。请核实。",
  );
});
