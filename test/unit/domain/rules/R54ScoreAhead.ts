import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { scored } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R54", {
    "full points with 90 % spent": [
      scored("90.00"),
      found("R54.scoreAheadOfSpending", "warning", ["资金!K2"], "10.00%", "≤ 5%"),
    ],
    "exactly 5 % apart": [scored("95.00")],
    "no spending score without fund lines": [{ ...scored("90.00"), lines: [] }],
  }),
];
