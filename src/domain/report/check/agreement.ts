/** Whether a statement agrees with a figure of the workbook, at the precision that both have. */
import { Decimal, round } from "../../decimal";
import { YUAN } from "../../text/money";
import type { Claim } from "./claims";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import type { Approximation } from "./statedNumerals";

export type Agreement = "agrees" | "rounding" | "differs";

/** 尾差 of one amount in 亿元, in 万元 and in 元: 0.01 of it, in 元 */
const ROUNDING_OF_YI = new Decimal(1_000_000);
const ROUNDING_OF_WAN = new Decimal(100);
const ROUNDING_OF_YUAN = new Decimal("0.01");

/** Up to this a difference of one amount is 尾差, in 元: 0.01 of the largest unit among those that are compared. */
export function roundingOf(units: readonly (string | null)[]): Decimal {
  if (units.every((unit) => unit?.startsWith("亿元") === true)) return ROUNDING_OF_YI;
  return units.every((unit) => unit?.startsWith("元") === true) ? ROUNDING_OF_YUAN : ROUNDING_OF_WAN;
}

/** The value in base units, with a slip of the unit put right. */
export function amountOf({
  amount,
  slip,
}: {
  readonly amount: Decimal | null;
  readonly slip: Decimal | null;
}): Decimal | null {
  return amount === null || slip === null ? amount : amount.times(slip);
}

/** The decimals as printed: 2 of 129.00 */
export function placesOf({ written }: Pick<Claim, "written">): number {
  return /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
}

/** 68653万吨: rounded at its last place, though without decimals */
export function isRoundedCount({ unit, baseUnit }: Pick<Claim, "unit" | "baseUnit">): boolean {
  return baseUnit !== "元" && /^[百千万亿]/u.test(unit ?? "");
}

/** One unit of the last printed place, in base units. */
export function stepOf(claim: Pick<Claim, "value" | "amount" | "written">): Decimal {
  const { value, amount } = claim;
  if (value === null || amount === null) return new Decimal(0);
  const places = new Decimal(10).pow(-placesOf(claim));
  return value.isZero() ? places : places.times(amount.div(value).abs());
}

/** Compares at the printed places, half-up; money may differ by `roundingOf` the units of both. */
export function compare(
  claim: Pick<Claim, "value" | "amount" | "written" | "unit" | "baseUnit" | "approximation">,
  { value: figure, statedIn, date }: Pick<WorkbookFigure, "value" | "statedIn" | "date">,
): Agreement {
  const { amount, baseUnit } = claim;
  if (date !== undefined) return claim.written === date ? "agrees" : "differs";
  if (amount === null) return "differs";
  if (amount.eq(figure)) return "agrees";
  if (claim.approximation !== null)
    return isWithin(figure, amount, claim.approximation) ? "agrees" : "differs";
  const step = stepOf(claim);
  // A whole amount of 万元 is meant exactly.
  const isCoarse = !step.isZero() && (baseUnit === "%" || placesOf(claim) > 0);
  if (isCoarse && round(figure.div(step), 0).times(step).eq(amount)) return "agrees";
  const tolerance =
    baseUnit === "元"
      ? roundingOf([claim.unit, statedIn])
      : baseUnit === "%" && step.lte("0.01")
        ? step
        : null;
  return tolerance !== null && figure.minus(amount).abs().lte(tolerance) ? "rounding" : "differs";
}

/** Whether a figure is what 1100余, 超过1100, 约1100 or 近1100 says. */
function isWithin(figure: Decimal, amount: Decimal, approximation: Approximation): boolean {
  switch (approximation) {
    case "beyond":
      return figure.gt(amount) && figure.lt(amount.plus(lastDigitOf(amount)));
    case "over":
      return figure.gt(amount) && figure.lt(amount.times(2));
    case "about":
      return figure.minus(amount).abs().lte(amount.abs().times(ABOUT));
    case "under":
      return figure.lt(amount) && figure.gte(amount.times(new Decimal(1).minus(ABOUT)));
  }
}

const ABOUT = new Decimal("0.1");

/** One unit of the last digit that is not zero: 100 of 1100 */
function lastDigitOf(amount: Decimal): Decimal {
  const zeros = /0*$/.exec(amount.abs().toFixed(amount.decimalPlaces()).replace("..", ""))?.[0].length ?? 0;
  return new Decimal(10).pow(zeros - amount.decimalPlaces());
}

/** 10,000 or its inverse where 元 and 万元 are confused, so that one of the figures then fits; else null. */
export function slipOf(claim: Claim, figures: readonly WorkbookFigure[]): Decimal | null {
  if (claim.baseUnit !== "元" || claim.amount === null || claim.amount.isZero()) return null;
  const slips = [YUAN.万元, new Decimal(1).div(YUAN.万元)];
  return slips.find((slip) => figures.some(({ value }) => fits(claim, slip, value))) ?? null;
}

export function fits({ amount }: Claim, slip: Decimal, figure: Decimal): boolean {
  return amount !== null && !figure.isZero() && amount.times(slip).minus(figure).abs().lte(ROUNDING_OF_WAN);
}
