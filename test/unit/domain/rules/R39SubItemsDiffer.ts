import { found, indicators, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R39", {
    "parts above the whole": [
      indicators(
        { actual: "100人" },
        { level3: "其中：意识培训", target: "60人", actual: "70人" },
        { level3: "其中：能力培训", target: "40人", actual: "40人" },
      ),
      found("R39.partsExceedParent", "error", ["指标!H2", "指标!H3", "指标!H4"], "100人", "110人"),
    ],
    "two parts below the whole": [
      indicators(
        {},
        { level3: "其中：意识培训", target: "60人", actual: "60人" },
        { level3: "其中：能力培训", target: "30人", actual: "40人" },
      ),
      found("R39.partsShortOfParent", "warning", ["指标!F2", "指标!F3", "指标!F4"], "100人", "90人"),
    ],
    "one part below the whole": [indicators({}, { level3: "其中：女学员", target: "60人", actual: "60人" })],
    "another unit": [indicators({}, { level3: "其中：培训班", target: "200期", actual: "200期" })],
  }),
];
