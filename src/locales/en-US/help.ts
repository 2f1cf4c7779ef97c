import type { Sentences } from "../sentences";

export const help: Sentences["help"] = {
  label: "Help",
  selftest: "Check this Excel",
  whenToTest: "Check in a new blank workbook before first use, or when the pane or a write does not work.",
};
