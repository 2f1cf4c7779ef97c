import { found, oneIndicator, REASON, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R29", {
    "a met target with points deducted without a reason": [
      oneIndicator({ score: "9" }),
      found("R29.metButReduced", "error", ["指标!J2", "指标!K2"], "9.00", "10.00"),
    ],
    "a met target with full points": [oneIndicator({ score: "10" })],
    "full points after truncation to two places": [oneIndicator({ weight: "7.143", score: "7.14" })],
    "a reason is given": [oneIndicator({ score: "9", reason: REASON })],
  }),
];
