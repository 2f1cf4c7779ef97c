import { at, formCases, whole } from "../../../support/ruleCases/formCase";
import { found, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R23", {
    "a blank weight": [oneIndicator({ weight: null }), found("R23.weightMissing", "error", ["指标!I2"])],
    "a weight of zero": [
      oneIndicator({ weight: "0" }),
      found("R23.weightNotPositive", "error", ["指标!I2"], "0.00", "> 0"),
    ],
    "a negative weight": [
      oneIndicator({ weight: "-5" }),
      found("R23.weightNotPositive", "error", ["指标!I2"], "-5.00", "> 0"),
    ],
    "a small weight": [oneIndicator({ weight: "0.5" })],
  }),
  ...formCases("R23", {
    "one weight is blank": [
      whole({ indicators: [{ weight: "10" }, { weight: "", score: "10" }] }),
      found("R23.weightMissing", "error", at("H21")),
    ],
    "a row without score shares the merged weight above it": [
      whole({ indicators: [{ weight: "20" }, { weight: "", score: "" }] }),
    ],
    "a form without weights": [whole({ indicators: [{ weight: "", score: "10" }] })],
  }),
];
