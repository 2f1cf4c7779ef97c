/** The papers that are handed in: what is wrong with them, and what is missing before they may go. */
import type { CellAddress } from "./cellAddress";
import type { Finding } from "./finding";

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

/**
 * Whether the papers may be handed in, and what is missing. Computed once for each result: whatever says so (pane,
 * export, drafts, command, 汇总) says it from this value.
 */
export interface HandIn {
  /** 填写: a blank cell asks for its content */
  readonly fill: readonly Finding[];
  /** 改正: other errors */
  readonly correct: readonly Finding[];
  /** 说明: a reason in the form, or an explanation */
  readonly explain: readonly Finding[];
  /** Forms whose 总分 is printed blank, by project; null = the whole department */
  readonly blankTotals: readonly (string | null)[];
  readonly papers: readonly PaperFault[];
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

export function handInCounts({ fill, correct, explain, blankTotals, papers }: HandIn): HandInCounts {
  const errors = (findings: readonly Finding[]): number =>
    findings.filter(({ severity }) => severity === "error").length;
  const [missing, reasons] = [errors(fill), errors(explain)];
  const mustFix = missing + correct.length + reasons;
  return {
    mustFix,
    missing,
    reasons,
    toExplain: fill.length + correct.length + explain.length - mustFix,
    blankTotals: blankTotals.length,
    papers: papers.length,
  };
}

/** 可以上报 */
export function isReady({ fill, correct, explain, blankTotals, papers }: HandIn): boolean {
  return [fill, correct, explain, blankTotals, papers].every(({ length }) => length === 0);
}
