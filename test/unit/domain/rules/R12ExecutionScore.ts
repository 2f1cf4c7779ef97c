import { at, formCases, money } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R12", {
    "a formula's score has more places than are printed": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.88%", score: "4.9883946" }),
    ],
    "4.99 is 5 rounded early": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.88%", score: "5" }),
      found("R12.rounding", "note", at("H5"), "5.00", "4.99"),
    ],
    "full points for 80 %": [
      money({ spent: "80.00", rate: "80.00%", reason: "年终收回" }),
      found("R12.scoreDiffers", "error", at("H5"), "10.00", "8.00"),
    ],
    "the form's own rule for 80 %": [
      money({
        spent: "80.00",
        rate: "80.00%",
        score: "6",
        reason: "年终收回",
        method: "每低1个百分点扣0.2分",
      }),
    ],
    "more than the form's own rule can give": [
      money({
        spent: "80.00",
        rate: "80.00%",
        score: "12",
        reason: "年终收回",
        method: "每低1个百分点扣0.2分",
      }),
      found("R12.scoreDiffers", "error", at("H5"), "12.00", "8.00"),
    ],
    "a blank score": [money({ score: "" }), found("R12.scoreMissing", "error", at("H5"), null, "10.00")],
    "20 points in Hubei": [
      {
        layout: "hubei",
        rows: [{ label: "年度财政资金总额", total: true, annual: "50", spent: "10", rate: "20", score: "5" }],
        executionPoints: "20",
      },
      found("R12.scoreDiffers", "error", at("H5"), "5.00", "4.00"),
    ],
    "102.59% is capped": [
      money({ annual: "329.77", initial: "329.77", spent: "338.31", rate: "102.59%", score: "10" }),
    ],
    "8.62 for 86.18%": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.18%", score: "8.62" }),
    ],
  }),
];
