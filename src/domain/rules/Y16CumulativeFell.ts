import type { Decimal } from "../decimal";
import { quantity } from "../format";
import { compareUnits, fold } from "../text";
import type { WorkFigurePair, YearContext } from "../years/context";
import type { IndicatorPair } from "../years/match";
import { sourceIn, type Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

interface Fell {
  readonly name: string;
  readonly now: string;
  readonly last: string;
  readonly source: Source;
}

export interface Inputs {
  /** The target reaches last year's figure, so it is of all years, and the actual is less */
  "Y16.yearForTotal": Fell;
  /** 累计 may as well be of the year alone */
  "Y16.fell": Fell;
}

/** 本年累计 adds up one year only. */
function isCumulative(text: string): boolean {
  const folded = fold(text);
  return /累计|历年|截至|截止/.test(folded) && !/本年|当年|今年|年内|全年|新增/.test(folded);
}

function checkIndicator(
  { result, last, otherUnit }: IndicatorPair,
  { lastYear }: YearContext,
): Found<Inputs>[] {
  const { indicator, operator, target, actual, unit } = result;
  const before = last.actual?.value;
  if (otherUnit || actual === null || before === undefined || !actual.lt(before)) return [];
  if (operator === "<=" || operator === "<" || unit === "%") return [];
  if (!isCumulative(`${indicator.level3.written}，${indicator.target.written}`)) return [];
  const inputs = fell(
    indicator.level3.written,
    actual,
    before,
    unit,
    sourceIn(lastYear, last.actual?.cells ?? []),
  );
  const code = target?.gte(before) === true ? "Y16.yearForTotal" : "Y16.fell";
  return [{ code, at: [indicator.actual], inputs, expected: `≥ ${inputs.last}`, actual: inputs.now }];
}

function fell(name: string, now: Decimal, last: Decimal, unit: string | null, source: Source): Fell {
  return { name, now: quantity(now, unit), last: quantity(last, unit), source };
}

function checkWorkFigure({ work, last }: WorkFigurePair, { lastYear }: YearContext): Found<Inputs>[] {
  const { figure, row, name } = work;
  if (figure === null || !isCumulative(name) || row.approximation.value !== null) return [];
  if (compareUnits(figure.unit, last.unit) === "different" || figure.unit === "%") return [];
  const before = last.value;
  if (!figure.value.lt(before.value)) return [];
  const inputs = fell(name, figure.value, before.value, figure.unit, sourceIn(lastYear, before.cells));
  return [{ code: "Y16.fell", at: [row.value], inputs, expected: `≥ ${inputs.last}`, actual: inputs.now }];
}

export const Y16: Rule<Inputs> = {
  id: "Y16",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "名称或指标值写“累计”的，完成值不少于上年；指标值已达到上年完成值而完成值少于上年的，提示核实",
  severities: { "Y16.yearForTotal": "warning", "Y16.fell": "note" },
  years: { indicator: checkIndicator, workFigure: checkWorkFigure },
};
