import type { Sentences } from "../sentences";
import { mustFixText } from "./handIn";
import { list } from "./lists";
import { counted } from "./plural";

export const checklist: Sentences["checklist"] = {
  next: (step) => `Next: ${step}`,
  steps: {
    fill: (missing, blankTotals) => {
      const parts = [
        ...(missing > 0 ? [`${missing} missing`] : []),
        ...(blankTotals > 0 ? [counted(blankTotals, "blank total")] : []),
      ];
      return `Fill in: ${parts.length === 0 ? "nothing is missing" : parts.join(", ")}`;
    },
    recompute: (upToDate) =>
      upToDate ? "Recompute: up to date" : "Recompute: the data has changed; choose Recompute",
    correct: ({ mustFix, missing, reasons }) =>
      `Correct: ${mustFix === 0 ? "no errors" : mustFixText(mustFix, missing, reasons)}`,
    explain: (reasons, findings) => {
      const parts = [
        ...(reasons > 0 ? [`${counted(reasons, "row needs", "rows need")} a reason`] : []),
        ...(findings > 0 ? [`${counted(findings, "finding")} to explain`] : []),
      ];
      return `Explain: ${parts.length === 0 ? "all explained" : parts.join(", ")}`;
    },
    print: (ready) =>
      ready
        ? "Print: ready to hand in, export the attachments"
        : "Print: export the attachments when the other steps are done",
  },
  blankTotals: (forms) => `Blank totals: ${list(forms.map((name) => name ?? "the whole department"))}`,
  first: {
    heading: "Next: fill in",
    read: "If there is a ledger:",
    ledger: "Read it in",
    fill: "Fill in the sheets (rows can be added above 在此行上方插入):",
    next: [
      "Choose Recompute: rates and scores are computed, and what is missing or wrong is listed",
      "Correct the errors",
      "Give reasons and explanations",
      "Once the papers are ready to hand in, export the attachments and print them",
    ],
  },
  done: "Done",
  open: "Open",
  showErrors: "Show what to correct",
  showReasons: "Give reasons",
  showWarnings: "Show what to explain",
};
