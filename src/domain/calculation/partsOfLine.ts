/** What the 其中 rows below a line of 资金 leave of it: some of them may be parts of one above them. */
import { isBelowZero, ZERO, type Decimal } from "../decimal";
import type { FundLine } from "../model";

/** 上年结转, 年初预算, 追加, 追减, 支出 */
export type LineAmounts = readonly Decimal[];

const AMOUNTS = ["carriedOver", "initialBudget", "added", "reduced", "spent"] as const;

/** Null where one of them is not known */
export function lineAmounts(line: FundLine): LineAmounts | null {
  const known = AMOUNTS.flatMap((key) => line[key].value ?? []);
  return known.length === AMOUNTS.length ? known : null;
}

/** Null where the part is more in one of the columns */
export function withoutPart(whole: LineAmounts, part: LineAmounts): LineAmounts | null {
  const left = whole.map((amount, column) => amount.minus(part[column] ?? ZERO));
  return left.some(isBelowZero) ? null : left;
}

/** With more rows there are too many readings: none is a part of another. */
const MOST_PARTS = 12;

/**
 * Of 240, 其中 160, 其中 60: 20 where both are parts of the line, 80 where 60 is a part of the 160. The reading without
 * parts of parts comes first; readings in which a part is more than its whole are left out.
 */
export function restsOf(whole: LineAmounts, parts: readonly LineAmounts[]): readonly LineAmounts[] {
  const nests = parts.length <= MOST_PARTS;
  const rests: LineAmounts[] = [];
  const read = (at: number, left: LineAmounts, leftOfPart: LineAmounts | null): void => {
    const next = parts[at];
    if (next === undefined) {
      rests.push(left);
      return;
    }
    const inLine = withoutPart(left, next);
    if (inLine !== null) read(at + 1, inLine, next);
    const inPart = leftOfPart === null || !nests ? null : withoutPart(leftOfPart, next);
    if (inPart !== null) read(at + 1, left, inPart);
  };
  read(0, whole, null);
  return rests;
}
