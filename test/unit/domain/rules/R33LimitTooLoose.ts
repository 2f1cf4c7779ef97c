import { found, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R33", {
    "less than half of the upper limit": [
      oneIndicator({ level3: "平均办理时间", target: "≤10天", actual: "4天" }),
      found("R33.targetTooLoose", "warning", ["指标!F2", "指标!H2"], "4天"),
    ],
    "exactly half": [oneIndicator({ level3: "平均办理时间", target: "≤10天", actual: "5天" })],
    "less than half of a lower limit": [oneIndicator({ target: "≥10天", actual: "4天" })],
  }),
];
