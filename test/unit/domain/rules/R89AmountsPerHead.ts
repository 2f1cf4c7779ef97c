import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import type { LineSpec } from "../../../support/selfEvaluationOf";

const UNIT = "基本信息!B5";
const STAFF = "基本信息!B9";

const personnel = (amount: string): LineSpec => ({
  category: "人员经费",
  project: "工资福利支出",
  initialBudget: amount,
  spent: amount,
});
const project = (amount: string): LineSpec => projectLine({ initialBudget: amount, spent: amount });

export default workbookCases("R89", {
  "amounts in 元 under 万元": [
    { staffCount: "45", lines: [personnel("9622000"), project("306300")] },
    found("R89.tooLarge", "error", [UNIT, STAFF], "2138222222.22", "元"),
  ],
  "amounts in 千元 under 万元 are high": [
    { staffCount: "45", lines: [personnel("9622"), project("306.3")] },
    found("R89.tenfold", "warning", [UNIT, STAFF], "2138222.22"),
  ],
  "amounts in 万元 under 元": [
    { moneyUnit: "元", staffCount: "46", lines: [personnel("833.00"), project("120.00")] },
    found("R89.tooSmall", "error", [UNIT, STAFF], "18.11", "万元"),
  ],
  "amounts in 万元 under 元, without 人员经费": [
    { moneyUnit: "元", staffCount: "46", lines: [project("833.00")] },
    found("R89.tooSmall", "error", [UNIT, STAFF], "18.11", "万元"),
  ],
  "在职人数 is blank": [{ moneyUnit: "元", lines: [personnel("283.00"), project("120.00")] }],
  "人员经费 of a few 元 beside money of a usual size": [
    { moneyUnit: "元", staffCount: "46", lines: [personnel("833.00"), project("5000000.00")] },
    found("R89.personnelTooSmall", "warning", ["资金!K2", STAFF], "18.11"),
  ],
  "ten times what is usual": [
    { staffCount: "20", lines: [personnel("2400"), project("50")] },
    found("R89.tenfold", "warning", [UNIT, STAFF], "1200000.00"),
  ],
  "much for the staff, but the retired are paid from it": [
    { staffCount: "20", retiredCount: "180", lines: [personnel("2400"), project("50")] },
  ],
  "high salaries": [{ staffCount: "20", lines: [personnel("1600"), project("50")] }],
  "a small village unit": [{ moneyUnit: "元", staffCount: "2", lines: [personnel("61000.00")] }],
  "little 人员经费, since others pay it": [{ staffCount: "30", lines: [personnel("0.95"), project("20")] }],
  "a large hospital": [{ staffCount: "3200", lines: [personnel("86000"), project("241000")] }],
  "special funds of a small office": [{ staffCount: "9", lines: [personnel("180"), project("52000")] }],
  "no money at all": [{ staffCount: "30" }],
  "no unit": [{ moneyUnit: null, staffCount: "45", lines: [personnel("9622000")] }],
  "one line that is off against the others": [
    {
      staffCount: "45",
      lines: [...["200", "300", "400"].map(personnel), personnel("3000000")],
    },
  ],
});
