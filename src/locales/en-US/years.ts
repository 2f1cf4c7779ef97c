import type { Sentences } from "../sentences";
import { quoted } from "./findings/words";
import { counted } from "./plural";

/** Further names are counted, not listed. */
const LISTED = 10;

const list = (names: readonly string[]): string =>
  `${names
    .slice(0, LISTED)
    .map(quoted)
    .join(", ")}${names.length > LISTED ? ` and ${names.length - LISTED} more` : ""}`;
const ofYear = (year: number | null): string => (year === null ? "no year" : String(year));
const PROBLEM_NEXT = "Choose last year's standard workbook, or the JSON of its check.";
const SAVE_AS = "Save it in Excel as an Excel workbook (*.xlsx) without a password, and choose that.";

export const years: Sentences["years"] = {
  heading: "Compare with last year",
  intro:
    "With last year's standard workbook (.xlsx), a recompute also checks what was carried over, changes, targets and texts. The file is read on this computer only; it is not changed or sent.",
  choose: "Choose last year's workbook",
  create: "Build from last year",
  created: (file) =>
    `This year's workbook was built from “${file}”. What is marked 【上年，待核】 is last year's: check it, rewrite it, and delete the mark.`,
  forget: "Stop comparing",
  chosen: (file, year) =>
    `“${file}” (${ofYear(year)}) is chosen. Recompute to list what does not agree with last year. After the pane has been closed, choose it again; without the pane, the ribbon does not compare with last year.`,
  compared: (file, year, projects, indicators) =>
    `Compared with last year's workbook “${file}” (${ofYear(year)}): both years have ${counted(projects, "project")} and ${counted(indicators, "indicator")}`,
  notCompared: (file) =>
    file === null
      ? "No workbook of last year is chosen, so nothing was compared with last year"
      : `Compared with “${file}” last time; no workbook of last year is chosen now, so nothing was compared with last year`,
  otherYear: (file, year, reportYear) =>
    `Not compared with last year: “${file}” is of ${ofYear(year)}; ${reportYear === null ? "this workbook has no year" : `it should be of ${reportYear - 1}`}`,
  otherUnit: (unit) => `Last year's unit is called “${unit}”, unlike this year's: check the file`,
  otherFile: (file) => `Its content differs from “${file}”, which the last run was compared with`,
  withoutAmounts: "One of the workbooks has no money unit, so amounts were not compared",
  withoutTexts: "The JSON has no texts, work figures and staff, so they were not compared",
  lastFigures: (rows) =>
    `${counted(rows, "row")} of 实绩 without 上年数: drafted reports state the growth from last year's workbook`,
  toFill: {
    heading: (cells) => `Last year's workbook has ${counted(cells, "figure")} for blank cells 上年数 of 实绩`,
    button: "Fill in last year's figures",
    figure: (name, figure, { file, cells }) => `${name}: ${figure} (“${file}” ${cells.join(", ")})`,
  },
  unmatched: {
    newProjects: (names) => `New projects: ${list(names)}`,
    droppedProjects: (names) => `Projects of last year only: ${list(names)}`,
    newIndicators: (names) => `New indicators: ${list(names)}`,
    droppedIndicators: (names) => `Indicators of last year only: ${list(names)}`,
    newWorkFigures: (names) => `Rows of 实绩 without an exact figure of last year: ${list(names)}`,
    droppedWorkFigures: (names) => `Rows of 实绩 of last year only: ${list(names)}`,
  },
  problems: {
    notXlsx: { what: "The file is no .xlsx workbook", next: PROBLEM_NEXT },
    oldFormat: { what: "The file is an old .xls workbook", next: SAVE_AS },
    encrypted: { what: "The workbook has a password", next: SAVE_AS },
    damaged: { what: "The file is damaged and cannot be read", next: PROBLEM_NEXT },
    tooLarge: { what: "The file is too large to be read", next: PROBLEM_NEXT },
    unsupported: { what: "The file is a binary workbook (.xlsb)", next: SAVE_AS },
    strict: { what: "The file is a Strict Open XML workbook", next: SAVE_AS },
    notStandard: { what: "The file is no standard workbook", next: PROBLEM_NEXT },
    unavailable: { what: "The file was moved, deleted or changed", next: "Choose it again." },
    notReport: { what: "The JSON is not that of a check", next: PROBLEM_NEXT },
  },
};
