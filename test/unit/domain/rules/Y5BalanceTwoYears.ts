import { found, oneLine } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = oneLine({ initialBudget: "20.00", spent: "15.00" });

export default yearCases("Y5", {
  "a balance in both years": [
    oneLine({ carriedOver: "5.00", initialBudget: "20.00", spent: "17.50" }),
    last,
    found("Y5.twoYears", "warning", ["资金!K2"], "7.50"),
  ],
  "all was spent this year": [oneLine({ carriedOver: "5.00", initialBudget: "20.00", spent: "25.00" }), last],
  "only a rounding was left": [
    oneLine({ carriedOver: "5.00", initialBudget: "20.00", spent: "24.98" }),
    last,
  ],
  "all was spent last year": [
    oneLine({ initialBudget: "20.00", spent: "17.50" }),
    oneLine({ initialBudget: "20.00", spent: "20.00" }),
  ],
});
