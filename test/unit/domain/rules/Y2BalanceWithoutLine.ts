import { found, oneLine } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const other = oneLine({ project: "设备购置", initialBudget: "5.00", spent: "5.00" });

export default yearCases("Y2", {
  "a project with a balance that this year does not have": [
    other,
    oneLine({ initialBudget: "20.00", spent: "12.24" }),
    found("Y2.noLine", "error", ["基本信息!B4"], null, "7.76"),
  ],
  "a project without a balance": [other, oneLine({ initialBudget: "20.00", spent: "20.00" })],
  "a balance of roundings": [other, oneLine({ initialBudget: "20.00", spent: "19.99" })],
  "another project has carried over exactly as much, which Y1 asks about": [
    oneLine({ project: "职业培训", carriedOver: "7.76", spent: "7.76" }),
    oneLine({ initialBudget: "20.00", spent: "12.24" }),
  ],
});
