import type { Restoration, RestoreOffer } from "../../port/written";
import type { Sentences } from "../sentences";
import { firstOf, sheetList } from "./lists";
import { handIn, papers } from "./handIn";
import { highlightsLeft, operations } from "./operations";
import { counted, plural } from "./plural";
import { putBackClauses, type PutBackClauses } from "../shared/putBack";

const PUT_BACK: PutBackClauses = {
  removed: (sheets) => `${sheetList(sheets)} removed`,
  restored: (sheets) => `former contents of ${sheetList(sheets)}`,
  plain: (sheets) => `${sheetList(sheets)} without its look until the next recompute`,
  highlights: () => "former highlights",
  notes: () => "former notes",
  explanations: () => "former explanations",
  cells: (cells) => `former contents of cells ${firstOf(cells)}`,
  rows: (sheets) => `rows inserted into ${sheetList(sheets)} removed`,
  names: (names) => `former references of names ${firstOf(names)}`,
  removedNames: (names) => `names ${firstOf(names)} removed`,
};
const putBack = (what: Restoration): string => putBackClauses(what, PUT_BACK).join(", ");

const skipped = ({ skippedSheets, skippedCells }: Restoration): string => {
  const places = [...skippedSheets, ...skippedCells];
  if (places.length === 0) return "";
  return `Changed since, and left alone: ${firstOf(places)}.`;
};

const further = ({ earlier, dropped }: RestoreOffer): string =>
  [
    ...(earlier > 0 ? [`${earlier} earlier ${plural(earlier, "run")} can be undone after it.`] : []),
    ...(dropped ? ["Still earlier ones were too large to keep."] : []),
  ].join(" ");

const RESTORED = {
  interrupted: "The last write was broken off. Puts back what was there before",
  recompute: "Undoes the last recompute",
  repair: "Undoes the last repair",
  reason: "Undoes the reasons, last year's figures and explanations written last",
  fill: "Undoes the forms filled last",
  ledger: "Undoes the ledger read in last",
} as const;

export const messages: Sentences["messages"] = {
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
    complete: "Standard workbook: every table found",
    faulty: (count) => `Standard workbook: every table found, ${counted(count, "place")} to repair`,
    partial: (unusable) =>
      `Standard workbook: ${counted(unusable, "table or cell", "tables or cells")} not found`,
    unknown: "The workbook has not been checked",
    none: "This is not a standard self-evaluation workbook",
    noneNext:
      "Add the standard sheets to this workbook, fill them in and recompute, or try the sample first.",
    formsFound: (count) =>
      count === 0 ? "No printed form was recognised" : `${counted(count, "printed form")} recognised`,
    formsNext:
      "Read them to recompute rates and scores and see what does not hold. The forms are not changed.",
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
      return `${RESTORED[offer.kind]}: ${putBack(offer) || "nothing is left to put back"}. ${[
        skipped(offer),
        further(offer),
      ]
        .filter((part) => part !== "")
        .join(" ")}`.trim();
    },
    done: (result) =>
      [
        `Restored: ${putBack(result) || "nothing was left to put back"}.`,
        skipped(result),
        highlightsLeft(result.highlightsLeft),
      ]
        .filter((part) => part !== "")
        .join(" "),
  },

  result: {
    heading: "Result",
    handIn,
    papers,
    handInVerdict: (state, accepted, notes) => {
      const parts = [
        ...(accepted > 0 ? [`${accepted} explained`] : []),
        ...(notes > 0 ? [`${notes} to note`] : []),
      ];
      return `${state}${parts.length === 0 ? "" : `; ${parts.join(", ")}`}`;
    },
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
  },

  partMissing: {
    what: "A part of the add-in could not be loaded, so nothing was done.",
    next: "The network may have failed, or the add-in has just been updated. Check the network and try again, or reopen this pane.",
  },
  unexpected: (name, message) => ({
    what: `The add-in failed (${name}).`,
    next: `This is a fault of the add-in. Please tell your administrator: ${message}`,
  }),
  startFailure: {
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
