import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { statedCells, statedOfAll } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R05", {
    "a balance of 0.07 where nothing is left": [
      statedOfAll(["balance", "0.07"], ["annualBudget", "3306.52"], ["spent", "3306.52"]),
      found("R05.balanceDiffers", "error", statedCells(2, 3, 4), "0.07", "0.00"),
    ],
    "a negative balance": [
      statedOfAll(["balance", "-0.06"]),
      found("R05.negative", "error", statedCells(2), "-0.06", "≥ 0.00"),
    ],
    "0.01 is a rounding difference": [
      statedOfAll(["balance", "0.01"], ["annualBudget", "3306.52"], ["spent", "3306.52"]),
      found("R05.rounding", "note", statedCells(2, 3, 4), "0.01", "0.00"),
    ],
    "budget less spending": [
      statedOfAll(["balance", "6.52"], ["annualBudget", "3306.52"], ["spent", "3300.00"]),
    ],
    "the spending is not stated": [statedOfAll(["balance", "6.52"], ["annualBudget", "3306.52"])],
  }),
];
