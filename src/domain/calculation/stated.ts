/** Compares 报告数 with the computed figures and with each other (rules.md section 4, checks 49 and 50). */
import { Decimal, HUNDRED, round, sum, ZERO } from "../decimal";
import type { FundFigures, StatedRelation, StatedResult } from "./computation";
import { FUND_AMOUNTS } from "./fundAmounts";
import { RATES, type Measure, type MoneyUnit, type StatedFigure } from "../model";
import { printedPlaces } from "../text/printedPlaces";
import { fold } from "../text";
import { moneyIn, YUAN } from "../text/money";

/** 尾差: up to this a difference comes from rounding. In the unit of the figure, 万元 or percent. */
const ROUNDING = new Decimal("0.01");

/** Which scopes add up to which. */
export const DECOMPOSITIONS: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ["全部", ["基本支出", "项目支出"]],
  ["全部", ["人员经费", "公用经费", "项目支出"]],
  ["基本支出", ["人员经费", "公用经费"]],
  ["项目支出", ["部门预算", "市级专项", "上级专项"]],
];

/** `agrees` up to `allowed`, `rounding` up to 0.01, else `error`. */
export function verdictOn(difference: Decimal, allowed = ZERO): "agrees" | "rounding" | "error" {
  if (difference.abs().lte(allowed)) return "agrees";
  return difference.abs().lte(ROUNDING) ? "rounding" : "error";
}

/** The amount of a cell that holds nothing else: 26120.08万元, 2.6亿 */
const AMOUNT = /^\D{0,2}\d[\d,]*(?:\.(\d+))?\s*(亿|万)元?$/;

/**
 * Half a unit of the precision that a figure is stated with where its unit is larger than the workbook's: 26120.08万元 of
 * 261200845.87元 is right. The unit stands in the cell or beside the same amount in 原文. Zero for other figures.
 */
export function allowedFor({ stated, text, measure }: StatedFigure, moneyUnit: MoneyUnit | null): Decimal {
  if (moneyUnit === null || stated.value === null || measure.value === null || RATES.has(measure.value))
    return ZERO;
  const [, fraction = "", unit] = AMOUNT.exec(fold(stated.written)) ?? [];
  if (unit !== undefined) return halfUnit(unit === "亿" ? "亿元" : "万元", fraction, moneyUnit);
  const yuan = stated.value.times(YUAN[moneyUnit]);
  const same = moneyIn(fold(text.written)).find((money) => money.value.times(YUAN[money.unit]).eq(yuan));
  return same === undefined ? ZERO : halfUnit(same.unit, /\.(\d+)/.exec(same.written)?.[1] ?? "", moneyUnit);
}

function halfUnit(unit: keyof typeof YUAN, fraction: string, moneyUnit: MoneyUnit): Decimal {
  if (YUAN[unit].lte(YUAN[moneyUnit])) return ZERO;
  return YUAN[unit].div(YUAN[moneyUnit]).times(`5e-${fraction.length + 1}`);
}

/** Compares every 报告数 with the computed total of its scope; `unknown` if one of the two is missing. */
export function reconcile(
  figures: readonly StatedFigure[],
  totals: ReadonlyMap<string, FundFigures>,
  moneyUnit: MoneyUnit | null,
): readonly StatedResult[] {
  return figures.map((figure) => {
    const scope = figure.scope.value ?? "";
    const measure = figure.measure.value;
    const stated = figure.stated.value;
    const computed = measure === null ? null : (totals.get(scope)?.[measure] ?? null);
    const difference = stated === null || computed === null ? null : stated.minus(computed);
    const verdict =
      difference === null
        ? "unknown"
        : isRateAsPrinted(figure, totals.get(scope))
          ? "agrees"
          : verdictOn(difference, allowedFor(figure, moneyUnit));
    return { figure, scope, measure, stated, computed, difference, verdict };
  });
}

/** Whether a rate is right at the places that it is stated with: 96.7 of 96.68. Two places are compared as computed. */
function isRateAsPrinted({ stated, measure }: StatedFigure, figures: FundFigures | undefined): boolean {
  const { value, written } = stated;
  const percent = figures === undefined ? null : exactRate(measure.value, figures);
  if (value === null || percent === null) return false;
  const places = printedPlaces(written, value);
  return places < 2 && round(percent, places).eq(value);
}

/** Percent, not rounded; null for an amount, and where one of the amounts is not known or the whole is not positive */
function exactRate(
  measure: Measure | null,
  { spent, annualBudget, initialBudget }: FundFigures,
): Decimal | null {
  const of = (part: Decimal | null, whole: Decimal | null): Decimal | null =>
    part === null || whole === null || whole.lte(0) ? null : part.times(HUNDRED).div(whole);
  switch (measure) {
    case "executionRate":
      return of(spent, annualBudget);
    case "initialRate":
      return of(spent, initialBudget);
    case "adjustmentRate":
      return of(annualBudget?.minus(initialBudget ?? 0) ?? null, initialBudget);
    default:
      return null;
  }
}

interface KnownFigure {
  readonly figure: StatedFigure;
  readonly value: Decimal;
}

/**
 * Compares stated sums with their stated parts if the whole and all parts of a decomposition are stated for the same
 * measure. A part that is stated twice counts once, as first stated.
 */
export function relationsOf(
  figures: readonly StatedFigure[],
  moneyUnit: MoneyUnit | null,
): readonly StatedRelation[] {
  const of = (scope: string, measure: Measure): KnownFigure[] =>
    figures.flatMap((figure) =>
      figure.scope.value === scope && figure.measure.value === measure && figure.stated.value !== null
        ? [{ figure, value: figure.stated.value }]
        : [],
    );
  return DECOMPOSITIONS.flatMap(([wholeScope, partScopes]) =>
    FUND_AMOUNTS.flatMap((measure) => {
      const parts = partScopes.flatMap((scope) => of(scope, measure).slice(0, 1));
      if (parts.length < partScopes.length) return [];
      const sumOfParts = sum(parts.map((part) => part.value));
      return of(wholeScope, measure).map((whole) => {
        const difference = whole.value.minus(sumOfParts);
        const stated = [whole, ...parts].map(({ figure }) => allowedFor(figure, moneyUnit));
        return {
          measure,
          whole: whole.figure,
          parts: parts.map((part) => part.figure),
          stated: whole.value,
          sumOfParts,
          difference,
          verdict: verdictOn(difference, sum(stated)),
        };
      });
    }),
  );
}
