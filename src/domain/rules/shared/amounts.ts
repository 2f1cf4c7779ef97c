/** Fund lines with all their amounts, and the usual size of the amounts in each column. */
import { type Decimal, isAboveZero } from "../../decimal";
import { budgetLineOf, type BudgetLine } from "../../calculation/fundLines";
import { FUNDS, type Field, type FundLine } from "../../model";

const AMOUNTS = ["carriedOver", "initialBudget", "added", "reduced", "arrived", "spent"] as const;

/** A line with all its amounts, by the heading of their column */
export interface AmountLine extends BudgetLine {
  readonly amounts: ReadonlyMap<string, Field<Decimal>>;
}

export function amountLineOf(line: FundLine): AmountLine {
  const amounts = new Map(AMOUNTS.map((key) => [FUNDS.columns[key].heading, line[key]]));
  return { ...budgetLineOf(line), amounts };
}

/** A column with fewer amounts has no usual size. */
const FEWEST_AMOUNTS = 3;

/** By the heading of the column */
export type Medians = ReadonlyMap<string, Decimal>;

/** The median of the non-zero amounts of each column that has enough of them */
export function mediansOf(lines: readonly AmountLine[]): Medians {
  const medians = new Map<string, Decimal>();
  for (const column of new Set(lines.flatMap(({ amounts }) => [...amounts.keys()]))) {
    const values = lines
      .flatMap(({ amounts }) => amounts.get(column)?.value ?? [])
      .filter((value) => !value.isZero())
      .map((value) => value.abs())
      .sort((a, b) => a.comparedTo(b));
    const [low, high] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
    if (values.length >= FEWEST_AMOUNTS && low !== undefined && high !== undefined) {
      medians.set(column, low.plus(high).div(2));
    }
  }
  return medians;
}

/** 万元 for 元 is a factor of 10000; a thousandfold leaves room for large and small lines. */
export const APART = 1000;

export function farApart(a: Decimal, b: Decimal): boolean {
  if (!isAboveZero(a) || !isAboveZero(b)) return false;
  return a.gte(b.times(APART)) || b.gte(a.times(APART));
}

/** Whether an amount of the line is a thousand times larger or smaller than what is usual in its column */
export function isOutOfColumn({ amounts }: AmountLine, medians: Medians): boolean {
  return [...amounts].some(([column, { value }]) => {
    const median = medians.get(column);
    return value !== null && median !== undefined && farApart(value.abs(), median);
  });
}
