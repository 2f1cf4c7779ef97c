import type { ReasonDeskMessages } from "../reasonDesk";

export const reasonDesk: ReasonDeskMessages = {
  intro:
    "The rules ask for a reason in these rows. What you write goes into its cell in the sheet, one at a time or all together.",
  none: "No row needs a reason.",
  list: "Rows that need a reason",
  ofProject: (project) => `Project: ${project}`,
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
  write: "Write",
  written: "Written",
  writeAll: (count) => `Write all (${count})`,
  more: (count) => `Show more (${count} left)`,
  unclaimed: (count) => `Text not written: ${count}`,
  unclaimedIntro:
    "These rows no longer need a reason, or were renamed or deleted. The text is kept here for you to copy.",
  discard: "Discard",
  phrases: {
    insert: "Insert a phrase",
    save: "Save as phrase",
    saved: "Saved as phrase",
    heading: (count) => `Saved phrases: ${count}`,
    intro: "Phrases are kept in this computer's browser only, also for next year's workbook.",
    remove: (phrase) => `Delete the phrase: ${phrase}`,
    full: (most) => `There are ${most} phrases; delete one first.`,
    unavailable: "This browser does not allow saving; phrases last until the pane is closed.",
  },
  accept: {
    open: "Explain",
    field: "Explanation",
    save: "Save explanation",
    cancel: "Cancel",
    accepted: (reason) => `Explained: ${reason}`,
    reopened: (reason) => `The figures have changed; explained before: ${reason}`,
    revoke: "Remove explanation",
    inForm: "Fill in under Reasons",
    heading: (count) => `Explained: ${count}`,
    allAccepted: "Nothing is left unexplained.",
  },
};
