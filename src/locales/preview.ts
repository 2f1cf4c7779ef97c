/** Sentences about 预览 and about what was written, by language; loaded when they are needed. */
import type { Conflict } from "../workbook/preview/conflicts";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { preview as zhCN } from "./zh-CN/preview";

export type PreviewMessages = Sentences["preview"];

export function previewMessages(language: Language): PreviewMessages {
  return sentencesIn(language, "preview", zhCN);
}

/** Sentences about what was left alone and what was overwritten; empty if neither */
export function leftReport(
  result: {
    readonly left: readonly Conflict[];
    readonly leftSheets: readonly string[];
    readonly overwritten: readonly Conflict[];
    readonly highlightsLeft: number;
  },
  messages: PreviewMessages,
): string[] {
  const { left, leftSheets, overwritten, highlightsLeft } = result;
  const single = left.filter(({ wholeSheet }) => !wholeSheet);
  return [
    ...(single.length > 0 ? [messages.left(single)] : []),
    ...(leftSheets.length > 0 ? [messages.leftSheets(leftSheets)] : []),
    ...(overwritten.length > 0 ? [messages.overwritten(overwritten)] : []),
    ...(highlightsLeft > 0 ? [messages.highlightsLeft(highlightsLeft)] : []),
  ];
}
