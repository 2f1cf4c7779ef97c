import type { HostError } from "../../port/errors";
import type { Sentences } from "../sentences";
import { firstOf, list } from "./lists";
import { plural } from "./plural";

const quotedEach = (items: readonly string[]): string[] => items.map((item) => `“${item}”`);
const quoted = (items: readonly string[]): string => list(quotedEach(items));

const changed = ({ sheets, cells, definedNames }: HostError): string => {
  const places = [...quotedEach(sheets), ...cells, ...definedNames];
  return places.length === 0 ? "" : `; possibly changed: ${list(places)}`;
};

export const trouble: Sentences["trouble"] = {
  host: {
    cellEditing: () => ({
      what: "A cell is being edited, so nothing was done.",
      next: "Excel does nothing else during an edit. Press Enter or Esc in the sheet, then try again.",
    }),
    sheetProtected: ({ sheets }) => ({
      what:
        sheets.length > 0
          ? `Could not write: ${plural(sheets.length, "the sheet")} ${quoted(sheets)} ${plural(sheets.length, "is", "are")} protected.`
          : "Could not write: a sheet is protected.",
      next: "The add-in never removes protection. Unprotect on the Review tab, then try again.",
    }),
    structureProtected: () => ({
      what: "Nothing was changed: the structure of the workbook is protected, so no sheet can be added or deleted.",
      next: "The add-in never removes protection. Choose Protect Workbook on the Review tab to take it away, then try again.",
    }),
    sheetHidden: ({ sheets }) => ({
      what: `Cannot go there: ${plural(sheets.length, "the sheet")} ${quoted(sheets)} ${plural(sheets.length, "is", "are")} hidden.`,
      next: "Excel selects no cells on hidden sheets. Right-click a sheet tab, choose Unhide, then try again.",
    }),
    dialogOpen: () => ({
      what: "A dialog is open in Excel, so nothing was done.",
      next: "Excel takes no changes while a dialog is open. Close it, then try again.",
    }),
    sessionLost: () => ({
      what: "The connection to Excel was lost, so nothing was done.",
      next: "The session of Excel on the web has timed out, or the network failed. Refresh the browser, then open the workbook and this pane again.",
    }),
    accessDenied: () => ({
      what: "Excel refused the operation.",
      next: "A sheet or the workbook may just have been protected, or the file is open read-only. Unprotect it or save an editable copy, then try again.",
    }),
    anotherWorkbookInFront: () => ({
      what: "Another workbook is in front, so nothing was done.",
      next: "Excel lets add-ins work on the front workbook only. Switch back to this one, then try again.",
    }),
    requestTooLarge: () => ({
      what: "There was too much in one request; Excel did not take it.",
      next: "The request passed Excel's limit (5 MB). Use fewer sheets, shorten the tables, or split the projects over several workbooks.",
    }),
    responseTooLarge: () => ({
      what: "There is too much to read; Excel did not give it.",
      next: "One answer passed Excel's limit (5 MB). Check that the named ranges are not larger than their tables and that no cell holds an overlong text.",
    }),
    itemNotFound: () => ({
      what: "A sheet or cell that was needed is no longer there.",
      next: "The workbook may have been changed meanwhile (deleted or renamed). Try again.",
    }),
    layoutConflict: () => ({
      what: "A filter, a table, a PivotTable or merged cells of the sheet do not allow this change.",
      next: "Clear the filter, convert the table to a range (Table Design tab), then try again.",
    }),
    sheetExists: ({ sheets }) => ({
      what:
        sheets.length > 0
          ? `Nothing was added: ${quoted(sheets)} already ${plural(sheets.length, "exists", "exist")}.`
          : "Nothing was added: a sheet of that name already exists.",
      next: "Your sheets are never overwritten. Rename them, or start in an empty workbook.",
    }),
    nameExists: ({ definedNames }) => ({
      what: `Nothing was added: the workbook already has ${definedNames.length > 0 ? firstOf(definedNames) : "one of the names"}.`,
      next: "Your names are never changed. Delete or rename them in the Name Manager (Formulas tab), or start in an empty workbook.",
    }),
    outdated: ({ cells, definedNames }) => ({
      what: `The workbook is not as it was shown, so nothing was done${[...definedNames, ...cells].length > 0 ? `: ${firstOf([...definedNames, ...cells])}` : ""}.`,
      next: "It was changed in the meantime, or cells to be written are not empty. Check the workbook again, then decide again.",
    }),
    busy: () => ({
      what: "Excel is busy, so nothing was done.",
      next: "It is working on other requests. Wait a moment, then try again.",
    }),
    timeout: () => ({
      what: "Excel has not answered for a long time.",
      next: "It may be busy or showing a dialog, and what was sent may still be written. Close any dialog in Excel and try again, or reopen this pane.",
    }),
    unsupported: () => ({
      what: "This version of Excel is too old for this.",
      next: "Excel 2021, Microsoft 365 or Excel on the web is needed. Please update.",
    }),
    notCalculated: ({ cells }) => ({
      what: `Calculation is manual, and formulas have not been calculated yet${cells.length > 0 ? `: ${firstOf(cells)}` : ""}.`,
      next: "They may show figures from before a change. Press F9, or set Calculation Options on the Formulas tab to Automatic, then try again.",
    }),
    readBackDiffers: ({ cells }) => ({
      what: `What was read back differs from what was written${cells.length > 0 ? `: ${firstOf(cells)}` : ""}.`,
      next: "A macro, a formula or another person may have changed these cells. Check them, then try again.",
    }),
    anotherWrites: () => ({
      what: "Nothing was written: another window or person is writing in this workbook, or has just done so.",
      next: "Two writes cannot run at once. Wait until the other one is done, then try again.",
    }),
    takenBack: () => ({
      what: "The write was not finished: meanwhile another window or person has taken it back or replaced it.",
      next: "A write that pauses for too long (the computer may have slept) counts as interrupted and is taken back. Check the workbook, then try again.",
    }),
    inputChanged: ({ cells }) => ({
      what: `The row of ${firstOf(cells)} has changed since, and nothing was written.`,
      next: "What stands there is not what the pane shows: rows were inserted or deleted, or something was typed. Recompute, then write; the text typed here stays.",
    }),
    inputIsFormula: ({ cells }) => ({
      what: `${firstOf(cells)} holds a formula, and nothing was written.`,
      next: "Formulas are not overwritten. Clear it in the sheet and try again, or type in the sheet.",
    }),
    rollbackFailed: (error) => ({
      what: `The write was broken off and could not be put back${changed(error)}.`,
      next: "End any cell edit, switch back to this workbook and choose Restore; that works after reopening this pane, too.",
    }),
    general: ({ hostCode }) => ({
      what: `Excel could not complete the operation${hostCode === null ? "" : ` (${hostCode})`}.`,
      next: "The cause is not known. Try again; if it keeps happening, save, restart Excel, and tell your administrator the code in brackets.",
    }),
  },

  notStandardWorkbook: {
    what: "No names of the standard workbook were found, so nothing was computed.",
    next: "Recompute reads the data by names such as 绩效_资金. Open a standard workbook, or add the sheets to this one.",
  },
  incompleteInput: (cells) => ({
    what: `The input is incomplete, so nothing was written: ${firstOf(cells)}.`,
    next: "Rows of data are outside their table, or a required name or column cannot be read. Open the task pane, repair it under “Diagnose and repair” and recompute.",
  }),
};
