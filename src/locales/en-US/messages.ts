import { placeName } from "./textPlace";
import type { Restoration, RestoreOffer } from "../../excel/undo/restore";
import type { HostError } from "../../excel/errors";
import type { Messages } from "../messages";
import { operations } from "./operations";

const list = (items: readonly string[]): string => items.join(", ");
const quotedEach = (items: readonly string[]): string[] => items.map((item) => `“${item}”`);
const quoted = (items: readonly string[]): string => list(quotedEach(items));
const changed = ({ sheets, cells, definedNames }: HostError): string => {
  const places = [...quotedEach(sheets), ...cells, ...definedNames];
  return places.length === 0 ? "" : `; possibly changed: ${list(places)}`;
};
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A department has a hundred of them. */
const sheetList = (sheets: readonly string[]): string =>
  sheets.length > 3 ? `${list(sheets.slice(0, 2))} and ${sheets.length - 2} more sheets` : list(sheets);

const firstOf = (places: readonly string[]): string =>
  `${list(places.slice(0, 5))}${places.length > 5 ? ` and ${places.length - 5} more` : ""}`;

const putBack = ({
  removed,
  restored,
  plain,
  highlights,
  notes,
  cells,
  rows,
  names,
  removedNames,
  explanations,
}: Restoration): string[] => [
  ...(removed.length > 0 ? [`${sheetList(removed)} removed`] : []),
  ...(restored.length > 0 ? [`former contents of ${sheetList(restored)}`] : []),
  ...(plain.length > 0 ? [`${sheetList(plain)} without its look until the next recompute`] : []),
  ...(highlights ? ["former highlights"] : []),
  ...(notes ? ["former notes"] : []),
  ...(explanations ? ["former explanations"] : []),
  ...(cells.length > 0 ? [`former contents of cells ${firstOf(cells)}`] : []),
  ...(rows.length > 0 ? [`rows inserted into ${sheetList(rows)} removed`] : []),
  ...(names.length > 0 ? [`former references of names ${firstOf(names)}`] : []),
  ...(removedNames.length > 0 ? [`names ${firstOf(removedNames)} removed`] : []),
];
const skipped = ({ skippedSheets, skippedCells }: Restoration): string => {
  const places = [...skippedSheets, ...skippedCells];
  if (places.length === 0) return "";
  return `Changed since, and left alone: ${firstOf(places)}.`;
};

const further = ({ earlier, dropped }: RestoreOffer): string =>
  [
    ...(earlier > 0 ? [`${earlier} earlier ${earlier === 1 ? "run" : "runs"} can be undone after it.`] : []),
    ...(dropped ? ["Still earlier ones were too large to keep."] : []),
  ].join(" ");

const RESTORED = {
  interrupted: "The last write was broken off. Puts back what was there before",
  recompute: "Undoes the last recompute",
  repair: "Undoes the last repair",
  reason: "Undoes the reasons and explanations written last",
  fill: "Undoes the forms filled last",
} as const;

const SEVERITY = { error: "To correct", warning: "To explain", note: "To note" } as const;

/** What is no document's name; documents keep theirs. */
const BASES: ReadonlyMap<string, string> = new Map([
  ["本工具建议", "proposal of this add-in"],
  ["本工具默认", "default of this add-in"],
  ["标准工作簿填报说明", "instructions of the standard workbook"],
  ["预算管理一体化绩效模块", "performance module of the integrated budget platform"],
  ["报表510000_0013zp 填报说明", "instructions of form 510000_0013zp"],
]);
const basis = (clause: string): string => BASES.get(clause) ?? clause;

export const messages: Messages = {
  language: "en-US",
  title: "Budget Self-Evaluation",
  joinSentences: (sentences) => sentences.join(" "),

  actions: {
    retry: "Try again",
    dismiss: "Dismiss",
    close: "Close",
    reload: "Reload",
    more: "More",
    openDoctor: "Diagnose and repair",
    closeDoctor: "Close the diagnosis",
  },

  operations,

  progress: {
    waiting: "Waiting for Excel…",
    reading: "Reading…",
    computing: "Computing…",
    writing: (done, total) => (total === 0 ? "Writing…" : `${done} of ${total} sheets written`),
    settingUp: (done, total) => `Pages set up: ${done} of ${total} sheets`,
    files: (done, total) => `Reading file ${done} of ${total}`,
    rollingBack: "Putting everything back…",
    cancel: "Cancel",
    cancelling: "Cancelling…",
  },

  workbook: {
    dateSystemUnknown:
      "Excel does not say how this workbook counts days: 1900 is assumed. Check whether dates are four years off.",
    complete: "Standard workbook: every table found",
    faulty: (count) => `Standard workbook: every table found, ${plural(count, "place")} to repair`,
    partial: (unusable) =>
      `Standard workbook: ${plural(unusable, "table or cell", "tables or cells")} not found`,
    unknown: "The workbook has not been checked",
    none: "This is not a standard self-evaluation workbook",
    noneNext:
      "Add the standard sheets to this workbook, fill them in and recompute, or try the sample first.",
    formsFound: (count) =>
      count === 0 ? "No printed form was recognised" : `${plural(count, "printed form")} recognised`,
    formsNext:
      "Read them to recompute rates and scores and see what does not hold. The forms are not changed.",
    required: " (required)",
    nameState: {
      area: "found",
      missing: "missing",
      refError: "broken reference (#REF!)",
      multiArea: "several areas",
      formula: "a formula or constant, not a range",
      tooLarge: "range too large",
      foreign: "leads to another workbook or a missing sheet",
    },
    names: "Names",
  },

  notice: {
    cancelled: "Cancelled; the workbook is as it was.",
    previewStale:
      "The data has changed since this preview. It is checked again before anything is written; what differs is shown first.",
    previewIncomplete:
      "The input is incomplete; nothing is written yet. The preview begins with the reasons and what would be lost.",
    previewShown: (decisions) =>
      decisions === 0
        ? "This is the preview; nothing is written yet."
        : `${decisions} to decide; nothing is written yet.`,
    outdated: (sheets) =>
      `Do not hand these in as they are, they no longer agree with the data: ${firstOf(sheets)}.`,
    upToDate: "The attachments still agree with the data.",
    stale: {
      changed: "The data has changed. What follows is from before the change; please recompute.",
      interrupted: "The run did not finish. What follows is the earlier result.",
      elsewhere:
        "The attachments were written again from the ribbon or by somebody else. What follows is an earlier result; please recompute.",
    },
  },

  restore: {
    offer: (offer) => {
      return `${RESTORED[offer.kind]}: ${putBack(offer).join(", ") || "nothing is left to put back"}. ${[
        skipped(offer),
        further(offer),
      ]
        .filter((part) => part !== "")
        .join(" ")}`.trim();
    },
    done: (result) =>
      `Restored: ${putBack(result).join(", ") || "nothing was left to put back"}. ${skipped(result)}`.trim(),
  },

  result: {
    heading: "Result",
    verdict: ({ error, warning, note }, accepted = 0) => {
      if (error + warning + note + accepted === 0) return "Checked: no findings";
      const parts = [
        error > 0 ? `${error} to correct` : null,
        warning > 0 ? `${warning} to explain` : null,
        accepted > 0 ? `${accepted} explained` : null,
        note > 0 ? `${note} to note` : null,
      ].filter((part) => part !== null);
      return `${parts.join(", ")}; no other findings`;
    },
    tabs: {
      overview: "Overview",
      findings: (count) => `Findings ${count}`,
      reasons: (count) => `Reasons ${count}`,
    },
    unchanged: "No change; nothing was written.",
    created: (sheets) => `Added: ${sheetList(sheets)}.`,
    updated: (sheets) => `Updated: ${sheetList(sheets)}.`,
    highlighted: "Deviations are highlighted in the sheets.",
    highlightsRemoved: "Earlier highlights were removed.",
    renamed: (requested, used) =>
      `You already have a sheet “${requested}”; it was left alone and the result is in “${used}”.`,
  },

  findings: {
    heading: "Findings",
    none: "No findings.",
    severity: SEVERITY,
    group: (severity, count) => `${SEVERITY[severity]}: ${count}`,
    keyboardHint:
      "Up and down move between findings, left and right between cells; Excel selects each on the way.",
    goTo: (cell) => `Go to ${cell}`,
    moreCells: (count) => `${count} more`,
    more: (shown, rest) => `Show ${shown} more (${rest} left)`,
    place: placeName,
    clause: (clause) => `Basis: ${clause.split("、").map(basis).join(", ")}`,
  },

  hostErrors: {
    cellEditing: () => ({
      what: "A cell is being edited, so nothing was done.",
      next: "Excel does nothing else during an edit. Press Enter or Esc in the sheet, then try again.",
    }),
    sheetProtected: ({ sheets }) => ({
      what:
        sheets.length > 0
          ? `Could not write: ${sheets.length === 1 ? "the sheet" : "the sheets"} ${quoted(sheets)} ${sheets.length === 1 ? "is" : "are"} protected.`
          : "Could not write: a sheet is protected.",
      next: "The add-in never removes protection. Unprotect on the Review tab, then try again.",
    }),
    structureProtected: () => ({
      what: "Nothing was changed: the structure of the workbook is protected, so no sheet can be added or deleted.",
      next: "The add-in never removes protection. Choose Protect Workbook on the Review tab to take it away, then try again.",
    }),
    sheetHidden: ({ sheets }) => ({
      what: `Cannot go there: ${sheets.length === 1 ? "the sheet" : "the sheets"} ${quoted(sheets)} ${sheets.length === 1 ? "is" : "are"} hidden.`,
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
    sheetExists: ({ sheets }) => ({
      what:
        sheets.length > 0
          ? `Nothing was added: ${quoted(sheets)} already ${sheets.length === 1 ? "exists" : "exist"}.`
          : "Nothing was added: a sheet of that name already exists.",
      next: "Your sheets are never overwritten. Rename them, or start in an empty workbook.",
    }),
    nameExists: ({ definedNames }) => ({
      what: `Nothing was added: the workbook already has ${definedNames.length > 0 ? list(definedNames.slice(0, 5)) : "one of the names"}${definedNames.length > 5 ? ` and ${definedNames.length - 5} more` : ""}.`,
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
      what: `Calculation is manual, and formulas have not been calculated yet${cells.length > 0 ? `: ${list(cells.slice(0, 5))}${cells.length > 5 ? ` and ${cells.length - 5} more` : ""}` : ""}.`,
      next: "They may show figures from before a change. Press F9, or set Calculation Options on the Formulas tab to Automatic, then try again.",
    }),
    readBackDiffers: ({ cells }) => ({
      what: `What was read back differs from what was written${cells.length > 0 ? `: ${list(cells.slice(0, 5))}${cells.length > 5 ? ` and ${cells.length - 5} more` : ""}` : ""}.`,
      next: "A macro, a formula or another person may have changed these cells. Check them, then try again.",
    }),
    inputChanged: ({ cells }) => ({
      what: `The row of ${firstOf(cells)} has changed since, and no reason was written.`,
      next: "What stands there is not what the pane shows: rows were inserted or deleted, or a reason was typed. Recompute, then write; the text typed here stays.",
    }),
    inputIsFormula: ({ cells }) => ({
      what: `${firstOf(cells)} holds a formula, and no reason was written.`,
      next: "Formulas are not overwritten. Clear it in the sheet and try again, or type the reason there.",
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
  partMissing: {
    what: "A part of the add-in could not be loaded, so nothing was done.",
    next: "The network may have failed, or the add-in has just been updated. Check the network and try again, or reopen this pane.",
  },
  unexpected: (name, message) => ({
    what: `The add-in failed (${name}).`,
    next: `This is a fault of the add-in. Please tell your administrator: ${message}`,
  }),
  hindrance: {
    officeMissing: {
      what: "Office.js could not be loaded, so the pane cannot work.",
      next: "Check that the address of Office.js can be reached, or ask for an intranet address, then reload.",
    },
    outsideExcel: {
      what: "Please open this add-in in Excel.",
      next: "This page is the task pane of an Excel add-in; on its own in a browser it has no workbook to read.",
    },
    excelTooOld: {
      what: "This version of Excel is too old for the add-in.",
      next: "Excel 2021, Microsoft 365 or Excel on the web is needed (ExcelApi 1.9). Please update.",
    },
  },
};
