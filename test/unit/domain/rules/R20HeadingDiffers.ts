import { at, formCases, NINETY, total, whole } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R20", {
    "Σ 60 under 产出指标(50分)": [
      whole({
        indicators: [
          { level1: "产出指标(50分)", weight: "30" },
          { level1: "产出指标(50分)", weight: "30" },
        ],
      }),
      found("R20.headingDiffers", "error", at("A20"), "60.00", "50.00"),
    ],
    "a note fixes 50": [
      whole({
        indicators: [{ level1: "产出指标(70分)", weight: "70" }],
        notes: ["一级指标分值统一设置为：产出指标50分、效益指标30分"],
      }),
      found("R20.noteDiffers", "error", at("A20"), "70.00", "50.00"),
    ],
    "绩效指标(90分) with 80": [
      whole({ indicatorPoints: "90", indicators: [{ weight: "80" }] }),
      found("R20.headingDiffers", "error", at("A19"), "80.00", "90.00"),
    ],
    "60 already although the form is cut off": [
      { indicators: [{ weight: "30" }, { weight: "30" }] },
      found("R20.aboveEveryScheme", "error", at("A20"), "60.00", "50.00"),
    ],
    "Σ 50 under 产出指标(50分)": [
      whole({
        indicators: [
          { level1: "产出指标(50分)", weight: "20" },
          { level1: "产出指标(50分)", weight: "30" },
        ],
      }),
    ],
    "绩效指标(100分) with 预算执行率 among them": [
      whole({
        rows: [total({ weight: "", score: "" })],
        indicatorPoints: "100",
        indicators: [{ level1: "一、预算执行率", weight: "10" }, ...NINETY],
      }),
    ],
    "the last block of a form that is cut off is incomplete": [
      { indicators: [{ level1: "产出指标(50分)", weight: "12" }] },
    ],
  }),
];
