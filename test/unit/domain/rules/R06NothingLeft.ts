import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { statedCells, statedOfAll } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R06", {
    "80 % spent and nothing left": [
      statedOfAll(["balance", "0"], ["executionRate", "80.00"]),
      found("R06.nothingLeft", "error", statedCells(2, 3), "0.00", "> 0.00"),
    ],
    "all spent and nothing left": [statedOfAll(["balance", "0"], ["executionRate", "100.00"])],
    "something is left": [statedOfAll(["balance", "18.00"], ["executionRate", "80.00"])],
    "left to R05 if budget and spending are stated": [
      statedOfAll(
        ["balance", "0"],
        ["executionRate", "80.00"],
        ["annualBudget", "90.00"],
        ["spent", "72.00"],
      ),
    ],
  }),
];
