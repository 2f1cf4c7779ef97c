import { at, formCases, money, source } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R11", {
    "#DIV/0! where nothing was budgeted and nothing spent": [
      money({ annual: "0", spent: "0", rate: "#DIV/0!" }),
      found("R11.rateNotZero", "error", at("G5"), "#DIV/0!", "0.00%"),
    ],
    "100% for nothing": [
      money({ annual: "0", spent: "0", rate: "100%" }),
      found("R11.rateNotZero", "error", at("G5"), "100%", "0.00%"),
    ],
    "a blank rate of a source beside one that has a rate, in Sichuan": [
      {
        layout: "sichuan",
        ...money(
          {},
          source("其中：财政资金", { initial: "100", annual: "100", spent: "100", rate: "100.00%" }),
          source("单位资金", { initial: "0.00", annual: "0.00", spent: "0.00", rate: "" }),
        ),
      },
      found("R11.rateNotZero", "error", at("G7"), "", "0.00%"),
    ],
    "0.00%": [
      money(
        {},
        source("其中：财政资金", { initial: "100", annual: "100", spent: "100", rate: "100.00%" }),
        source("单位资金", { initial: "0.00", annual: "0.00", spent: "0.00", rate: "0.00%" }),
      ),
    ],
    "elsewhere a source without money needs no rate": [
      money(
        {},
        source("其中：财政资金", { initial: "100", annual: "100", spent: "100", rate: "100.00%" }),
        source("单位资金", { initial: "0.00", annual: "0.00", spent: "0.00", rate: "" }),
      ),
    ],
    "a form that prints no rates for its sources": [
      money({}, source("上年结转资金", { initial: "0", annual: "0", spent: "0" })),
    ],
  }),
];
