import type { Sentences } from "../sentences";
import { counted } from "./plural";

const ANOTHER = "Choose another report, or paste its text.";

export const reportCheck: Sentences["reportCheck"] = {
  heading: "Check a report",
  intro:
    "Choose a written report (附件1 or 附件2, .docx or .txt), or paste its text. It is checked against the workbook and against itself; neither is changed.",
  back: "Back",
  choose: "Choose a report",
  pasted: "Or paste its text",
  checkText: "Check the text",
  again: "Check again",
  stale: "The data have changed since. Check again.",
  checked: (file) => `Checked: ${file ?? "the pasted text"}`,
  coverage: (claims, tied, excluded) =>
    `Statements of figures: ${claims}, of the workbook: ${tied}. Not checked: ${excluded} numerals that state no figure, such as years and item numbers.`,
  unread: (pictures, objects) =>
    `Not read: ${[
      ...(pictures > 0 ? [`pictures: ${pictures}`] : []),
      ...(objects > 0 ? [`embedded sheets, charts and other objects: ${objects}`] : []),
    ].join(", ")}. Check what they say yourself.`,
  notChecked: "Not recognised as a report of this unit",
  notOwn: {
    foreign:
      "Not recognised as a report of this unit: it was checked against itself only, not against the workbook. The report has to name the unit or a project.",
    none: "Nothing was checked. The report has to name the unit or a project, and to say 绩效自评.",
  },
  comment: { cells: (cells) => `Cells of the workbook: ${cells}`, separator: ", " },
  saveComments: "Save with comments",
  saveCommentsHint:
    "Saves a copy of the Word document with a comment at each finding; its text stays as it is. Accepted findings are left out. When the copy is checked again, only comments of this tool are renewed.",
  noCommentsPossible:
    "This .docx is built in an unusual way, and no comments can be written. Open it in Word, save it under another name, and check that.",
  noFindings: "No problems found",
  standings: {
    summary: (tied, derived, compared, not) =>
      `Figure by figure: of the workbook ${tied}, recomputed ${derived}, compared ${compared}, not checked ${not}`,
    legend:
      "Underlined figures were checked: single of the workbook, double recomputed from the report, dotted compared within it. Those on yellow were not.",
    onlyUnchecked: "Only paragraphs with figures that were not checked",
    more: (count) => `Show ${count} more`,
    margin: (figure, what) => `${figure}: ${what}`,
    tied: (source) => `compared with the workbook (${source})`,
    derived: "recomputed from the report's figures",
    compared: "compared with others of the report",
    why: {
      otherTime: "not checked: of another year or date",
      planned: "not checked: planned",
      otherThing: "not checked: of others, a mean, or a target set from above",
      approximate: "not checked: approximate",
      otherMoney: "not checked: money that the workbook does not have",
      alone: "not checked: nothing to compare it with",
    },
  },
  several: {
    counted: (files, unreadable) =>
      `${counted(files, "report")} checked${unreadable === 0 ? "" : `, ${counted(unreadable, "file")} not read`}`,
    unknownUnit: "Unit not recognised",
    unreadable: "Not read",
    together: {
      compared: "Between the reports",
      tooLong:
        "Together the reports hold too much: each was checked, but they were not compared with each other. Choose them in several lots.",
      alone: "There is only one report, and nothing to compare it with.",
    },
    agree: "The reports were found to contradict each other nowhere",
    open: (file) => `Open ${file}`,
    folder: "Choose a folder",
    backToList: "Back to the reports",
    hint: "Several reports (附件1, 附件2-1 …) can be chosen at once or dropped here: each is checked, and those of one unit are compared with each other.",
  },
  wholeParagraph: (place) => `${place}, show the whole paragraph`,
  forms: (count) => `Printed forms in the report: ${count}`,
  form: (table, name) => `${table}: ${name}`,
  formHint: "Cells are numbered as in a sheet: B3 is row 3, column 2 of the table.",
  problems: {
    notDocx: { what: "Not a .docx document", next: ANOTHER },
    oldFormat: {
      what: "This is an old .doc or .wps document",
      next: "Save it as .docx in Word or WPS and choose that.",
    },
    otherFormat: { what: "This is a PDF, RTF or web page", next: "Save it as .docx, or paste the text." },
    encrypted: { what: "The document has a password", next: "Save it without one and choose that." },
    damaged: { what: "The file is damaged", next: "Open it in Word, save it again and choose that." },
    tooLarge: { what: "The file is too large", next: "Save it without pictures, or paste the text." },
    tooLong: { what: "Too much text or too many figures", next: "Check it in parts." },
    strict: { what: "This is a Strict Open XML document", next: "Save it as “Word Document (*.docx)”." },
    notText: { what: "Neither a .docx nor a text file", next: ANOTHER },
    encoding: { what: "The text's encoding is not known", next: "Save it as UTF-8 and choose that." },
    unavailable: { what: "The file has changed or is gone", next: "Choose it again." },
  },
};
