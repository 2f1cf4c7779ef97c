import { found, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R37", {
    "mu against hectares": [
      oneIndicator({ target: "100亩", actual: "7公顷" }),
      found("R37.unitsDiffer", "error", ["指标!H2", "指标!F2"], "公顷", "亩"),
    ],
    "people against times": [
      oneIndicator({ target: "100人", actual: "100人次" }),
      found("R37.unitsDiffer", "error", ["指标!H2", "指标!F2"], "人次", "人"),
    ],
    "场 and 场次 count the same": [oneIndicator({ target: "不低于15场次", actual: "16场" })],
    "万人 and 人 after scaling": [oneIndicator({ target: "1.65万人", actual: "16500人" })],
    "a missing unit matches any": [oneIndicator({ target: "100人", actual: "100" })],
  }),
];
