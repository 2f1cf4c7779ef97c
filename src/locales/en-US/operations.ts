import type { Sentences } from "../sentences";
import { counted, plural } from "./plural";

/** Highlights that Excel did not find */
export const highlightsLeft = (count: number): string =>
  count === 0
    ? ""
    : `${count} former ${plural(count, "highlight")} could not be removed; the next recompute will try again.`;

export const operations: Sentences["messages"]["operations"] = {
  inspect: { button: "Check again", running: "Checking the workbook…" },
  findForms: { running: "Looking for printed forms…" },
  recomputeOrPreview: { button: "Recompute", running: "Recomputing…" },
  preview: { button: "Preview", running: "Preparing the preview…" },
  applyPreview: { running: "Writing…" },
  readForms: { button: "Read printed forms", running: "Reading the forms…" },
  draftReports: { button: "Draft the reports", running: "Drafting the reports…" },
  saveReport: { running: "Saving…" },
  checkReport: { button: "Check a report", running: "Checking the report…" },
  checkReports: { running: "Checking the reports…" },
  acceptInReport: { running: "Saving the explanation…" },
  exportAttachments: {
    button: "Export attachments",
    running: "Exporting attachments…",
    opened: (count, ready) =>
      `${counted(count, "attachment")} open in a new workbook, ${ready ? "ready to print or save" : "each page marked as a draft (草稿), not to be handed in"}.`,
    downloaded: (file, ready) =>
      `Excel could not open a new workbook, so “${file}” is downloaded instead${ready ? "" : ", each page marked as a draft (草稿)"}. If no download starts, it is not allowed here either: print the attachments from this workbook.`,
    unfinished: (state) =>
      `Not exported. ${state}. A draft can be exported all the same; each page says that it is one (草稿).`,
    draft: "Export a draft",
  },
  previewFill: {
    button: "Fill the bureau's form",
    running: "Looking for the bureau's forms…",
    found: (forms: number) =>
      forms === 0
        ? "No form of a bureau found"
        : `${plural(forms, "One form", `${forms} forms`)} found, nothing filled in yet`,
  },
  fillForms: {
    button: "Fill",
    running: "Filling…",
    done: (forms: number, cells: number) =>
      `${plural(forms, "One form", `${forms} forms`)} filled, ${cells} cells in all. Check before handing in; Restore takes it back.`,
  },
  previewLedger: { button: "Read in a ledger", running: "Reading the ledger…" },
  chooseLedger: { running: "Reading the ledger…" },
  writeLedger: { button: "Write", running: "Writing…" },
  rollup: { button: "Roll up units", running: "Rolling up the units…" },
  copyForms: {
    running: "Copying to the standard sheets…",
    done: (forms) =>
      `Copied ${counted(forms, "form")} to the standard sheets. Fill in what the form does not say (such as category and budget tier), then choose Recompute.`,
  },
  clearHighlights: {
    button: "Clear highlights",
    running: "Clearing highlights…",
    done: ({ highlights, notes, ...cleared }) => {
      const left = highlightsLeft(cleared.highlightsLeft);
      if (highlights + notes === 0) return left || "There were no highlights to clear.";
      const withNotes = notes === 0 ? "" : ` and ${counted(notes, "note")}`;
      return `Cleared ${counted(highlights, "highlight")}${withNotes}. ${left}`.trim();
    },
  },
  showNotes: { running: "Updating the notes…" },
  writeOverview: { button: "Overview with charts", running: "Writing the overview…" },
  insertTemplate: {
    button: { blank: "New standard workbook", sample: "Try the sample" },
    running: "Adding the sheets…",
    done: {
      blank: "The standard sheets were added. Fill them in, then choose Recompute.",
      sample: "The sample was added. Choose Recompute.",
      expectedUnits: "The table of expected units has been added. Fill it in and roll up again.",
    },
  },
  chooseLastYear: { running: "Reading last year's workbook…" },
  createFromLastYear: { running: "Building from last year…" },
  restore: { button: "Restore", running: "Restoring…" },
  writeReasons: {
    running: "Writing the reasons…",
    done: (count) => `${counted(count, "reason")} written.`,
  },
  writeLastFigures: {
    running: "Filling in last year's figures…",
    done: (count) => `${counted(count, "figure")} of last year filled in.`,
  },
  mend: {
    running: "Correcting…",
    done: (count) => `${counted(count, "cell")} corrected. 还原 takes it back.`,
  },
  accept: {
    running: "Saving the explanation…",
    done: (count) => `${counted(count, "finding")} explained.`,
  },
  revoke: {
    running: "Removing the explanation…",
    done: (count) => `${counted(count, "explanation")} removed.`,
  },
  openWithWorkbook: {
    choice: "Open this pane together with the workbook",
    running: "Saving the setting…",
    done: {
      on: "Takes effect once the workbook is saved.",
      off: "Turned off; takes effect once the workbook is saved.",
    },
  },
  setUpPages: {
    button: "Try again",
    running: "Setting up the pages…",
    pending:
      "The contents are written; column widths, frozen panes and page setup are not finished. This happens without a printer or while Excel is busy.",
    done: "The pages are set up.",
  },
  readSelection: { running: "Reading the selection…" },
  repair: { running: "Repairing…", done: (name) => `Repaired: ${name}. Choose Restore to undo it.` },
};
