/** The amounts of `FundFigures`, which add up; the rest of it are rates, which do not. */
export const FUND_AMOUNTS = [
  "carriedOver",
  "initialBudget",
  "added",
  "reduced",
  "spent",
  "annualBudget",
  "balance",
] as const;
export type FundAmount = (typeof FUND_AMOUNTS)[number];
