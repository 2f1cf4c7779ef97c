/**
 * Every sentence of the pane, the ribbon and the dialog, by language. A language is complete by type:
 * what one of them lacks does not compile. Sentences of findings have their own table (`findings`).
 */
import type { Restored, RestoreOffer } from "../excel/undo/restore";
import type { Severity } from "../domain/finding";
import type { Language } from "./languages";
import type { operations } from "./zh-CN/operations";

/** With any text in place of the Chinese one */
type Labels<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Labels<T[Key]> };

/** Every operation has its labels in each language. */
export type OperationLabels = Labels<typeof operations>;

/** What happened; why, and what to do next. */
export interface Trouble {
  readonly what: string;
  readonly next: string;
}

/** Why the pane cannot work at all. */
export type StartFailure = "officeMissing" | "outsideExcel" | "excelTooOld";

export interface Messages {
  readonly language: Language;
  readonly title: string;
  readonly joinSentences: (sentences: readonly string[]) => string;

  readonly actions: {
    readonly retry: string;
    readonly dismiss: string;
    readonly close: string;
    readonly reload: string;
    readonly more: string;
    readonly openDoctor: string;
    readonly closeDoctor: string;
  };

  readonly operations: OperationLabels;

  /** Shown when an operation takes longer */
  readonly progress: {
    readonly waiting: string;
    readonly reading: string;
    readonly computing: string;
    /** Sheets that are complete; of none where only cells change */
    readonly writing: (done: number, total: number) => string;
    readonly settingUp: (done: number, total: number) => string;
    /** Other workbooks */
    readonly files: (done: number, total: number) => string;
    /** An interrupted write is undone */
    readonly rollingBack: string;
    readonly cancel: string;
    readonly cancelling: string;
  };

  readonly workbook: {
    readonly dateSystemUnknown: string;
    /** All names of the standard workbook are usable */
    readonly complete: string;
    readonly partial: (unusable: number) => string;
    /** All names exist, but `count` of them need a repair */
    readonly faulty: (count: number) => string;
    readonly none: string;
    /** The workbook could not be read */
    readonly unknown: string;
    readonly noneNext: string;
    /** How many printed forms were recognised */
    readonly formsFound: (count: number) => string;
    readonly formsNext: string;
  };

  readonly notice: {
    /** The workbook is as it was */
    readonly cancelled: string;
    /** A cell has changed since; changes are shown before they are written */
    readonly previewStale: string;
    readonly previewShown: (decisions: number) => string;
    /** A preview is shown because the input is incomplete */
    readonly previewIncomplete: string;
    /** Attachments that do not agree with the input */
    readonly outdated: (sheets: readonly string[]) => string;
    /** Attachments that are not in the workbook */
    readonly missing: (sheets: readonly string[]) => string;
    /** The input has changed, and all attachments still agree with it */
    readonly upToDate: string;
    readonly stale: Record<"changed" | "interrupted" | "elsewhere", string>;
  };

  readonly restore: {
    /** What 还原 would restore, and what it would leave alone */
    readonly offer: (offer: RestoreOffer) => string;
    readonly done: (result: Restored) => string;
  };

  readonly result: {
    readonly heading: string;
    readonly verdict: (counts: Record<Severity, number>, accepted?: number) => string;
    readonly tabs: {
      readonly overview: string;
      readonly findings: (count: number) => string;
      readonly reasons: (count: number) => string;
    };
  };

  /** A chunk of the program could not be loaded */
  readonly partMissing: Trouble;
  /** An error of our own; `name` is its class */
  readonly unexpected: (name: string, message: string) => Trouble;
  readonly startFailure: Record<StartFailure, Trouble>;
}
