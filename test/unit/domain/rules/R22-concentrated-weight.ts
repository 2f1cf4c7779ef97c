import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { weighedForm } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R22", {
    "more than 30 points": [
      weighedForm(["产出指标", "30.5", "19.5"]),
      found("R22.singleWeight", "warning", ["指标!I2"], "30.50", "≤ 30.00"),
    ],
    "the only benefit indicator": [
      weighedForm(["产出指标", "25", "25"], ["效益指标", "30"], ["满意度指标", "10"]),
      found("R22.onlyOneOfBlock", "warning", ["指标!I4"], "30.00"),
    ],
    "exactly 30 points of two, and one satisfaction indicator": [
      weighedForm(["产出指标", "30", "20"], ["满意度指标", "10"]),
    ],
  }),
];
