/** 年度指标值 and 实际完成值 as the annex prints them: each with its unit, quantities as numbers. */
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import {
  actualCell,
  ANNEX_ACTUAL_WIDTH,
  targetContent,
} from "../../../../src/workbook/attachments/indicatorRows";
import { styleNamed } from "../../../../src/workbook/sheet/styles";
import { readWith, type Cells } from "../../../support/inputs";
import { selfEvaluationOf, type IndicatorSpec } from "../../../support/selfEvaluationOf";

function printed(result: Parameters<typeof actualCell>[0]): string[] {
  const target = targetContent(result);
  const { content, style } = actualCell(result, ANNEX_ACTUAL_WIDTH);
  return [target, content].map((one, index) => {
    if (one === null) return "";
    if ("text" in one) return one.text;
    return index === 0 ? `#${one.number}` : `#${one.number} ${styleNamed(style).numberFormat}`;
  });
}

function printedSpec(spec: IndicatorSpec): string[] {
  const [result] = evaluate(selfEvaluationOf({ indicators: [{ weight: "10", ...spec }] }), []).indicators;
  if (result === undefined) throw new Error("No indicator");
  return printed(result);
}

test.each<[IndicatorSpec, target: string, actual: string]>([
  [{ nature: ">=", target: "5000", measureUnit: "册", actual: "4800" }, "≥5000册", '#4800 0"册"'],
  [{ nature: null, target: "≥5000", measureUnit: "册", actual: "4800" }, "≥5000册", '#4800 0"册"'],
  [{ nature: null, target: "不低于5000册", actual: "4800" }, "不低于5000册", '#4800 0"册"'],
  [{ nature: ">=", target: "90", measureUnit: "%", actual: "92.5" }, "≥90%", '#92.5 0.0"%"'],
  [{ nature: ">=", target: "90", measureUnit: "百分比", actual: "92" }, "≥90%", '#92 0"%"'],
  [{ nature: ">=", target: "90%", measureUnit: "%", actual: "92%" }, "≥90%", '#92 0"%"'],
  [{ nature: null, target: "80-100", measureUnit: "%", actual: "90" }, "80-100%", '#90 0"%"'],
  [{ nature: ">=", target: "1.65 万人", actual: "2.06万人" }, "≥1.65 万人", '#2.06 0.00"万人"'],
  [{ nature: ">=", target: "1.65万人", measureUnit: "人", actual: "20648" }, "≥1.65万人", "20648人"],
  [
    { nature: ">=", target: "16,000", measureUnit: "人", actual: "20,648人" },
    "≥16,000人",
    '#20648 #,##0"人"',
  ],
  [{ nature: ">=", target: "5", measureUnit: "/", actual: "6" }, "≥5", "#6 General"],
  // Words stay words.
  [{ nature: "<=", target: "3天", actual: "2天半" }, "≤3天", "2天半"],
  [{ nature: null, target: "≥95%", actual: "≥95%" }, "≥95%", "≥95%"],
  [{ nature: null, target: "增长5%", actual: "增长6.2%" }, "增长5%", "增长6.2%"],
  [{ nature: "定性", target: "应发尽发", measureUnit: "/", actual: "应发尽发" }, "应发尽发", "应发尽发"],
  [{ nature: "定性", target: "20", measureUnit: "篇", actual: "21" }, "20篇", "#21 General"],
  // Wider than its column, Excel would show a number as ####.
  [
    { nature: ">=", target: "1", measureUnit: "平方米", actual: "123456789.12" },
    "≥1平方米",
    "123456789.12平方米",
  ],
  [{ nature: ">=", target: "1", measureUnit: 'm"x', actual: "2" }, '≥1m"x', '2m"x'],
])("%j is printed as %s and %s", (spec, target, actual) => {
  expect(printedSpec(spec)).toEqual([target, actual]);
});

describe("a percent cell", () => {
  const row = { "指标!D26": "示范比例", "指标!E26": "≥", "指标!G26": "%" };
  const cells = (target: Cells[string], actual: Cells[string]) =>
    evaluate(readWith({ ...row, "指标!F26": target, "指标!H26": actual }).selfEvaluation, []).indicators.find(
      ({ indicator }) => indicator.level3.value === "示范比例",
    );

  test.each([
    [0.92, "0%", '#92 0"%"', "92"],
    [113 / 120, "0.00%", '#94.17 0.00"%"', "94.17"],
    [0.945, "0.0%", '#94.5 0.0"%"', "94.5"],
  ])("%d in the format %s is read and printed as Excel shows it", (value, format, shown, actual) => {
    const result = cells({ value: 0.9, format: "0%" }, { value, format });
    if (result === undefined) throw new Error("No indicator");
    expect(printed(result)).toEqual(["≥90%", shown]);
    expect(result.actual?.toFixed()).toBe(actual);
  });
});
