import type { Labels } from "../shared/labels";
import type { desk as shape } from "../zh-CN/desk";

const SAVE_AS = "Or use Save as for another file.";

export const desk: Labels<typeof shape> = {
  title: "Budget Self-Evaluation (page)",
  fileTypes: "Excel workbooks",
  start: {
    intro:
      "Open the workbook here, check and recompute it, write the attachments, and save the file. Nothing to install, no network; the data stay on this computer.",
    choose: "Choose a workbook (.xlsx)",
    blank: "New workbook",
    newName: "self-evaluation.xlsx",
    drop: "Or drop the file on this page.",
    last: (name, unsaved) => `Opened last: ${name}${unsaved ? " (with unsaved changes)" : ""}`,
    resume: "Continue",
    forget: "Clear",
    forgetUnsaved: "Clear? Unsaved changes will be lost",
    writesBack: "Save writes the file itself; once you save it in WPS or Excel, this page follows.",
    downloads:
      "This browser cannot write the file: Save downloads a copy. Edge and Chrome write the file itself.",
    opening: "Opening…",
  },
  bar: {
    file: "File",
    save: "Save",
    saving: "Saving…",
    saveAs: "Save as",
    close: "Open another file",
    unsaved: "Unsaved changes",
    allSaved: "Saved",
    downloads: "Save downloads a copy",
    print: "Print attachments",
    showTable: "Show table",
    hideTable: "Hide table",
    dismiss: "Dismiss",
  },
  table: (sheet, cell) => (cell === "" ? `Table ${sheet}` : `Table ${sheet}, ${cell} selected`),
  sheets: "Sheets",
  readOnly: "To read only. Edit in WPS or Excel and save there.",
  notPrinted: "What is grey is not printed.",
  moreAbove: "There is more above: select a cell further up.",
  moreBelow: "There is more below: select a cell further down.",
  paper: {
    title: "Print attachments",
    none: "The workbook has no attachments yet. Recompute first.",
    print: "Print",
    printAll: "Print all",
    close: "Back",
  },
  notice: {
    saved: (name) => `Saved to ${name}.`,
    downloaded: (name) => `Handed to the browser as a download: ${name}.`,
    reloaded: "The file was changed elsewhere and has been read again.",
    unreadableNow:
      "The file was changed elsewhere and cannot be read now. What was read before is shown; save it again in WPS or Excel.",
    changedOutside:
      "The file was changed elsewhere while this page had unsaved changes; nothing was overwritten. Save this page's content as another file, or give it up and read the file again.",
    reload: "Give up changes and read again",
    otherTabs: "Another tab has this file open, too. Save in one of them only.",
    keepsNothing: "The browser cannot keep this page's content. Save before you close it.",
    unreadable: {
      notXlsx: (name) => `${name} is no .xlsx workbook. Choose another one.`,
      oldFormat: (name) =>
        `${name} has the old format (.xls). Save it as .xlsx in WPS or Excel, then open it.`,
      encrypted: (name) => `${name} needs a password to open. Remove the password, then open it.`,
      damaged: (name) => `${name} is damaged. Open and save it in WPS or Excel, then try again.`,
      tooLarge: (name) => `${name} is too large for this page. Delete what is not needed, then try again.`,
      unsupported: (name) => `${name} has a format that is not supported. Save it as .xlsx, then open it.`,
      strict: (name) => `${name} is a Strict Open XML workbook. Save it as a plain .xlsx, then open it.`,
      unavailable: (name) => `${name} cannot be read: it may have been moved or renamed. Choose it again.`,
    },
    notSaved: {
      changedOutside:
        "Not saved: another program has changed the file since it was read. Nothing was overwritten.",
      notAllowed: `Not saved: the browser may not write this file. Save again and allow it. ${SAVE_AS}`,
      inUse: `Not saved: WPS or another program holds the file open. Close it there and save again. ${SAVE_AS}`,
      full: `Not saved: the disk is full. Make room and save again. ${SAVE_AS}`,
      gone: `Not saved: the file was moved, renamed or deleted. ${SAVE_AS}`,
      readBackDiffers: `The file does not hold what was written. Keep this page open. ${SAVE_AS}`,
      other: `Not saved: the browser refused to write. ${SAVE_AS}`,
    },
  },
};
