import { found, oneLine, projectLine } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = oneLine({ initialBudget: "10.00", spent: "10.00" });
const two = (first: string, second: string) => ({
  lines: [
    projectLine({ initialBudget: first, spent: first }),
    projectLine({ project: "设备购置", initialBudget: second, spent: second }),
  ],
});

export default yearCases("Y6", {
  "a project that has grown by more than 30 %": [
    oneLine({ initialBudget: "13.01", spent: "12.00" }),
    last,
    found("Y6.unexplained", "warning", ["资金!K2", "资金!L2"], "+30.10%"),
  ],
  "a project that has shrunk by more than 30 %": [
    oneLine({ initialBudget: "10.00", spent: "6.99" }),
    last,
    found("Y6.unexplained", "warning", ["资金!K2", "资金!L2"], "-30.10%"),
  ],
  "another threshold in the workbook": [
    {
      ...oneLine({ initialBudget: "11.50", spent: "11.50" }),
      parameters: [{ name: "同比说明线", value: "10" }],
    },
    last,
    found("Y6.unexplained", "warning", ["资金!K2", "资金!L2"], "+15.00%"),
  ],
  "a category without a project that has changed so much": [
    { ...two("13.00", "6.00"), parameters: [{ name: "同比说明线", value: "31" }] },
    two("10.00", "4.60"),
  ],
  "a category of projects, one of them new to the comparison of shares": [
    {
      lines: [
        projectLine({ initialBudget: "12.90", spent: "12.90" }),
        projectLine({ project: "设备购置", added: "6.00", spent: "0.00" }),
      ],
    },
    {
      lines: [
        projectLine({ initialBudget: "10.00", spent: "10.00" }),
        projectLine({ project: "设备购置", initialBudget: "0.00", spent: "0.00" }),
      ],
    },
    found("Y6.category", "warning", ["资金!K2", "资金!K3"], "+89.00%"),
  ],
  "exactly 30 %": [oneLine({ initialBudget: "13.00", spent: "13.00" }), last],
  "a reason is given": [oneLine({ initialBudget: "20.00", spent: "20.00", reason: "培训任务增加" }), last],
  "a new project": [oneLine({ project: "设备购置", initialBudget: "20.00", spent: "20.00" }), last],
});
