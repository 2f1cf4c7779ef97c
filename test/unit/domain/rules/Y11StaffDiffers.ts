import { found } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = { staffCount: "30", retiredCount: "26" };

export default yearCases("Y11", {
  "more staff than last year's and the new ones": [
    { staffCount: "35", recruitedCount: "4" },
    last,
    found("Y11.moreStaff", "note", ["基本信息!B9", "基本信息!B13"], "35", "≤ 34"),
  ],
  "more have retired than have left": [
    { staffCount: "32", recruitedCount: "4", retiredCount: "29" },
    last,
    found("Y11.moreRetired", "note", ["基本信息!B10", "基本信息!B9"], "3"),
  ],
  "last year's staff, the new ones and those who have retired": [
    { staffCount: "32", recruitedCount: "4", retiredCount: "28" },
    last,
  ],
  "a number that last year does not have": [{ staffCount: "35" }, {}],
});
