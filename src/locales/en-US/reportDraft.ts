import type { Sentences } from "../sentences";
import { counted } from "./plural";

export const reportDraft: Sentences["reportDraft"] = {
  back: "Back",
  drafted: (reports) => `Reports drafted: ${reports}, not saved yet`,
  save: "Save as Word document",
  downloaded: (file) =>
    `Downloading “${file}”. If nothing happens, downloads are not allowed here: choose “Copy all” and paste into Word.`,
  draftAgain: "Draft again",
  intro:
    "The words are those of 报告文字, 项目 and other tables, the figures those of the workbook: click one to go to its cell. The Word document can be edited further; draft again after filling in the workbook.",
  unfinished: (state) => `${state}. Each page says that it is a draft (草稿); draft again when all is done.`,
  stale: "The data have changed since. Draft again.",
  report: "Report",
  name: (name, project) => (project === null ? `${name} (whole department)` : `${name} (${project})`),
  copy: "Copy all",
  copied: "Copied; paste it into Word.",
  notCopied: "Copying is not allowed here. Save the Word document instead.",
  blanks: (count) => (count === 0 ? "Nothing left to fill in" : `To be filled in: ${count}`),
  contradictions: (count) =>
    `${counted(count, "contradiction")} within and between the reports, from the workbook: correct it and draft them again`,
  unplaced: (count) => `In no report: ${count}`,
  noSection: (written) => `The outline has no “${written}”`,
  goTo: (figure, cell) => `${figure}, go to ${cell}`,
};
