import { at, formCases, money, source, total } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R01", {
    "a source's own rate": [
      money(
        {},
        source("其中：当年财政拨款", { initial: "80.00", annual: "80.00", spent: "80.00", rate: "100%" }),
        source("上年结转资金", { initial: "20.00", annual: "20.00", spent: "5.00", rate: "30%" }),
      ),
      found("R01.rateDiffers", "error", at("G7"), "30%", "25.00%"),
    ],
    "sources without rates, and one without a budget": [
      money(
        {},
        source("其中：当年财政拨款", { initial: "100.00", annual: "100.00", spent: "100.00", rate: "—" }),
        source("其他资金", { initial: "0", annual: "0", spent: "0", rate: "" }),
      ),
    ],
    "a formula's rate has more places than are printed": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.883946%", score: "4.9883946" }),
    ],
    "50% where 154.74 of 310.20 is 49.88% is right at its places": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "50%", score: "4.99" }),
    ],
    "50% where it is 49.88%, with 5 points": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "50%", score: "5" }),
      found("R01.scoredRounded", "warning", at("G5"), "50%", "49.88%"),
    ],
    "50.00% where it is 49.88%": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "50.00%", score: "4.99" }),
      found("R01.rateDiffers", "error", at("G5"), "50.00%", "49.88%"),
    ],
    "49.9% where it is 49.88%": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.9%", score: "4.99" }),
    ],
    "49.8% was cut off": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.8%", score: "4.99" }),
      found("R01.cutOff", "warning", at("G5"), "49.8%", "49.9%"),
    ],
    "86% of 86.20": [money({ spent: "86.20", rate: "86%", score: "8.62" })],
    "31% of 31.60 was cut off": [
      money({ spent: "31.60", rate: "31%", score: "3.16" }),
      found("R01.cutOff", "warning", at("G5"), "31%", "32%"),
    ],
    "32% of 31.60": [money({ spent: "31.60", rate: "32%", score: "3.16" })],
    "33% of 31.60": [
      money({ spent: "31.60", rate: "33%", score: "3.16" }),
      found("R01.rateDiffers", "error", at("G5"), "33%", "31.60%"),
    ],
    "86.00% of 86.20": [
      money({ spent: "86.20", rate: "86.00%", score: "8.62" }),
      found("R01.rateDiffers", "error", at("G5"), "86.00%", "86.20%"),
    ],
    "86.19% for 86.18304% is a rounding difference": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.19%", score: "8.62" }),
      found("R01.rounding", "note", at("G5"), "86.19%", "86.18%"),
    ],
    "0.02 is an error": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.20%", score: "8.62" }),
      found("R01.rateDiffers", "error", at("G5"), "86.20%", "86.18%"),
    ],
    "a blank rate": [money({ rate: "" }), found("R01.rateMissing", "error", at("G5"), null, "100.00%")],
    "zero beside sources that have money": [
      {
        rows: [
          total({ initial: "0", annual: "0", spent: "0", rate: "0", score: "10" }),
          source("其中：本年财政拨款", { initial: "90", annual: "90", spent: "90" }),
        ],
      },
      found("R01.rateDiffers", "error", at("G5"), "0%", "100.00%"),
    ],
    "an older form has only 年初预算数": [
      {
        rows: [
          {
            label: "年度资金总额",
            total: true,
            initial: "80",
            spent: "80",
            weight: "10",
            rate: "100%",
            score: "10",
          },
        ],
      },
      found("R01.onInitialBudget", "warning", at("C5"), "100.00%"),
    ],
    "86.18%": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.18%", score: "8.62" }),
    ],
    "left to R11 without budget and spending": [money({ annual: "0", spent: "0", rate: "" })],
    "a form without such a column": [
      { rows: [{ label: "年度资金总额", total: true, annual: "80", spent: "70" }] },
    ],
  }),
];
