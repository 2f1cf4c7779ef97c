import { found, oneLine, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R09", {
    "100 % of the annual budget is 80 % of the initial one, reported once, at the adjusted line": [
      {
        lines: [
          projectLine({ initialBudget: "72.00", spent: "72.00" }),
          projectLine({ project: "未列明细", initialBudget: "18.00", reduced: "18.00" }),
        ],
      },
      found("R09.ratesDiffer", "note", ["资金!G3", "资金!K3"], "100.00%"),
    ],
    "not repeated for a wider scope whose other lines are blank": [
      {
        lines: [
          { category: "人员经费" },
          projectLine({ initialBudget: "90.00", reduced: "18.00", spent: "72.00" }),
        ],
      },
      found("R09.ratesDiffer", "note", ["资金!G3", "资金!K3"], "100.00%"),
    ],
    "a project with its own form is reported separately from the department": [
      {
        projects: [{ name: "技能培训" }],
        lines: [
          { category: "人员经费", initialBudget: "900.00", spent: "900.00" },
          projectLine({ initialBudget: "2.00", added: "1.76", spent: "3.76" }),
          projectLine({ project: "业务运行", initialBudget: "98.00", spent: "98.00" }),
        ],
      },
      found("R09.ratesDiffer", "note", ["资金!G3", "资金!K3"], "100.00%"),
    ],
    "rates exactly 10 points apart": [oneLine({ initialBudget: "100.00", reduced: "10.00", spent: "90.00" })],
    "no second rate without an initial budget": [oneLine({ added: "318.00", spent: "318.00" })],
  }),
];
