import type { HelpMessages } from "../help";

export const help: HelpMessages = {
  label: "Help",
  selftest: "Check this Excel",
  whenToTest: "Check in a new blank workbook before first use, or when the pane or a write does not work.",
};
