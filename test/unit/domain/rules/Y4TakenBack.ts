import { found, oneLine } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = oneLine({ initialBudget: "18.00", spent: "18.00" });

export default yearCases("Y4", {
  "all of a line was taken back, and nothing says why": [
    oneLine({ initialBudget: "18.00", reduced: "18.00", spent: "0.00" }),
    last,
    found("Y4.takenOrLeft", "error", ["资金!I2", "资金!L2"], "18.00"),
  ],
  "taken back last year, and carried over": [
    oneLine({ carriedOver: "18.00", spent: "18.00" }),
    oneLine({ initialBudget: "40.00", reduced: "18.00", spent: "22.00" }),
    found("Y4.carriedAnyway", "error", ["资金!F2"], "18.00", "0.00"),
  ],
  "a reason is given": [
    oneLine({
      initialBudget: "18.00",
      reduced: "18.00",
      spent: "0.00",
      reason: "年终收回，攀财预〔2021〕88号",
    }),
    last,
  ],
  "part of it was spent": [oneLine({ initialBudget: "18.00", reduced: "8.00", spent: "10.00" }), last],
  "part of it was taken back": [oneLine({ initialBudget: "18.00", reduced: "8.00", spent: "0.00" }), last],
});
