import type { Sentences } from "../sentences";
import { counted, plural } from "./plural";

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
    withUnreadable:
      "Belongs to a sum with an amount that cannot be read; read together once that is corrected",
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
  back: "Back",
  again: "Read again",
  chooseFile: "Choose a ledger file",
  readWorkbook: "Read this workbook’s ledger",
  intro:
    "Reads your unit’s own ledger into 资金 (funds), 项目 (projects) and 指标 (indicators). The ledger stays as it is. Nothing is written before you choose Write, and Restore takes it back.",
  introNone:
    "This workbook has no other list. Choose a ledger file (.xlsx or .csv), or copy the ledger’s sheet into this workbook and read again.",
  introNoneInFile:
    "This file has no list of funds, indicators or projects. Choose another one; a list needs headings such as 项目名称, 年初预算, 支出.",
  file: (name) =>
    `Ledger file: ${name}. It is read on this computer only, neither changed nor sent anywhere.`,
  stale:
    "The data has changed since. Before writing it is checked again; what differs is shown first and not written.",
  changed: "The data has changed; this is the new list. Nothing is written yet.",
  missing: (tables) =>
    `The standard workbook has no ${tables.join(", ")}, so nothing can be read into it. Repair it with Diagnose and repair, then read again.`,
  remembered: "The headings are those of last time; your choices of then are used and can be changed.",
  forget: "Do not use them",
  saveMapping: "Save the mapping",
  useMapping: "Use a mapping",
  mappingFile: "台账对应关系.json",
  notMapping: (file) => `“${file}” is not a mapping of a ledger. Choose another file.`,
  mappingHint:
    "The mapping (what each column is read as, and your decisions) can be saved as a file for next year or for colleagues.",
  goTo: (cell) => `Go to ${cell}`,
  list: (sheet, range, readAs) =>
    `${sheet} (${range})${readAs === null ? ": not read" : `, read as ${readAs}`}`,
  counts: (postings, rows, unit) =>
    `${counted(postings, "row")} of the ledger, read as ${counted(rows, "row")}${unit === null ? "" : `, in ${unit}`}`,
  readSheet: (sheet) => `Read “${sheet}”`,
  sheetLeftOut: (sheet) => `You have chosen not to read “${sheet}”.`,
  columns: (read, all) => `What each column is read as (${read} of ${counted(all, "column")} read)`,
  column: "Column of the ledger",
  columnReadAs: "Read as",
  readColumnAs: (heading) => `Read “${heading}” as`,
  notReadColumn: "Not read",
  otherColumns: "To compare or to tell rows apart",
  examples: (texts) => (texts.length === 0 ? "No content" : `Such as: ${texts.join("; ")}`),
  values: (count) => `${counted(count, "word")} read by meaning`,
  value: (column, from, to) => `${column}: ${from} → ${to}`,
  word: (column: string, from: string) => `${column}: ${from}`,
  readWordAs: (column: string, from: string) => `Read “${from}” in ${column} as`,
  leftOut: (count) => `${counted(count, "place")} not read`,
  cause: (cause, count) => `${cause} (${count})`,
  questions: (open) =>
    open === 0 ? "Everything is decided" : `${counted(open, "decision")} for you to make`,
  questionsIntro: "Each is asked once. The cells of those that you leave open stay blank.",
  question: (sheet, column, value) =>
    `${sheet === null ? "" : `${sheet}: `}What is ${value === "" ? `“${column}”` : `“${value}” in “${column}”`} read as?`,
  waiting: (cells) => `${counted(cells, "cell")} of the ledger ${plural(cells, "waits", "wait")} for it`,
  clearAnswer: "Clear",
  mode: (tables) =>
    `${tables.join(", ")} ${plural(tables.length, "has", "have")} rows already. Where do the ledger’s go?`,
  modeChosen: "Where do the ledger’s rows go?",
  modes: { append: "After the rows that are there", replace: "In place of the rows that are there" },
  modeDue: "Choose after or in place of, then write.",
  troubles: (count) => `${counted(count, "place")} of the ledger to check`,
  computedFrom: "Computed from:",
  toWrite: (cells) => `${counted(cells, "cell")} will be written`,
  nothingToWrite: "The workbook has all of it already; there is nothing to write.",
  nothingReadable: "There is no row to write.",
  rowsOf: (sheet, rows, cells) => `${sheet}: ${counted(rows, "row")}, ${counted(cells, "cell")}`,
  inserted: (rows) => `${counted(rows, "row")} inserted`,
  formulas: (count) => `and ${counted(count, "formula")} of computed columns`,
  tableOf: (sheet) => `What is written into ${sheet}; scrolls sideways`,
  row: (row) => `Row ${row}`,
  rowHeading: "Row",
  from: (cells) => `from ${cells.join(", ")}`,
  furtherCells: (count) => `${count} cells in all`,
  cleared: "cleared",
  former: (text) => `was ${text}`,
  more: (count) => `Show ${counted(count, "more row", "more rows")}`,
  moreCells: (count) => `Show ${counted(count, "more cell", "more cells")}`,
  stayBlank: (cells) =>
    `${counted(cells, "cell")} of the ledger ${plural(cells, "waits", "wait")} for a decision; what they would fill stays blank. Fill it in afterwards.`,
  found: (lists) =>
    lists === 0
      ? "No list found that can be read"
      : `${plural(lists, "One list", `${lists} lists`)} found, nothing written yet`,
  summary: (cells, open) =>
    `${counted(cells, "cell")} to write, ${open === 0 ? "everything is decided" : `${counted(open, "decision")} left to you`}.`,
  written: "The ledger is written",
  done: (cells, rows) =>
    `${counted(cells, "cell")} written${rows === 0 ? "" : `, ${counted(rows, "row")} inserted`}. Choose Recompute; Restore takes it back.`,
  blankAfterwards: (count) => `${counted(count, "open decision")} left cells blank; fill them in`,
  problems: {
    notXlsx: "is neither an .xlsx workbook nor a .csv file. Choose another file.",
    oldFormat: "is an old .xls workbook. Save it as .xlsx with Excel and choose it again.",
    encrypted: "has a password. Save it without one and choose it again.",
    damaged: "is damaged and cannot be read. Choose another file.",
    tooLarge: "is too large to be read. Save it with the ledger’s sheets only and choose it again.",
    unsupported: "is a binary workbook (.xlsb). Save it as .xlsx with Excel and choose it again.",
    strict: "is a Strict Open XML workbook. Save it as an ordinary .xlsx and choose it again.",
    unavailable: "has been moved, deleted or changed. Choose it again.",
  },
  unreadable: (file, problem) => `“${file}” ${problem}`,
};
