/** The papers that are handed in: what is wrong with them, and what is missing before they may go. */
import type { CellAddress } from "./cellAddress";

/** What is wrong with the sheet of an attachment */
export type PaperFaultKind =
  /** Never written */
  | "missing"
  /** Written once, and no longer in the workbook */
  | "deleted"
  /** Does not hold what the input gives now */
  | "stale"
  /** The user has changed cells of it */
  | "typedOver"
  /** A sheet of the add-in under another name, or a copy of one: it is never brought up to date */
  | "renamed";

export interface PaperFault {
  readonly sheet: string;
  readonly why: PaperFaultKind;
  /** The cells at fault as far as they are known; empty where it is the whole sheet */
  readonly cells: readonly CellAddress[];
}

/** What is missing, as every place counts it */
export interface HandInCounts {
  /** 必须改: open errors */
  readonly mustFix: number;
  /** Of these, those that ask for a blank cell to be filled, and those that ask for a reason in the form */
  readonly missing: number;
  readonly reasons: number;
  /** 要说明: open warnings */
  readonly toExplain: number;
  readonly blankTotals: number;
  readonly papers: number;
}

export const NOTHING_MISSING: HandInCounts = {
  mustFix: 0,
  missing: 0,
  reasons: 0,
  toExplain: 0,
  blankTotals: 0,
  papers: 0,
};
