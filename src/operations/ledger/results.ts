/** What 读入台账 shows before it writes, and what it has written. */
import type { AnsweredQuestion, LedgerAnswer, LedgerQuestion } from "../../domain/ledger/questions";
import type { LedgerReading, LedgerSheet, UnreadableLedger } from "../../domain/ledger/reading";
import type { Role } from "../../domain/ledger/roles";
import type { LedgerMode, LedgerPlan } from "../../workbook/ledger/plan";

/** Where the lists come from */
export type LedgerSource =
  /** Sheets of the open workbook that are not the standard workbook's own */
  | { readonly kind: "open" }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly sheets: readonly LedgerSheet[];
      /** Hidden or too large */
      readonly notRead: readonly string[];
    };

/** What the user has decided so far */
export interface LedgerChoices {
  /** By heading, 预算数/年初预算 */
  readonly roles: readonly (readonly [heading: string, role: Role | null])[];
  readonly answers: readonly LedgerAnswer[];
  /** Null = not said what becomes of rows that are there */
  readonly mode: LedgerMode | null;
  /** Sheets that are not to be read */
  readonly without?: readonly string[];
}

export const NO_CHOICES: LedgerChoices = { roles: [], answers: [], mode: null };

export interface LedgerPreview {
  readonly source: LedgerSource;
  readonly choices: LedgerChoices;
  readonly reading: LedgerReading;
  /** Those of the reading, and those about rows that stand in the workbook already */
  readonly questions: readonly LedgerQuestion[];
  readonly answered: readonly AnsweredQuestion[];
  readonly plan: LedgerPlan;
  /** Sheets that were not read, or in part only */
  readonly notRead: readonly string[];
}

/** A file that was chosen */
export type ChosenLedger = { readonly kind: "read"; readonly preview: LedgerPreview } | UnreadableLedgerFile;

export interface UnreadableLedgerFile {
  readonly kind: "unreadable";
  readonly file: string;
  readonly problem: UnreadableLedger;
}

export type LedgerWritten =
  | { readonly kind: "written"; readonly preview: LedgerPreview }
  /** The workbook or the list is no longer what the user was shown: nothing is written */
  | { readonly kind: "preview"; readonly preview: LedgerPreview };
