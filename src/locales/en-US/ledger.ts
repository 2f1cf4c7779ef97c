import type { Sentences } from "../sentences";

export const ledger: Sentences["ledger"] = {
  readAs: { funds: "资金 (funds)", indicators: "指标 (indicators)", projects: "项目 (projects)" },
  why: (why, kind) => {
    if (why === "sameMoney")
      return "The same money is read from another list; this one is only compared with it.";
    if (why === "noRows") return "The headings are known, but there is no row to read.";
    if (kind === null) return "No headings of funds, indicators or projects found; not read.";
    return "The headings are those of the table.";
  },
  causes: {
    above: "Title, unit and the like above the headings",
    repeatedHeading: "Headings repeated",
    total: "A total of other rows, not read twice",
    parent: "The sum of the rows below it, not read twice",
    part: "A part (其中) of the row above, compared but not added",
    void: "Void (作废)",
    noAmount: "No amount in the row: the heading of a group, a note or a signature",
    column: "Heading not known; the column is not read",
    unused: "The standard workbook has no column for it; not read",
    anotherTime: "Not of the whole of this year; not read",
    unreadable: "Not a number; check it",
    noProject: "Spending of 项目支出 without the name of its project; fill it in",
    question: "Waits for your decision",
    sameMoney: "The same money is read from another list",
    there: "In the workbook already",
    noList: "Not a list of funds, indicators or projects",
    outside: "Not part of a list",
  },
  checkFailed: (what, ledger, computed) =>
    `${what}: ${ledger} in the ledger, ${computed} by the figures that were read. Check them.`,
  unread: (heading, written) =>
    `“${written}” in “${heading}” is not an amount and was not read. Correct it and read the ledger again.`,
  notRead: (sheet) => `The sheet “${sheet}” is hidden or too large and was not read.`,
};
