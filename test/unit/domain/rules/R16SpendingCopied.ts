import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R16", {
    "every line spent to the cent, with money carried over": [
      {
        lines: [
          projectLine({ carriedOver: "7.70", initialBudget: "10.00", spent: "17.70" }),
          projectLine({ initialBudget: "5.00", spent: "5.00" }),
          projectLine({ initialBudget: "18.00", reduced: "18.00" }),
        ],
      },
      found("R16.everyLineSpentInFull", "warning", ["资金!K2", "资金!K3"]),
    ],
    "one line differs": [
      {
        lines: [
          projectLine({ carriedOver: "7.70", initialBudget: "10.00", spent: "17.69" }),
          projectLine({ initialBudget: "5.00", spent: "5.00" }),
        ],
      },
    ],
    "nothing was carried over": [
      {
        lines: [
          projectLine({ initialBudget: "10.00", spent: "10.00" }),
          projectLine({ initialBudget: "5.00", spent: "5.00" }),
        ],
      },
    ],
  }),
];
