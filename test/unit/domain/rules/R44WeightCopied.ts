import { found, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R44", {
    "the weight in the target's cell": [
      oneIndicator({ weight: "12.5", target: "12.5", actual: "20" }),
      found("R44.equalsWeight", "warning", ["指标!F2"], "12.5"),
    ],
    "the weight in the actual's cell": [
      oneIndicator({ weight: "12.5", target: "12", actual: "12.5" }),
      found("R44.equalsWeight", "warning", ["指标!H2"], "12.5"),
    ],
    "a figure with its unit": [oneIndicator({ weight: "10", target: "10场", actual: "10场" })],
    "a figure with its unit in 度量单位": [
      oneIndicator({ weight: "10", target: "10", actual: "10", measureUnit: "场" }),
    ],
  }),
];
