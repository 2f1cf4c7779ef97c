import type { Sentences } from "../sentences";
import { counted } from "./plural";

export const help: Sentences["help"] = {
  label: "Help",
  guide: {
    label: "Guide (in Chinese)",
    search: "Search the guide",
    hint: "Words of the guide, in Chinese",
    found: (sections) =>
      sections === 0 ? "Nothing found; try another word." : `Found in ${counted(sections, "section")}`,
  },
  selftest: "Check this Excel",
  whenToTest: "Check in a new blank workbook before first use, or when the pane or a write does not work.",
  dateSystemUnknown:
    "Excel does not say how this workbook counts days: 1900 is assumed. Check whether dates are four years off.",
};
