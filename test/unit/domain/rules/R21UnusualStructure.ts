import { at, formCases, whole } from "../../../support/ruleCases/formCase";
import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { ALL_SCHEMES, weighedForm, weightCells } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R21", {
    "产出 60, 效益 30 and no satisfaction": [
      weighedForm(["产出指标", "30", "30"], ["效益指标", "15", "15"]),
      found("R21.noScheme", "warning", weightCells(4), "10+60+30+0+0", ALL_SCHEMES),
    ],
    "points under another heading": [
      weighedForm(["产出指标", "25", "25"], ["效益指标", "15", "15"], ["其他指标", "10"]),
      found("R21.noScheme", "warning", weightCells(5), "10+50+30+0+0", ALL_SCHEMES),
    ],
    "50, 30 and 10, headings with their points": [
      weighedForm(["产出指标(50分)", "25", "25"], ["效益指标", "15", "15"], ["满意度指标", "10"]),
    ],
    "left to R19 for a sum other than 100": [weighedForm(["产出指标", "30", "20"], ["效益指标", "15", "15"])],
  }),
  ...formCases("R21", {
    "the blocks by their names, with numbers before them": [
      whole({
        indicators: [
          { level1: "1.产出指标", weight: "25" },
          { level1: "1.产出指标", weight: "25" },
          { level1: "二、效益指标", weight: "15" },
          { level1: "二、效益指标", weight: "15" },
          { level1: "（三）满意度指标", weight: "10" },
        ],
      }),
    ],
    "产出 60, 效益 30 and no satisfaction, in Sichuan": [
      whole({
        layout: "sichuan",
        conclusion: "自评总分100分",
        indicators: [
          { weight: "30" },
          { weight: "30" },
          { level1: "效益指标", weight: "15" },
          { level1: "效益指标", weight: "15" },
        ],
      }),
      found("R21.noScheme", "warning", at("H20", "H21", "H22", "H23"), "10+60+30+0+0", ALL_SCHEMES),
    ],
    "50, 30 and 10": [whole({})],
  }),
];
