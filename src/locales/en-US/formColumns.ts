/** The columns of a printed form. */
import type { IndicatorColumn, MoneyColumn } from "../../workbook/forms";

export const MONEY_NAMES: Readonly<Record<MoneyColumn, string>> = {
  initialBudget: "Initial budget",
  annualBudget: "Annual budget",
  spent: "Spent",
  rate: "Execution rate",
  weight: "Weight",
  score: "Score",
  reason: "Reason",
  method: "Scoring method",
};

export const INDICATOR_NAMES: Readonly<Record<IndicatorColumn, string>> = {
  level1: "Level 1",
  level2: "Level 2",
  level3: "Level 3",
  nature: "Nature",
  target: "Target",
  measureUnit: "Unit of measure",
  actual: "Actual value",
  weight: "Weight",
  score: "Score",
  reason: "Reason and improvement",
  method: "Scoring method",
};
