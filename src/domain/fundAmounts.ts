/** The amounts of `FundFigures`; the rest of it are rates. */
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
