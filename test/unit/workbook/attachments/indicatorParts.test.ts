import fc from "fast-check";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { Decimal } from "../../../../src/domain/decimal";
import { scaledUnit } from "../../../../src/domain/text";
import { partsOf } from "../../../../src/workbook/attachments/indicatorParts";
import { selfEvaluationOf, type IndicatorSpec } from "../../../support/selfEvaluationOf";

function resultOf(spec: IndicatorSpec) {
  const [result] = evaluate(selfEvaluationOf({ indicators: [{ weight: "10", ...spec }] }), []).indicators;
  if (result === undefined) throw new Error("No indicator");
  return result;
}

/** 指标性质, 指标值, 度量单位, 完成值: numbers with a # before them */
function printed(spec: IndicatorSpec): string[] {
  const { nature, target, unit, actual } = partsOf(resultOf(spec));
  const content = (cell: typeof target): string =>
    cell === null ? "" : "text" in cell ? cell.text : `#${cell.number}`;
  return [nature, content(target), unit, content(actual)];
}

test.each<[IndicatorSpec, string[]]>([
  [{ target: "不低于15场次", measureUnit: "场次", actual: "16场" }, ["≥", "#15", "场次", "#16"]],
  [{ target: "1.65 万人", measureUnit: "人", actual: "20648人" }, ["≥", "#16500", "人", "#20648"]],
  [{ target: "1.65", measureUnit: "万人", actual: "20648人" }, ["≥", "#1.65", "万人", "#2.0648"]],
  [{ target: "1.65万人", actual: "2万人" }, ["≥", "#16500", "人", "#20000"]],
  [{ target: "60万元", measureUnit: "万元", nature: "<=", actual: "59.5" }, ["≤", "#60", "万元", "#59.5"]],
  [{ target: "控制在4.2%以内", measureUnit: "%", actual: "3.74%" }, ["≤", "#4.2", "%", "#3.74"]],
  [{ target: "95%以上", actual: "96.5%" }, ["≥", "#95", "%", "#96.5"]],
  [{ target: "98%以上", measureUnit: "%", actual: "达到98%" }, ["≥", "#98", "%", "#98"]],
  [{ target: "≥95%", measureUnit: "%", actual: "≥95%" }, ["≥", "#95", "%", "≥95%"]],
  [{ target: "=51个", measureUnit: "个", actual: "完成率100%" }, ["=", "#51", "个", "完成率100%"]],
  [{ target: "100亩", measureUnit: "亩", actual: "7公顷" }, ["≥", "#100", "亩", "7公顷"]],
  [{ target: "100亩", measureUnit: "户", actual: "90亩" }, ["≥", "#100", "亩", "#90"]],
  [{ target: "80%-100%", measureUnit: "%", actual: "90%" }, ["≥", "80～100", "%", "#90"]],
  [{ target: "80%-100%", measureUnit: "%", actual: "110%" }, ["≥", "80～100", "%", "#110"]],
  [
    { target: "2021年12月31日前完成", actual: "2021年12月20日" },
    ["≤", "2021年12月31日前完成", "", "2021年12月20日"],
  ],
  [{ target: "应发尽发", actual: "应发尽发", score: "10" }, ["定性", "应发尽发", "", "应发尽发"]],
  [
    { target: "20篇", nature: "定性", measureUnit: "篇", actual: "21篇", score: "10" },
    ["定性", "20篇", "篇", "21篇"],
  ],
  [{ target: "工5%", nature: "<=", measureUnit: "%", actual: "4%" }, ["≤", "工5%", "%", "4%"]],
  [{ target: "≥0起", measureUnit: "起", actual: "" }, ["≥", "#0", "起", ""]],
  [{ target: "15场", measureUnit: "/", actual: "16" }, ["≥", "#15", "场", "#16"]],
  [{ target: "增长5%", nature: null, actual: "增长6.2%" }, ["≥", "增长5%", "%", "增长6.2%"]],
  [{ target: "增长5%", nature: null, actual: "6.2%" }, ["≥", "增长5%", "%", "6.2%"]],
  [{ target: null, nature: null, actual: null }, ["", "", "", ""]],
])("%j is printed as %j", (spec, expected) => {
  expect(printed(spec)).toEqual(expected);
});

test("number and unit together equal the text exactly", () => {
  const unit = fc.constantFrom("", "万", "人", "万人", "万元", "亿元", "%", "公里");
  const digits = fc.tuple(fc.nat(999_999), fc.nat(99)).map(([whole, rest]) => `${whole}.${rest}`);
  fc.assert(
    fc.property(digits, unit, unit, (figure, own, measureUnit) => {
      const result = resultOf({ target: figure + own, measureUnit, actual: null });
      const parts = partsOf(result);
      if (parts.target === null || !("number" in parts.target)) throw new Error("No number");
      const said = new Decimal(parts.target.number).times(scaledUnit(parts.unit).factor);
      const meant = scaledUnit(own === "" ? measureUnit : own);
      expect(said.toFixed()).toBe(new Decimal(figure).times(meant.factor).toFixed());
      expect(scaledUnit(parts.unit).unit).toBe(meant.unit ?? scaledUnit(measureUnit).unit);
    }),
  );
});
