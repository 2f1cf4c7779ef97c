import { found, satisfaction, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R41", {
    "repeats the target": [
      satisfaction({ target: "＞95%", actual: "＞95%" }),
      found("R41.restated", "warning", ["指标!H2"], "＞95%"),
    ],
    "words instead of a figure": [
      satisfaction({ actual: "满意" }),
      found("R41.restated", "warning", ["指标!H2"], "满意"),
    ],
    "a surveyed figure": [satisfaction({ actual: "96.2%" })],
    "left to R24 for a blank actual": [satisfaction({ actual: null })],
  }),
];
