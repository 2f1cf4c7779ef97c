/** Budget lines as the checks look at them: those of 绩效_资金, and the rows of a printed form. */
import { type Decimal, isAboveZero, isBelowZero, ZERO } from "../decimal";
import type { Field, FundLine } from "../model";
import { executionRate } from "./rates";
import { amount } from "../format";

export interface LineFigures {
  /** 上年结转 + 年初预算 + 追加 − 追减 */
  readonly annualBudget: Decimal;
  readonly spent: Decimal;
  /** Percent, two places; null without a positive budget */
  readonly rate: Decimal | null;
  /** How many of the four amounts are not zero */
  readonly addends: number;
  /** 7.70 + 2145.70; null where the budget is stated instead of added up */
  readonly working: string | null;
}

export interface BudgetLine {
  /** What the line is called in a sentence */
  readonly name: string;
  /** Null when one of its amounts is not known */
  readonly figures: LineFigures | null;
  readonly spent: Field<Decimal>;
  readonly reason: Field<string>;
}

export function budgetLineOf(line: FundLine): BudgetLine {
  return { name: lineName(line), figures: figuresOf(line), spent: line.spent, reason: line.reason };
}

/** Null when one of the line's amounts cannot be read or is negative: R00 has named it. */
export function figuresOf(line: FundLine): LineFigures | null {
  const [carriedOver, initial] = [line.carriedOver.value, line.initialBudget.value];
  const [added, reduced, spent] = [line.added.value, line.reduced.value, line.spent.value];
  if (carriedOver === null || initial === null || added === null || reduced === null || spent === null)
    return null;
  if ([carriedOver, initial, added, reduced, spent].some(isBelowZero)) return null;
  const annualBudget = carriedOver.plus(initial).plus(added).minus(reduced);
  const additions = [carriedOver, initial, added].filter((value) => !value.isZero());
  const plus = (additions.length === 0 ? [ZERO] : additions).map(amount).join(" + ");
  return {
    annualBudget,
    spent,
    rate: rateOf(spent, annualBudget),
    addends: additions.length + (reduced.isZero() ? 0 : 1),
    working: reduced.isZero() ? plus : `${plus} − ${amount(reduced)}`,
  };
}

/** Percent, two places; null without a positive budget. */
export function rateOf(spent: Decimal, annualBudget: Decimal): Decimal | null {
  return isAboveZero(annualBudget) ? executionRate(spent, annualBudget) : null;
}

/** What a line is called in a sentence. */
export function lineName(line: FundLine): string {
  return line.project.written !== "" ? line.project.written : line.category.written;
}

/** The lines that a 口径 adds up, by its name; sorted once for all of them. */
export function linesByScope(funds: readonly FundLine[]): (scope: string) => readonly FundLine[] {
  const of = (...categories: string[]) =>
    funds.filter(({ category }) => categories.includes(category.value ?? ""));
  const projectLines = of("项目支出");
  const named = new Map<string | null, FundLine[]>();
  for (const line of projectLines) {
    for (const name of new Set([line.tier.value, line.project.value])) {
      const lines = named.get(name);
      if (lines === undefined) named.set(name, [line]);
      else lines.push(line);
    }
  }
  return (scope) => {
    switch (scope) {
      case "全部":
        return funds;
      case "基本支出":
        return of("人员经费", "公用经费");
      case "人员经费":
      case "公用经费":
        return of(scope);
      case "项目支出":
        return projectLines;
      default:
        return named.get(scope) ?? [];
    }
  };
}
