import type { PaperFault } from "../../domain/handIn";
import type { Sentences } from "../sentences";
import { sheetList } from "./lists";
import { counted, plural } from "./plural";

/** `10 to correct (8 blank, 1 without a reason)` */
export const mustFixText = (mustFix: number, missing: number, reasons: number): string => {
  const parts = [
    ...(missing > 0 ? [`${missing} blank`] : []),
    ...(reasons > 0 ? [`${reasons} without a reason`] : []),
  ];
  return `${mustFix} to correct${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
};

export const handIn: Sentences["messages"]["result"]["handIn"] = (counts) => {
  const { mustFix, toExplain, blankTotals, papers: faults } = counts;
  const parts = [
    ...(mustFix > 0 ? [`${mustFix} to correct`] : []),
    ...(toExplain > 0 ? [`${toExplain} to explain`] : []),
    ...(blankTotals > 0 ? [counted(blankTotals, "blank total")] : []),
    ...(faults > 0 ? [`${counted(faults, "attachment")} to see to`] : []),
  ];
  return parts.length === 0 ? "Ready to hand in" : `Not ready: ${parts.join(", ")}`;
};

const sheetsOf = (faults: readonly PaperFault[]): string => sheetList(faults.map(({ sheet }) => sheet));

export const papers: Sentences["messages"]["result"]["papers"] = {
  missing: (faults) => `Not written yet: ${sheetsOf(faults)}.`,
  deleted: (faults) => `Deleted: ${sheetsOf(faults)}. Recompute writes them again.`,
  stale: (faults) =>
    `Do not hand these in as they are, they no longer agree with the data: ${sheetsOf(faults)}.`,
  typedOver: (faults) => {
    const cells = faults.reduce((sum, { cells: own }) => sum + own.length, 0);
    return `${counted(cells, "cell")} typed over: ${sheetsOf(faults)}. Preview and decide.`;
  },
  renamed: (faults) =>
    `${sheetsOf(faults)} ${plural(faults.length, "is an attachment", "are attachments")} renamed or copied, and no longer brought up to date. Delete it or give it its name back.`,
};
