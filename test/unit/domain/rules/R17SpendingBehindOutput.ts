import { at, formCases, oneRow, total } from "../../../support/ruleCases/formCase";
import {
  found,
  indicator,
  oneIndicator,
  oneLine,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R17", {
    "30 % spent and every output met": [
      { ...oneIndicator({}), ...oneLine({ initialBudget: "100.00", spent: "30.00" }) },
      found("R17.spendingBehindOutput", "warning", ["资金!K2", "指标!H2"], "30.00%"),
    ],
    "one output missed": [
      {
        ...oneLine({ initialBudget: "100.00", spent: "30.00" }),
        indicators: [indicator({}), indicator({ level3: "培训班", target: "4期", actual: "3期" })],
      },
    ],
    "more than 30 % spent": [
      { ...oneIndicator({}), ...oneLine({ initialBudget: "100.00", spent: "30.01" }) },
    ],
  }),
  ...formCases("R17", {
    "20 % spent and every output met": [
      oneRow({}, { rows: [total({ annual: "50", initial: "50", spent: "10", rate: "20%", score: "2" })] }),
      found("R17.spendingBehindOutput", "warning", at("E5", "G20"), "20.00%"),
    ],
    "an output is missed": [
      oneRow({ actual: "90人" }, { rows: [total({ annual: "50", initial: "50", spent: "10" })] }),
    ],
  }),
];
