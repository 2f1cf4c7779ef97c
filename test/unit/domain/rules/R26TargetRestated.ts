import { found, oneIndicator, satisfaction, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R26", {
    "repeats the target with its operator": [
      oneIndicator({ target: "≥266米", actual: "≥266米" }),
      found("R26.restatesTarget", "error", ["指标!H2"], "≥266米"),
    ],
    "repeats the range": [
      oneIndicator({ target: "80%–100%", actual: "80%–100%" }),
      found("R26.restatesTarget", "error", ["指标!H2"], "80%–100%"),
    ],
    "another bound": [
      oneIndicator({ target: "≥266米", actual: "≥300米" }),
      found("R26.operatorInActual", "error", ["指标!H2"], "≥300米"),
    ],
    "the same figure without an operator": [oneIndicator({ target: "≥266米", actual: "266米" })],
    "the same date": [oneIndicator({ target: "2021年12月31日前完成", actual: "2021年12月31日前完成" })],
    "left to R41 for satisfaction": [satisfaction({ actual: "≥95%" })],
  }),
];
