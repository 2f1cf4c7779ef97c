import { found, oneIndicator, qualitative, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R27", {
    "more than the weight": [
      oneIndicator({ score: "10.01" }),
      found("R27.aboveWeight", "error", ["指标!J2"], "10.01", "≤ 10.00"),
    ],
    "a negative score": [
      oneIndicator({ score: "-1" }),
      found("R27.negative", "error", ["指标!J2"], "-1.00", "≥ 0"),
    ],
    "a qualitative score above its weight": [
      qualitative({ actual: "达成", score: "11" }),
      found("R27.aboveWeight", "error", ["指标!J2"], "11.00", "≤ 10.00"),
    ],
    "exactly the weight": [oneIndicator({ score: "10" })],
  }),
];
