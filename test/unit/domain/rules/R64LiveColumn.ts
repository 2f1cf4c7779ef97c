import { fundsColumn } from "../../../support/columns";
import { found, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";

const BUDGET = `资金!${fundsColumn("shownBudget")}2`;
const RATE = `资金!${fundsColumn("shownRate")}2`;
const LINE = { carriedOver: "7.70", initialBudget: "60", added: "10", reduced: "1.7", spent: "57" } as const;

export default workbookCases("R64", {
  "a budget typed over the formula": [
    oneLine({ ...LINE, shownBudget: "77.7" }),
    found("R64.liveFigureDiffers", "error", [BUDGET], "77.70", "76.00"),
  ],
  "one cent more": [
    oneLine({ ...LINE, shownBudget: "76.01" }),
    found("R64.liveFigureDiffers", "error", [BUDGET], "76.01", "76.00"),
  ],
  "a rate that is not that of the amounts": [
    oneLine({ ...LINE, shownBudget: "76", shownRate: "100" }),
    found("R64.liveFigureDiffers", "error", [RATE], "100.00%", "75.00%"),
  ],
  "the rate on the initial budget": [
    oneLine({ ...LINE, shownRate: "95" }),
    found("R64.liveFigureDiffers", "error", [RATE], "95.00%", "75.00%"),
  ],
  "the formulas' own figures": [oneLine({ ...LINE, shownBudget: "76", shownRate: "75" })],
  "a rate of many places": [oneLine({ ...LINE, spent: "50", shownRate: "65.7894736842105" })],
  "a rate typed to one place": [oneLine({ ...LINE, spent: "50", shownRate: "65.8" })],
  "a ratio without a percent sign": [oneLine({ ...LINE, shownRate: "0.75" })],
  "blank live columns": [oneLine(LINE)],
  "left to the reader for an unreadable amount": [
    oneLine({ ...LINE, added: null, shownBudget: "66", shownRate: "86.36" }),
  ],
  "nothing to divide by": [oneLine({ spent: "0", shownBudget: "0", shownRate: "0" })],
});
