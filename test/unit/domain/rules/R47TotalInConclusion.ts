import { at, formCases, totalling, whole } from "../../../support/ruleCases/formCase";
import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { concluded } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R47", {
    "another total than the computed one": [
      concluded("项目自评总分98.5分，效果明显。"),
      found("R47.otherTotal", "error", ["项目!F2"], "98.5", "100.00"),
    ],
    "no total where 510000_0013zp requires it": [
      { profile: "sichuan-510000_0013zp", ...concluded("项目实施效果明显。") },
      found("R47.totalNotStated", "error", ["项目!F2"], null, "100.00"),
    ],
    "the total": [{ profile: "sichuan-510000_0013zp", ...concluded("项目自评总分100分，效果明显。") }],
    "no total on the national form": [concluded("项目实施效果明显。")],
    "no conclusion yet": [{ profile: "sichuan-510000_0013zp", ...concluded("") }],
  }),
  ...formCases("R47", {
    "another total": [
      whole({ layout: "sichuan", conclusion: "项目自评总分98分，效果明显。" }),
      found("R47.otherTotal", "error", at("D80"), "98", "100.00"),
    ],
    "the sum of the scores beside a printed total that is wrong": [
      totalling("98.69", { totalScore: "99.69", conclusion: "项目自评总分98.69分。" }),
    ],
    "a printed total that is off by rounding": [
      totalling("98.69", { totalScore: "98.70", conclusion: "项目自评总分98.70分。" }),
    ],
    "no total": [
      whole({ layout: "sichuan", conclusion: "项目实施效果明显。" }),
      found("R47.totalNotStated", "error", at("D80"), null, "100.00"),
    ],
    "the total": [whole({ layout: "sichuan", conclusion: "项目自评总分100分，效果明显。" })],
    "points of a part": [whole({ conclusion: "产出指标得分50分，效益指标得分30分。" })],
    "no total on another layout": [whole({ conclusion: "项目实施效果明显。" })],
    "left to R48 for instructions": [
      whole({
        layout: "sichuan",
        conclusion: "结合自评情况,说明项目自评总分,说明项目实施取得的成效或成果。(200字以内)",
      }),
    ],
  }),
];
