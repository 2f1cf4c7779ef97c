/** The rows of a printed money block, added up and compared with what stands above them. */
import { Decimal, round, sum, ZERO } from "../../decimal";
import type { Field } from "../../model";
import type { FormFunds } from "../../forms/evaluation";
import { isDivision } from "../../forms/funds";
import type { BudgetRow } from "../../forms/printedForm";
import { foldName } from "../../text";

export type AmountColumn = "initialBudget" | "annualBudget" | "spent" | "amount";

const COLUMNS: readonly (readonly [column: AmountColumn, heading: string])[] = [
  ["initialBudget", "年初预算数"],
  ["annualBudget", "全年预算数"],
  ["spent", "全年执行数"],
];

/** For each addend of a sum */
export const TOLERANCE_PER_ADDEND = new Decimal("0.01");

/** Rows that divide a source again: two or more that add up to the row above them. */
function topLevel(values: readonly Decimal[]): Decimal[] {
  const top: Decimal[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined) continue;
    top.push(value);
    let below = ZERO;
    for (let last = index + 1; last < values.length && below.lt(value); last += 1) {
      below = below.plus(values[last] ?? ZERO);
      if (last > index + 1 && below.eq(value)) {
        index = last;
        break;
      }
    }
  }
  return top;
}

export interface RowsSum {
  readonly fields: readonly Field<Decimal>[];
  /** What is added up: the rows, without those that divide a row above them */
  readonly values: readonly Decimal[];
  readonly sum: Decimal;
}

/**
 * A blank source counts as nothing; one that cannot be read makes the sum unknown. Where all that is filled in is
 * zero, the blank ones hold the money: it is not divided there. A blank cell beside money of the same source may hold
 * what the rows lack, never what they have too much.
 *
 * @param stated the printed sum of the rows
 */
export function rowsSum(stated: Decimal, rows: readonly BudgetRow[], column: AmountColumn): RowsSum | null {
  const fields = rows.map((row) => row[column]).filter(({ value }) => value !== null);
  const unreadable = rows.some((row) => row[column].value === null && /\d/.test(row[column].written));
  if (fields.length === 0 || unreadable) return null;
  const all = fields.flatMap(({ value }) => value ?? []);
  if (sum(all).isZero() && fields.length < rows.length) return null;
  // Rows that divide a source again count once: of the two readings the total means the nearer.
  const top = topLevel(all);
  const isNearer = sum(top).minus(stated).abs().lt(sum(all).minus(stated).abs());
  const values = isNearer ? top : all;
  const hasOpen = rows.some((row) => row[column].value === null && hasMoney(row));
  if (hasOpen && sum(values).lt(stated)) return null;
  return { fields, values, sum: sum(values) };
}

function hasMoney({ initialBudget, annualBudget, spent }: BudgetRow): boolean {
  return [initialBudget, annualBudget, spent].some(({ value }) => value !== null && !value.isZero());
}

/** A total or the head of a division, and what the rows below it come to */
export interface SumDifference {
  readonly total: BudgetRow;
  readonly heading: string;
  readonly stated: Decimal;
  readonly sum: Decimal;
  /** The total's, then those of the rows */
  readonly fields: readonly Field<Decimal>[];
  readonly addends: readonly Decimal[];
  readonly isRounding: boolean;
}

/** Wherever a printed sum is another than that of its rows. */
export function sumDifferences(funds: FormFunds, budgetRows: readonly BudgetRow[]): SumDifference[] {
  return [
    ...differencesOfTotal(funds),
    ...divisionsOf(budgetRows).flatMap(({ head, parts }) => difference(head, parts, "amount", "金额")),
  ];
}

/**
 * A second 其中 divides a source, not the total: then the rows do not simply add up. A single source below a larger
 * total names one of several.
 */
function differencesOfTotal({ total, components }: FormFunds): SumDifference[] {
  const nested = components.filter(({ label }) => foldName(label.written).startsWith("其中")).length > 1;
  if (total === null || nested) return [];
  const [only] = components;
  const single = components.length === 1 && only !== undefined ? only : null;
  return COLUMNS.flatMap(([column, heading]) => {
    const part = single?.[column].value ?? null;
    const stated = total[column].value;
    if (part !== null && stated !== null && part.lt(stated) && !isTenThousandfold(part, stated)) return [];
    return difference(total, components, column, heading);
  });
}

function difference(
  total: BudgetRow,
  rows: readonly BudgetRow[],
  column: AmountColumn,
  heading: string,
): SumDifference[] {
  const stated = total[column].value;
  const added = stated === null ? null : rowsSum(stated, rows, column);
  if (stated === null || added === null || stated.eq(added.sum)) return [];
  const nonZero = added.values.filter((value) => !value.isZero());
  return [
    {
      total,
      heading,
      stated,
      sum: added.sum,
      fields: [total[column], ...added.fields],
      addends: nonZero.length === 0 ? added.values : nonZero,
      isRounding: stated.minus(added.sum).abs().lte(TOLERANCE_PER_ADDEND.times(nonZero.length)),
    },
  ];
}

export interface Division {
  readonly head: BudgetRow;
  readonly parts: readonly BudgetRow[];
}

/** 按收入性质分, 按支出性质分: each head with the rows below it */
export function divisionsOf(budgetRows: readonly BudgetRow[]): Division[] {
  const divisions: { head: BudgetRow; parts: BudgetRow[] }[] = [];
  for (const row of budgetRows) {
    if (isDivision(row)) divisions.push({ head: row, parts: [] });
    else divisions.at(-1)?.parts.push(row);
  }
  return divisions;
}

/** 元 in a 万元 */
export const YUAN_OF_TEN_THOUSAND = new Decimal(10_000);

/** Fewer digits than these may be ten thousandfold by chance. */
const FEWEST_DIGITS = 3;

/** 320.00 for 3200000.00, 1134.57 for 11345678.90, or the other way round */
export function isTenThousandfold(one: Decimal, other: Decimal): boolean {
  const [small, large] = one.abs().lt(other.abs()) ? [one, other] : [other, one];
  if (small.isZero()) return false;
  const exact = large.div(YUAN_OF_TEN_THOUSAND);
  if (exact.eq(small)) return true;
  return small.precision() >= FEWEST_DIGITS && round(exact, small.decimalPlaces()).eq(small);
}
