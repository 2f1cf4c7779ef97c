import type { Labels } from "../shared/labels";
import type { selftest as zhCN } from "../zh-CN/selftest";

export const selftest: Labels<typeof zhCN> = {
  title: "Check this Excel",
  intro: [
    "The add-in was written from documentation and has not been tried on every Excel. This compares the answers of this Excel with what the add-in expects; it usually takes less than a minute.",
    "Open a new blank workbook first and run the check there. Its sheets (自检, 附件4-1 and others) are deleted at the end, also when it is stopped or fails, and what an earlier run could not delete goes first. Your other workbooks are not read.",
  ],
  run: "Start",
  runAgain: "Check again",
  stop: "Stop and show the results",
  stopping: "Stopping, and deleting the sheets of the check…",
  back: "Back",
  running: (number, of, check) => `Check ${number} of ${of}: ${check}`,
  notEmpty:
    "This workbook is not empty, so nothing was checked. Open the add-in in a new blank workbook and check there.",
  refused: (code) =>
    `Nothing was checked: Excel answered ${code}. End cell editing, close Excel's dialogs, return to this workbook and try again.`,
  unavailable:
    "Nothing can be checked here: there is no connection to Excel, or this Excel is too old (Excel 2021, Microsoft 365 or Excel on the web is needed).",
  notStarted: "The check was stopped before there was a result.",
  stopped: (asked, found) => `Stopped after ${asked} checks: ${found}`,
  silent: (asked, found) =>
    `Excel no longer answers, so the check ends after ${asked}: ${found}. Save the result below, then close Excel without saving the workbook.`,
  interrupted: (asked, found, during) =>
    `The last check did not finish. It got to ${asked}: ${found}${during === "" ? "" : `, and was interrupted at “${during}”`}. You can send the result below, or check again.`,
  verdict: (holding, of) =>
    holding === of ? `All ${of} checks are as expected` : `${of - holding} of ${of} checks differ`,
  excel: (platform, version, excelApi) =>
    `Platform ${platform}, Excel ${version}, supports ExcelApi ${excelApi}`,
  sheetsLeft:
    "Not everything that the check wrote could be deleted. Close this workbook without saving; a new check deletes it first, too.",
  holds: "as expected",
  differs: "differs",
  milliseconds: (milliseconds) => `${milliseconds} ms`,
  fact: "Name",
  assumed: "Expected",
  found: "Found",
  notAssumed: "anything",
  notAsked: "cannot be asked of this Excel",
  notChecked:
    "Not checked: whether the buttons of the ribbon see at once what the pane has stored (this is not the page that they use).",
  send: "Please send the result to whoever provides the add-in. It holds what is listed above, the time and the versions, and none of your data.",
  copy: "Copy the result",
  copied: "Copied",
  notCopied: "Copying is not allowed here. The result is selected: press Ctrl+C.",
  save: "Save the result",
  saved: (file) => `Downloading “${file}”. If no download starts, use “Copy the result”.`,
  code: "If you cannot send a file, photograph this code or read it out (small and capital letters are the same; there is no I, L, O or U):",
  result: "The whole result",
  checks: {
    nestedLoads: "Names, their comments and protection of all sheets are read at once",
    sheetName: "A sheet's name is given without the sheet",
    nameReplaced: "A name can be deleted and added again in one request",
    nameFormula: "A reference quotes a sheet name with a hyphen",
    nameFormulaSet: "A name's reference can be changed",
    nameScopes: "A workbook's and a sheet's name of the same text stay apart",
    ruleOnAreas: "A conditional format can cover several areas",
    ruleRemoval: "Two conditional formats on one cell can be removed one by one",
    ruleOrder: "A new conditional format comes first",
    rulePriority: "The order of conditional formats can be changed",
    longAddresses: "Addresses of nearly 8,000 characters are not cut",
    nullLeavesAlone: "A cell that is left out of a write keeps its value",
    apostrophes: "What begins with an apostrophe is written as text",
    doubles: "A number read back has the same 15 significant digits",
    dateBase: "Dates count from 1900",
    dateFormat: "A date keeps its number and format",
    emptySheet: "A blank sheet has no used range",
    mergeAcross: "Cells are merged row by row and written",
    filteredRows: "Rows written across a filter's hidden row each keep their place",
    links: "A cell links to another cell and keeps its text",
    notes: "Notes are written, located and deleted",
    charts: "A chart is drawn and replaced",
    bordersOfOneRow: "A range of one row takes all borders",
    pageSetup: "Every page setting reads back as it was written",
    printTitles: "A sheet that is not shown takes print titles",
    freezeUnseen: "A sheet that is not shown takes frozen panes",
    sheetShown: "A new sheet can be shown",
    largeSettings: "The workbook keeps settings of 300 kB and 1 MB",
    failedBatch: "What came before a failed call of a batch stays",
    speed: "Ten forms are drawn within ten seconds",
  },
};
