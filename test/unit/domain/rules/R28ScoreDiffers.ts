import type { PrintedIndicatorSpec } from "../../../support/printedFormOf";
import { at, formCases, oneRow } from "../../../support/ruleCases/formCase";
import { found, oneIndicator, REASON, workbookCases } from "../../../support/ruleCases/workbookCase";

/** One and a half percentage points above the limit */
const OWN_METHOD: PrintedIndicatorSpec = {
  level3: "结转结余率",
  nature: "<=",
  target: "≤5%",
  actual: "6.5%",
  weight: "5",
  reason: "项目跨年",
};

export default [
  ...workbookCases("R28", {
    "9.50 for 90 % completion": [
      oneIndicator({ actual: "90人", score: "9.5", reason: REASON }),
      found("R28.scoreDiffers", "error", ["指标!J2"], "9.50", "9.00"),
    ],
    "left to R23 for a weight below zero": [oneIndicator({ actual: "90人", weight: "-20" })],
    "0.01 is a rounding difference": [
      oneIndicator({ actual: "67人", weight: "7", score: "4.68", reason: REASON }),
      found("R28.rounding", "note", ["指标!J2"], "4.68", "4.69"),
    ],
    "a missed reverse indicator by the platform's rule": [
      oneIndicator({ target: "≤90次", actual: "100次", score: "9.00", reason: REASON }),
      found("R28.scoreDiffers", "error", ["指标!J2"], "9.00", "8.89"),
    ],
    "a met target with points deducted for another reason than overfulfilment": [
      oneIndicator({ score: "8", reason: REASON }),
      found("R28.scoreDiffers", "error", ["指标!J2"], "8.00", "10.00"),
    ],
    "points deducted from a target that was set too low, with a reason": [
      oneIndicator({ actual: "191人", score: "8", reason: "指标值偏低" }),
    ],
    "the computed score": [oneIndicator({ actual: "90人", score: "9", reason: REASON })],
    "a blank score": [oneIndicator({ actual: "90人", reason: REASON })],
    "无 with a reason has no score": [
      oneIndicator({ actual: "无", reason: "因疫情未举办" }),
      found("R28.notScored", "error", ["指标!H2"], "无"),
    ],
  }),
  ...formCases("R28", {
    "a blank score": [oneRow({ score: "" }), found("R28.scoreMissing", "error", at("I20"), null, "10.00")],
    "9.50 for 90 % completion": [
      oneRow({ actual: "90人", score: "9.50", reason: "报名不足" }),
      found("R28.scoreDiffers", "error", at("I20"), "9.50", "9.00"),
    ],
    "9.00 for 90 % completion": [oneRow({ actual: "90人", score: "9.00", reason: "报名不足" })],
    "the form's own method deducts a point per percentage point": [
      oneRow({
        ...OWN_METHOD,
        score: "3",
        method: "≤5%得5分，每增加1个百分点扣1分，扣完为止",
      }),
      found("R28.ownMethod", "note", at("I20", "K20"), "3.00"),
    ],
    "the form's own method gives full points from 95 %": [
      oneRow({ target: "100人", actual: "96人", method: "完成95%以上得满分，否则不得分" }),
      found("R28.ownMethod", "note", at("I20", "K20"), "10.00"),
    ],
    "the form's own method gives the computed score": [
      oneRow({ actual: "90人", score: "9", reason: "报名不足", method: "每少1人扣0.1分" }),
    ],
    "the general rule in the form's own words": [
      oneRow({
        actual: "90人",
        score: "9.50",
        reason: "报名不足",
        method: "完成得10分；未完成的，按B/A×该指标分值记分",
      }),
      found("R28.scoreDiffers", "error", at("I20"), "9.50", "9.00"),
    ],
    "a method that names no points": [
      oneRow({ actual: "90人", score: "9.50", reason: "报名不足", method: "据实填报" }),
      found("R28.scoreDiffers", "error", at("I20"), "9.50", "9.00"),
    ],
    "a blank score with the form's own method": [
      oneRow({ actual: "90人", score: "", method: "每少1人扣0.5分" }),
      found("R28.scoreMissingOwnMethod", "error", at("I20", "K20")),
    ],
    "figures that only the form's own method can score": [
      oneRow({ target: "按期", actual: "12份", score: "7", reason: "迟报", method: "每迟报1份扣1分" }),
    ],
  }),
];
