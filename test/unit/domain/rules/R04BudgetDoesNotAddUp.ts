import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { statedCells, statedOfAll } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R04", {
    "783.65 + 2515.17 + 7.70 is 0.07 short of 3306.59": [
      statedOfAll(
        ["annualBudget", "3306.59"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
      ),
      found("R04.budgetDiffers", "error", statedCells(2, 5, 3, 4), "3306.59", "3306.52"),
    ],
    "a cut is taken off": [
      statedOfAll(
        ["annualBudget", "3306.52"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
        ["reduced", "18.00"],
      ),
      found("R04.budgetDiffers", "error", statedCells(2, 5, 3, 4, 6), "3306.52", "3288.52"),
    ],
    "0.01 is a rounding difference": [
      statedOfAll(
        ["annualBudget", "3306.53"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
      ),
      found("R04.rounding", "note", statedCells(2, 5, 3, 4), "3306.53", "3306.52"),
    ],
    "the items add up": [
      statedOfAll(
        ["annualBudget", "3306.52"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
      ),
    ],
    "an item that has money is not stated": [
      statedOfAll(["annualBudget", "3306.59"], ["initialBudget", "783.65"], ["added", "2515.17"]),
    ],
  }),
];
