import type { Sentences } from "../sentences";
import { counted } from "./plural";

export const reasonDesk: Sentences["reasonDesk"] = {
  intro:
    "The rules ask for a reason in these rows. What you write goes into its cell in the sheet, one at a time or all together.",
  none: "No row needs a reason.",
  list: "Rows that need a reason",
  ofProject: (project) => `Project: ${project}`,
  details: (details) => details.join(", "),
  filter: {
    hint: "Name, project, cell, words",
    state: "Show",
    states: { all: "All", blank: "Not filled in", draft: "With a draft" },
    byRows: "In the order of the sheets",
    found: (shown, all) => `${shown} of ${counted(all, "row")}`,
  },
  column: {
    原因: "Reason (原因)",
    偏差原因及改进措施: "Reason and improvement (偏差原因及改进措施)",
    存在问题: "Problems (存在问题)",
  },
  field: (column, name) => `${column}: ${name}`,
  count: (count, limit) => `${count} of ${limit} characters`,
  over: (count) => `${count} characters too many; shorten it first.`,
  notAReason: "Please give the reason: 无 or a mark for blank does not count.",
  noColumn: (column) => `The table has no column ${column}; add it first.`,
  sameProject: (text) => `Use the project's reason: ${text}`,
  write: "Write",
  written: "Written",
  writeAll: (count) => `Write all (${count})`,
  shared: {
    open: "One reason for several rows",
    all: (count) => `Choose all ${count} rows`,
    choose: (name) => `Choose: ${name}`,
    field: "Reason of the chosen rows",
    write: (count) => `Write to ${counted(count, "row")}`,
  },
  more: (count) => `Show more (${count} left)`,
  draft: "Draft, not written",
  drafts: {
    left: (reasons, explanations) => {
      const parts = [
        ...(reasons > 0 ? [counted(reasons, "reason")] : []),
        ...(explanations > 0 ? [counted(explanations, "explanation")] : []),
      ];
      return `Drafts left from last time, not in the workbook yet: ${parts.join(", ")}. They go in when you press Write or Save.`;
    },
    showReasons: "Show the draft reasons",
    showExplanations: "Show the draft explanations",
    lost: (count) => `${counted(count, "draft")} whose row or finding is gone`,
    lostIntro:
      "These rows no longer need a reason, or were renamed or deleted, or the finding is settled. The text is kept here for you to copy.",
    discard: "Discard",
    notStored:
      "This browser cannot keep drafts: write them before you close the pane, or what is not written is lost.",
  },
  phrases: {
    insert: "Insert a phrase",
    save: "Save as phrase",
    saved: "Saved as phrase",
    heading: (count) => `Saved phrases: ${count}`,
    intro: "Phrases are kept in this computer's browser only, also for next year's workbook.",
    remove: (phrase) => `Delete the phrase: ${phrase}`,
    full: (most) => `There are ${most} phrases; delete one first.`,
    ownGroup: "My phrases",
    usedGroup: "Used in this workbook",
    lastYearGroup: "Written last year",
    commonGroup: "Common phrases",
    unavailable: "This browser does not allow saving; phrases last until the pane is closed.",
  },
  accept: {
    open: "Explain",
    openAll: (count) => `Explain all ${count} of this kind`,
    field: "Explanation",
    save: "Save explanation",
    sameRule: (others) => `Also for the other ${others} of this rule`,
    again: "Keep the explanation",
    cancel: "Cancel",
    accepted: (reason) => `Explained: ${reason}`,
    reopened: (reason) => `The figures have changed; explained before: ${reason}`,
    revoke: "Remove explanation",
    inForm: "Fill in under Reasons",
    heading: (count) => `Explained: ${count}`,
    allAccepted: "Nothing is left unexplained.",
  },
};
