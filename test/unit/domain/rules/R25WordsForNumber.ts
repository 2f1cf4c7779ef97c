import {
  found,
  oneIndicator,
  qualitative,
  satisfaction,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R25", {
    "a status instead of a count": [
      oneIndicator({ target: "51个", actual: "完成率100%" }),
      found("R25.statusForNumber", "error", ["指标!H2"], "完成率100%"),
    ],
    "已完成 without a figure": [
      oneIndicator({ actual: "已完成" }),
      found("R25.statusForNumber", "error", ["指标!H2"], "已完成"),
    ],
    "words instead of a count": [
      oneIndicator({ actual: "成效显著" }),
      found("R25.wordsForNumber", "error", ["指标!H2"], "成效显著"),
    ],
    "a deadline answered without a date": [
      oneIndicator({ target: "2021年12月31日前完成", actual: "已完成" }),
      found("R25.noDate", "error", ["指标!H2"], "已完成"),
    ],
    "a measured percentage": [oneIndicator({ target: "≥90%", actual: "100%" })],
    "words for a 定性 target": [qualitative({ actual: "已完成", score: "10" })],
    "left to R41 for satisfaction": [satisfaction({ actual: "完成" })],
  }),
];
