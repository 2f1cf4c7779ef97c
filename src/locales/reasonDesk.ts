/** Sentences of the reasons desk and of accepting findings, by language; loaded with the results. */
import type { ReasonColumn } from "../domain/triage/reasons";
import { sentencesIn, type Language } from "./languages";
import { reasonDesk as zhCN } from "./zh-CN/reasonDesk";

export interface ReasonDeskMessages {
  readonly intro: string;
  readonly none: string;
  readonly list: string;
  readonly ofProject: (project: string) => string;
  readonly column: Record<ReasonColumn, string>;
  /** Name of a text box */
  readonly field: (column: string, name: string) => string;
  readonly count: (count: number, limit: number) => string;
  readonly over: (count: number) => string;
  /** The cell has 无, a dash or the like */
  readonly notAReason: string;
  readonly noColumn: (column: string) => string;
  readonly write: string;
  readonly written: string;
  readonly writeAll: (count: number) => string;
  /** One reason for several rows */
  readonly shared: {
    readonly open: string;
    readonly all: (count: number) => string;
    readonly choose: (name: string) => string;
    readonly field: string;
    readonly write: (count: number) => string;
  };
  readonly more: (count: number) => string;
  readonly unclaimed: (count: number) => string;
  readonly unclaimedIntro: string;
  readonly discard: string;
  readonly phrases: {
    readonly insert: string;
    readonly save: string;
    readonly saved: string;
    readonly heading: (count: number) => string;
    readonly intro: string;
    readonly remove: (phrase: string) => string;
    readonly full: (most: number) => string;
    /** Headings of the list: saved by the user, from the workbook, ours */
    readonly ownGroup: string;
    readonly usedGroup: string;
    readonly lastYearGroup: string;
    readonly commonGroup: string;
    /** The browser does not allow storing */
    readonly unavailable: string;
  };
  readonly accept: {
    readonly open: string;
    /** All open findings of the rule, with how many they are */
    readonly openAll: (count: number) => string;
    readonly field: string;
    readonly save: string;
    /** The other findings of the rule */
    readonly sameRule: (others: number) => string;
    /** Accepts with the earlier reason */
    readonly again: string;
    readonly cancel: string;
    readonly accepted: (reason: string) => string;
    readonly reopened: (reason: string) => string;
    readonly revoke: string;
    /** The form asks for the reason */
    readonly inForm: string;
    readonly heading: (count: number) => string;
    readonly allAccepted: string;
  };
}

export function reasonDeskMessages(language: Language): ReasonDeskMessages {
  return sentencesIn(language, "reasonDesk", zhCN);
}
