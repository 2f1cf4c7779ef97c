import type { Sentences } from "../sentences";

export const workingTerms: Sentences["workingTerms"] = {
  score: "Score",
  executionScore: "Execution score",
  completion: "Completion",
  deviation: "Deviation",
  carriedOver: "Carried over",
  initialBudget: "Initial budget",
  added: "Added",
  reduced: "Reduced",
  spent: "Spent",
  annualBudget: "Annual budget",
  balance: "Balance",
  executionRate: "Execution rate",
  initialRate: "Rate on the initial budget",
  adjustmentRate: "Adjustment rate",
};
