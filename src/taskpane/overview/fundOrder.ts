/** Which fund sums are listed below the total, and in what order. Pure. */
import type { Decimal } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";
import { FUND_CATEGORIES } from "../../domain/model";
import { FIXED_SCOPES } from "../../domain/calculation/totals";

export type ProjectOrder = "table" | "rate" | "budget";
export const PROJECT_ORDERS: readonly ProjectOrder[] = ["table", "rate", "budget"];

/** More are shown on demand: a thousand projects open as quickly as a few. */
export const PROJECTS_AT_A_TIME = 20;

/** The 支出类别 that have lines */
export function categoriesOf(
  totals: ReadonlyMap<string, FundFigures>,
  hasLines: (scope: string) => boolean,
): readonly FundFigures[] {
  return FUND_CATEGORIES.filter(hasLines).flatMap((category) => totals.get(category) ?? []);
}

/** In the order of the table */
export function projectFunds(totals: ReadonlyMap<string, FundFigures>): readonly FundFigures[] {
  const fixed: ReadonlySet<string> = new Set(FIXED_SCOPES);
  return [...totals.values()].filter(({ scope }) => !fixed.has(scope));
}

/** Unknown figures come first, since they need attention. Equal ones keep the order of the table. */
export function inOrder(projects: readonly FundFigures[], order: ProjectOrder): readonly FundFigures[] {
  switch (order) {
    case "table":
      return projects;
    case "rate":
      return [...projects].sort((a, b) => compare(a.executionRate, b.executionRate));
    case "budget":
      return [...projects].sort((a, b) => compare(b.annualBudget, a.annualBudget, -1));
  }
}

function compare(a: Decimal | null, b: Decimal | null, unknownFirst: 1 | -1 = 1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -unknownFirst : unknownFirst;
  return a.comparedTo(b);
}
