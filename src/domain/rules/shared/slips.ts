/** Single amounts of 资金 that a power of ten makes right: against the rest of their row, or against 报告数. */
import { type Decimal, isAboveZero, isBelowZero } from "../../decimal";
import type { StatedResult } from "../../calculation/computation";
import { FUNDS, RATES, type Field, type FundLine, type Measure } from "../../model";
import type { Medians } from "./amounts";
import { factorBetween, hasEnoughDigits, isLarge, mayBePowerOfTen } from "./powersOfTen";

type AmountKey = "carriedOver" | "initialBudget" | "added" | "reduced" | "spent";

const BUDGET: readonly (readonly [key: AmountKey, sign: 1 | -1])[] = [
  ["carriedOver", 1],
  ["initialBudget", 1],
  ["added", 1],
  ["reduced", -1],
];

export interface SlippedAmount {
  readonly line: FundLine;
  readonly key: AmountKey;
  readonly column: string;
  readonly field: Field<Decimal>;
  readonly stated: Decimal;
  readonly likely: Decimal;
  /** stated ÷ likely */
  readonly factor: Decimal;
}

function slipped(line: FundLine, key: AmountKey, likely: Decimal): SlippedAmount | null {
  const field = line[key];
  const { value } = field;
  if (value === null || !isAboveZero(value) || !likely.gt(0)) return null;
  if (!mayBePowerOfTen(value, likely)) return null;
  const factor = factorBetween(value, likely);
  if (factor === null || !value.div(factor).eq(likely)) return null;
  return { line, key, column: FUNDS.columns[key].heading, field, stated: value, likely, factor };
}

/**
 * The amount with which 支出 is exactly 全年预算数. A point that has slipped by one place is looked for only where more is
 * spent than there is: a tenth of a budget is often spent.
 */
export function slipInRow(line: FundLine, medians: Medians): SlippedAmount | null {
  const { spent } = line;
  const values = BUDGET.map(([key, sign]) => [line[key].value, sign] as const);
  if (spent.value === null || !isAboveZero(spent.value)) return null;
  if (values.some(([value]) => value === null || isBelowZero(value))) return null;
  const annual = values.reduce(
    (total, [value, sign]) => (value === null ? total : total.plus(value.times(sign))),
    spent.value.minus(spent.value),
  );
  if (!annual.gt(0) || annual.eq(spent.value)) return null;
  const missing = spent.value.minus(annual);
  const isOver = missing.gt(0);
  const slips = [
    slipped(line, "spent", annual),
    ...BUDGET.map(([key, sign]) => {
      const { value } = line[key];
      return value === null ? null : slipped(line, key, value.plus(missing.times(sign)));
    }),
  ].filter((slip) => slip !== null);
  const certain = slips.filter(({ factor, stated }) =>
    isLarge(factor) ? isOver || hasEnoughDigits(stated) : isOver && hasEnoughDigits(stated),
  );
  return nearestToUsual(certain, medians);
}

/** The one whose likely amount is closest to what is usual in its column; else the first */
function nearestToUsual(slips: readonly SlippedAmount[], medians: Medians): SlippedAmount | null {
  const distance = ({ column, likely }: SlippedAmount): number => {
    const median = medians.get(column);
    return median === undefined ? 0 : Math.abs(likely.div(median).toNumber() - 1);
  };
  const [first, ...others] = slips;
  if (first === undefined) return null;
  return others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first);
}

export interface StatedSlip extends SlippedAmount {
  readonly result: StatedResult;
}

/**
 * The line's amount by which a sum is off from its 报告数, where no other amount of the sum would explain it. A line that
 * is the whole sum does not show which of the two is wrong.
 */
export function slipOfSum(result: StatedResult, lines: readonly FundLine[]): StatedSlip | null {
  const { difference, measure, stated, computed } = result;
  if (difference === null || measure === null || stated === null || computed === null) return null;
  if (lines.length < 2 || RATES.has(measure) || factorBetween(stated, computed) !== null) return null;
  const slips = lines.flatMap((line) =>
    addendsOf(measure).flatMap(([key, sign]) => {
      const { value } = line[key];
      if (value === null || !hasEnoughDigits(value)) return [];
      const slip = slipped(line, key, value.plus(difference.times(sign)));
      return slip === null ? [] : [slip];
    }),
  );
  const [only, ...others] = slips;
  return only === undefined || others.length > 0 ? null : { ...only, result };
}

function addendsOf(measure: Measure): readonly (readonly [key: AmountKey, sign: 1 | -1])[] {
  if (measure === "annualBudget") return BUDGET;
  const own = [...BUDGET.map(([key]) => key), "spent" as const].find((key) => key === measure);
  return own === undefined ? [] : [[own, 1]];
}

/** stated ÷ computed where a 报告数 is wrong by a power of ten. Null for rates, which are no amounts. */
export function factorOfStated({ verdict, measure, stated, computed }: StatedResult): Decimal | null {
  if (verdict !== "error" || measure === null || RATES.has(measure)) return null;
  return stated === null || computed === null ? null : factorBetween(stated, computed);
}

/** The power of ten by which all 报告数 are off; null where they are not, and for a single one */
export function scaleOfStated(stated: readonly StatedResult[]): Decimal | null {
  const amounts = stated.filter(
    ({ measure, stated: value, computed }) =>
      measure !== null && !RATES.has(measure) && value?.gt(0) === true && computed?.gt(0) === true,
  );
  const [first, ...others] = amounts;
  const factor = first === undefined || others.length === 0 ? null : factorOfStated(first);
  return factor !== null && others.every((one) => factorOfStated(one)?.eq(factor)) ? factor : null;
}
