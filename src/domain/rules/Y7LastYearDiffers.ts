import { HUNDRED, round, toPlainExact, type Decimal } from "../decimal";
import { quantity } from "../format";
import { amountOf, stepOf } from "../report/check/agreement";
import { inUnitOf, stated, type ReportContext } from "../report/check/context";
import type { TiedClaim } from "../report/check/tiedClaim";
import { foldName, scaledUnit } from "../text";
import type { LastValue } from "../years/lastYear";
import { pairOfIndicator, type WorkFigurePair, type YearContext } from "../years/context";
import { sourceIn, type Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  /** 上年数 in 实绩 */
  "Y7.lastYearDiffers": {
    readonly name: string;
    readonly stated: string;
    readonly last: string;
    readonly source: Source;
  };
  /** 同比 in a written report */
  "Y7.growthDiffers": {
    readonly quote: string;
    readonly working: string;
    readonly computed: string;
    readonly source: Source;
  };
}

function checkFigure({ work: { row, name }, last }: WorkFigurePair, context: YearContext): Found<Inputs>[] {
  const { lastYear, measureUnit } = row;
  if (lastYear.value === null) return [];
  const { factor } = scaledUnit(foldName(measureUnit.value ?? ""));
  const inUnit = last.value.value.div(factor);
  if (round(inUnit, lastYear.value.decimalPlaces()).eq(lastYear.value)) return [];
  const inputs = {
    name,
    stated: quantity(lastYear.value, measureUnit.value),
    last: quantity(inUnit, measureUnit.value),
    source: sourceIn(context.lastYear, last.value.cells),
  };
  const [expected, actual] = [inputs.last, inputs.stated];
  return [{ code: "Y7.lastYearDiffers", at: [lastYear], inputs, expected, actual }];
}

/** A rate of growth, and what last year's figure makes of it */
export interface CheckedGrowth {
  readonly agrees: boolean;
  readonly working: string;
  /** Percent */
  readonly computed: Decimal;
  readonly last: LastValue<Decimal>;
}

/** Null where last year does not have the figure, and for what is no rate of growth */
export function checkedGrowth(claim: TiedClaim, context: ReportContext): CheckedGrowth | null {
  const topic = claim.topic === null ? undefined : context.claims[claim.topic];
  if (claim.kind !== "growth" || claim.unit !== "%" || topic === undefined) return null;
  if (topic.approximation !== null) return null;
  const [now, rate, last] = [amountOf(topic), claim.value, lastFigure(topic, context.years)];
  if (now === null || rate === null || last === null || !last.value.gt(0)) return null;
  const growth = now.minus(last.value).times(HUNDRED).div(last.value);
  const step = stepOf(claim);
  const agrees = round(growth.div(step), 0).times(step).eq(rate);
  const unit = { unit: topic.unit };
  const working = `${inUnitOf(now, unit)} ÷ ${inUnitOf(last.value, unit)} − 1`;
  return { agrees, working, computed: growth, last };
}

function lastFigure({ indicator, work }: TiedClaim, years: YearContext | null): LastValue<Decimal> | null {
  if (years === null) return null;
  if (indicator !== null) return pairOfIndicator(years, indicator.result.indicator)?.last.actual ?? null;
  return years.workFigures.find((pair) => pair.work.row === work?.row)?.last.value ?? null;
}

function checkClaim(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const growth = checkedGrowth(claim, context);
  if (growth === null || growth.agrees || context.years === null) return [];
  const { working, computed, last } = growth;
  const place = context.placeOf(claim);
  const rate = `${toPlainExact(round(computed, Math.max(claim.value?.decimalPlaces() ?? 0, 2)))}%`;
  const source = sourceIn(context.years.lastYear, last.cells);
  const inputs = { quote: place.quote, working, computed: rate, source };
  const common = { at: [], passages: [place], expected: rate, actual: stated(claim) };
  return [{ code: "Y7.growthDiffers", ...common, inputs }];
}

export const Y7: Rule<Inputs> = {
  id: "Y7",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "实绩的上年数 = 上年工作簿的数；报告所写同比 = 本年 ÷ 上年 − 1（按所写位数）",
  severities: { "Y7.lastYearDiffers": "error", "Y7.growthDiffers": "error" },
  years: { workFigure: checkFigure },
  report: { claim: checkClaim },
};
