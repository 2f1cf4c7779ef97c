/** Whether the papers may be handed in, in words. */
import { groupBy } from "../domain/groupBy";
import { handInCounts, type HandIn, type PaperFault } from "../domain/handIn";
import type { Messages } from "./messages";

/** 可以上报, or 还差 with the counts of what is missing */
export function handInText(handIn: HandIn, { result }: Messages): string {
  return result.handIn(handInCounts(handIn));
}

/** A sentence for each kind of fault of the attachments */
export function paperSentences(papers: readonly PaperFault[], { result }: Messages): string[] {
  return [...groupBy(papers, ({ why }) => why)].map(([why, faults]) => result.papers[why](faults));
}
