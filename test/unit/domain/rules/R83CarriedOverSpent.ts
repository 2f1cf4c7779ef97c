import { sichuan } from "../../../../src/domain/profiles/sichuan";
import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import type { LineSpec } from "../../../support/selfEvaluationOf";

/** 12.00 carried over and 50.00 of the year */
const line = (spent: string, carriedOverSpent: string | null, changes: LineSpec = {}) =>
  projectLine({
    carriedOver: "12.00",
    initialBudget: "45.00",
    added: "5.00",
    spent,
    carriedOverSpent,
    reason: "部分采购跨年",
    ...changes,
  });

export default [
  ...workbookCases("R83", {
    "some of it was spent, so the split is open": [
      { lines: [line("55.00", null)] },
      found("R83.notStated", "warning", ["资金!P2", "资金!K2"]),
    ],
    "more than was carried over": [
      { lines: [line("55.00", "12.01")] },
      found("R83.exceeds", "error", ["资金!P2", "资金!F2"], "12.01", "≤ 12.00"),
    ],
    "more than was spent": [
      { lines: [line("10.00", "10.01")] },
      found("R83.exceeds", "error", ["资金!P2", "资金!K2"], "10.01", "≤ 10.00"),
    ],
    "carried-over money where there was none": [
      { lines: [line("45.00", "0.01", { carriedOver: "0.00" })] },
      found("R83.exceeds", "error", ["资金!P2", "资金!F2"], "0.01", "≤ 0.00"),
    ],
    "so little that the rest is more than the year's budget": [
      { lines: [line("55.00", "4.99")] },
      found("R83.restExceeds", "error", ["资金!P2", "资金!K2"], "4.99", "≥ 5.00"),
    ],
    "an edge of what may be": [{ lines: [line("55.00", "5.00"), line("55.00", "12.00")] }],
    "nothing was carried over": [{ lines: [line("45.00", null, { carriedOver: "0.00" })] }],
    "nothing was spent": [{ lines: [line("0.00", null)] }],
    "everything was spent": [{ lines: [line("62.00", null)] }],
    "more than everything was spent, which R02 reports": [
      { lines: [line("62.01", null), line("62.01", "12.00")] },
    ],
    "part of what was carried over was taken back, so it does not follow": [
      { lines: [line("7.00", null, { initialBudget: "0.00", added: "0.00", reduced: "5.00" })] },
      found("R83.notStated", "warning", ["资金!P2", "资金!K2"]),
    ],
    "a layout that does not print it": [{ profile: sichuan.name, lines: [line("55.00", null)] }],
    "an amount that cannot be read": [{ lines: [line("55.00", null, { carriedOver: null })] }],
  }),
];
