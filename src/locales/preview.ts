/** Sentences about 预览 and about what was written, by language; loaded when they are needed. */
import type { Conflict } from "../workbook/preview/conflicts";
import type { SheetLoss } from "../workbook/preview/losses";
import type { SheetCount } from "../workbook/preview/counts";
import { sentencesIn, type Language } from "./languages";
import { preview as zhCN } from "./zh-CN/preview";

export interface PreviewMessages {
  readonly write: string;
  readonly back: string;
  /** What would be written in all */
  readonly heading: (sheets: number, cells: number) => string;
  readonly nothing: string;
  /** Nothing would be written but highlights */
  readonly onlyHighlights: string;
  /** Nothing would be written unless the user decides that those cells are */
  readonly onlyDecisions: (count: number) => string;
  /** The workbook is no longer what was shown */
  readonly changed: string;
  readonly renamed: (requested: string, used: string) => string;
  readonly unknown: (sheets: readonly string[]) => string;
  readonly sheets: string;
  readonly kind: Record<SheetCount["kind"], string>;
  readonly cells: (count: number) => string;
  readonly highlights: (added: number, removed: number) => string;
  readonly notes: (added: number, removed: number) => string;

  /** Parts of the input cannot be read, so the sheets would lack them */
  readonly incomplete: string;
  /** What existing sheets would lose */
  readonly loss: (loss: SheetLoss) => string;
  readonly noLoss: string;
  /** Leads to the repairs */
  readonly repair: string;
  readonly moreReasons: (count: number) => string;

  readonly decide: (count: number) => string;
  readonly decideHint: string;
  readonly overwrite: (cell: string) => string;
  readonly overwriteSheet: (sheet: string, cells: number) => string;
  readonly overwriteAll: string;
  readonly keepAll: string;
  /** The current content: `公式 =1+1，现为 2` */
  readonly formula: (formula: string, shown: string) => string;
  readonly typed: (shown: string) => string;
  readonly becomes: (after: string) => string;
  readonly decided: string;
  readonly blank: string;
  /** Between parts of a sentence */
  readonly separator: string;

  readonly changes: (count: number) => string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  /** A row that comes in or goes */
  readonly insertedRow: string;
  readonly removedRow: string;
  /** `核对记录：重写` */
  readonly rewritten: (sheet: string) => string;
  readonly page: (from: number, to: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly goTo: (cell: string) => string;

  /** What a recompute has written */
  readonly wrote: {
    readonly unchanged: string;
    readonly created: (sheets: readonly string[]) => string;
    readonly updated: (sheets: readonly string[]) => string;
    readonly highlighted: string;
    readonly highlightsRemoved: string;
    readonly renamed: (requested: string, used: string) => string;
    /** What was written has been read back */
    readonly verified: string;
  };
  /** The user's cells that were left alone, without those of whole sheets */
  readonly left: (cells: readonly Conflict[]) => string;
  readonly leftSheets: (sheets: readonly string[]) => string;
  readonly overwritten: (cells: readonly Conflict[]) => string;
  /** Where there was nobody to ask */
  readonly leftNext: string;
  /** Highlights that Excel did not find to remove */
  readonly highlightsLeft: (count: number) => string;
  readonly highlightsLeftNext: string;
  /** Where a command of the ribbon found something to decide */
  readonly decideInPane: string;
  /** The command has no button for another try. */
  readonly retryInPane: string;
}

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
