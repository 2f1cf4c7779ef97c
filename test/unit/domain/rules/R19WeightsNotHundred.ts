import { at, formCases, NINETY, whole } from "../../../support/ruleCases/formCase";
import { found, indicator, workbookCases } from "../../../support/ruleCases/workbookCase";
import { weighedForm, weightCells } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R19", {
    "weights of 100 beside 10 for execution": [
      weighedForm(["产出指标", "25", "25"], ["效益指标", "20", "20"], ["满意度指标", "10"]),
      found("R19.weightsNotHundred", "error", weightCells(5), "110.00", "100.00"),
    ],
    "0.02 short": [
      weighedForm(["产出指标", "25", "25"], ["效益指标", "15", "14.98"], ["满意度指标", "10"]),
      found("R19.weightsNotHundred", "error", weightCells(5), "99.98", "100.00"),
    ],
    "90 and 10 for execution": [
      weighedForm(["产出指标", "25", "25"], ["效益指标", "15", "15"], ["满意度指标", "10"]),
    ],
    "left to R23 for a missing weight": [weighedForm(["产出指标", "25", null])],
    "a project without a form of its own": [
      {
        projects: [{ name: "技能培训", separateForm: false }],
        indicators: [indicator({ project: "技能培训", weight: "5" })],
      },
    ],
  }),
  ...formCases("R19", {
    "weights of 100 beside 10 for execution": [
      whole({ indicators: [{ weight: "70" }, { level1: "效益指标", weight: "30" }] }),
      found("R19.weightsNotHundred", "error", at("H90", "H20", "H21"), "110.00", "100.00"),
    ],
    "预算执行率 among the indicators counts once": [
      whole({ indicators: [...NINETY, { level1: "预算执行率指标", weight: "10" }] }),
    ],
    "a row without points does not hide a wrong sum": [
      whole({
        indicators: [
          { weight: "70" },
          { level1: "效益指标", weight: "30" },
          { level3: "其中", target: "", actual: "", weight: "", score: "" },
        ],
      }),
      found("R19.weightsNotHundred", "error", at("H90", "H20", "H21"), "110.00", "100.00"),
    ],
    "a row without points beside whole sums": [
      whole({ indicators: [...NINETY, { level3: "其中", target: "", actual: "", weight: "", score: "" }] }),
    ],
    "90 and 10": [whole({})],
    "a form that is cut off": [{ indicators: [{ weight: "70" }] }],
  }),
];
