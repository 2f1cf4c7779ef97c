import { at, formCases, money, source } from "../../../support/ruleCases/formCase";
import { found, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R02", {
    "0.06 over a budget of two addends is an error": [
      oneLine({ carriedOver: "7.70", added: "2145.70", spent: "2153.46" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "2153.46", "≤ 2153.40"),
    ],
    "0.02 over a budget of two addends is a rounding difference": [
      oneLine({ carriedOver: "7.70", added: "2145.70", spent: "2153.42" }),
      found("R02.rounding", "note", ["资金!K2"], "2153.42", "≤ 2153.40"),
    ],
    "0.02 over a budget of one addend is an error": [
      oneLine({ initialBudget: "5.00", spent: "5.02" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "5.02", "≤ 5.00"),
    ],
    "a cut lowers the budget": [
      oneLine({ initialBudget: "90.00", reduced: "18.00", spent: "73.00" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "73.00", "≤ 72.00"),
    ],
    "spending without any budget is an error": [
      oneLine({ spent: "0.01" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "0.01", "≤ 0.00"),
    ],
    "spending exactly the budget is right": [oneLine({ initialBudget: "5.00", spent: "5.00" })],
    "more than has been received": [
      oneLine({ initialBudget: "90.00", arrived: "60.00", spent: "72.00" }),
      found("R02.spentOverArrived", "error", ["资金!K2", "资金!J2"], "72.00", "≤ 60.00"),
    ],
    "what is carried over is there as well": [
      oneLine({ carriedOver: "12.00", initialBudget: "90.00", arrived: "60.00", spent: "72.00" }),
    ],
    "a rounding difference to what has been received": [
      oneLine({ initialBudget: "90.00", arrived: "60.00", spent: "60.02" }),
    ],
    "到位 is blank": [oneLine({ initialBudget: "90.00", spent: "72.00" })],
    "overspent and not received is one error": [
      oneLine({ initialBudget: "70.00", arrived: "60.00", spent: "72.00" }),
      found("R02.spentOverBudget", "error", ["资金!K2"], "72.00", "≤ 70.00"),
    ],
    "left to the reader for an unreadable amount": [oneLine({ initialBudget: null, spent: "5.00" })],
    "left to the reader for a negative amount": [oneLine({ initialBudget: "-5.00", spent: "5.00" })],
  }),
  ...formCases("R02", {
    "338.31 of 329.77": [
      money({ annual: "329.77", initial: "329.77", spent: "338.31", rate: "102.59%" }),
      found("R02.spentOverBudget", "error", at("E5"), "338.31", "≤ 329.77"),
    ],
    "a source that repeats the total": [
      money(
        { annual: "329.77", initial: "329.77", spent: "338.31", rate: "102.59%" },
        source("其中：当年财政拨款", { annual: "329.77", spent: "338.31" }),
      ),
      found("R02.spentOverBudget", "error", at("E5"), "338.31", "≤ 329.77"),
    ],
    "0.01 is a rounding difference": [
      money({ spent: "100.01", rate: "100.01%" }),
      found("R02.rounding", "note", at("E5"), "100.01", "≤ 100.00"),
    ],
    "exactly the budget": [money({})],
  }),
];
