import type { Conflict } from "../../workbook/preview/conflicts";
import type { Sentences } from "../sentences";
import { firstOf, sheetList } from "./lists";
import { highlightsLeft } from "./operations";
import { counted } from "./plural";

/** A cell with its formula, which the user may look for */
const withFormula = ({ cell, before }: Conflict): string =>
  before !== null && "formula" in before ? `${cell} (${before.formula})` : cell;

export const preview: Sentences["preview"] = {
  write: "Write",
  back: "Back",
  heading: (sheets, cells) =>
    `Preview: ${counted(cells, "cell")} on ${counted(sheets, "sheet")} will be written`,
  handIn: (state) => `Before writing: ${state}`,
  nothing: "Preview: there is nothing to write",
  onlyHighlights: "Preview: only highlights will change",
  onlyDecisions: (count) => `Preview: nothing to write, but for ${count} to decide below`,
  changed:
    "The workbook has changed since the preview, so nothing was written. This is the new preview; please check it.",
  renamed: (requested, used) =>
    `You already have a sheet “${requested}”; it is left alone, and the result goes into “${used}”.`,
  unknown: (sheets) =>
    `${firstOf(sheets)}: it is not known what was written last, nor which cells you have changed. Please check the changes below.`,
  sheets: "Sheets to be written",
  kind: { create: "New", rebuild: "Rebuilt", update: "Updated" },
  paper: {
    label: (sheet) => `${sheet} as printed`,
    marked: (count) => `${counted(count, "change")} marked in colour.`,
    before: (text) => `Before: ${text}`,
    moreRows: (count) => `${counted(count, "more row")}, to be seen once written.`,
  },
  cells: (count) => counted(count, "cell"),
  highlights: (added, removed) =>
    added + removed === 0 ? "Highlights stay as they are." : `Highlights: ${added} set, ${removed} removed.`,

  notes: (added, removed) => `Notes: ${added} written, ${removed} deleted.`,
  incomplete:
    "The input is incomplete, so nothing is written yet. Repair it and recompute; if you write now, the attachments will lack:",
  loss: ({ sheet, emptied, changed }) =>
    `${sheet}: ${[
      ...(emptied > 0 ? [`${counted(emptied, "cell")} will be blank`] : []),
      ...(changed > 0 ? [`${counted(changed, "figure")} will change`] : []),
    ].join(", ")}`,
  noLoss: "The existing attachments will lose nothing.",
  repair: "Diagnose and repair",
  moreReasons: (count) => `${count} more under “Diagnose and repair”.`,

  decide: (count) => `${count} to decide`,
  decideHint: "What is ticked is overwritten; the rest stays as it is.",
  overwrite: (cell) => `Overwrite ${cell}`,
  overwriteSheet: (sheet, cells) =>
    `Rebuild ${sheet} and overwrite the ${counted(cells, "cell")} below; otherwise the whole sheet stays as it is`,
  overwriteAll: "Overwrite all",
  keepAll: "Keep all",
  formula: (formula, shown) => `Formula ${formula}, now ${shown}`,
  typed: (shown) => `Changed by you to ${shown}`,
  becomes: (after) => `will become ${after}`,
  decided: "kept by an earlier decision",
  blank: "(blank)",
  separator: "; ",

  changes: (count) => `Old and new: ${count}`,
  cell: "Cell",
  before: "Old",
  after: "New",
  insertedRow: "(new row)",
  removedRow: "(row removed)",
  rewritten: (sheet) => `${sheet}: rewritten`,
  page: (from, to, all) => `${from}–${to} of ${all}`,
  previous: "Previous",
  next: "Next",
  goTo: (cell) => `Go to ${cell}`,

  wrote: {
    unchanged: "No change; nothing was written.",
    created: (sheets) => `Added: ${sheetList(sheets)}.`,
    updated: (sheets) => `Updated: ${sheetList(sheets)}.`,
    highlighted: "Deviations are highlighted in the sheets.",
    highlightsRemoved: "Earlier highlights were removed.",
    renamed: (requested, used) =>
      `You already have a sheet “${requested}”; it was left alone and the result is in “${used}”.`,
    verified: "All of it was read back and agrees.",
  },
  left: (cells) => `Your formulas or changes were kept, not overwritten: ${firstOf(cells.map(withFormula))}.`,
  leftSheets: (sheets) => `Not updated, because you have formulas or changes there: ${firstOf(sheets)}.`,
  overwritten: (cells) => `Overwritten, though changed by you: ${firstOf(cells.map(withFormula))}.`,
  decideInPane: "Open the pane and recompute there, to see what would be overwritten before it is written.",
  retryInPane: "Open the pane and choose Try again there.",
  highlightsLeft,
  highlightsLeftNext:
    "If they stay, delete them in Excel under Home > Conditional Formatting > Manage Rules.",
  leftNext: "Open the pane and choose Preview to decide about each; what was overwritten can be restored.",
};
