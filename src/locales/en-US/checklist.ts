import type { Sentences } from "../sentences";
import { counted } from "./plural";

export const checklist: Sentences["checklist"] = {
  next: (step) => `Next: ${step}`,
  steps: {
    fill: (missing) => (missing === 0 ? "Fill in: nothing is missing" : `Fill in: ${missing} missing`),
    recompute: (upToDate) =>
      upToDate ? "Recompute: up to date" : "Recompute: the data has changed; choose Recompute",
    correct: (errors) => (errors === 0 ? "Correct: no errors" : `Correct: ${errors} to correct`),
    explain: (reasons, findings) => {
      const parts = [
        ...(reasons > 0 ? [`${counted(reasons, "row needs", "rows need")} a reason`] : []),
        ...(findings > 0 ? [`${counted(findings, "finding")} to explain`] : []),
      ];
      return `Explain: ${parts.length === 0 ? "all explained" : parts.join(", ")}`;
    },
    print: (ready) =>
      ready ? "Print: export the attachments" : "Print: export the attachments when the other steps are done",
  },
  done: "Done",
  open: "Open",
  showErrors: "Show what to correct",
  showReasons: "Give reasons",
  showWarnings: "Show what to explain",
};
