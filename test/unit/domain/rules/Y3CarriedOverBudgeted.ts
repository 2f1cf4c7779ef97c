import { found, oneLine } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = oneLine({ initialBudget: "20.00", spent: "12.24" });

export default yearCases("Y3", {
  "money carried over as last year says": [
    oneLine({ carriedOver: "7.76", spent: "7.76" }),
    last,
    found("Y3.inBudget", "note", ["资金!F2"], "7.76"),
  ],
  "an amount that is not settled yet": [oneLine({ carriedOver: "7.70", spent: "7.70" }), last],
  "nothing carried over": [
    oneLine({ initialBudget: "7.76", spent: "7.76" }),
    oneLine({ initialBudget: "1.00", spent: "1.00" }),
  ],
});
