/** What is known of a workbook: its figures, what the checks found, and last year beside them. */
import type { Computation } from "./calculation/computation";
import type { CellAddress } from "./cellAddress";
import type { Finding } from "./finding";
import type { YearContext } from "./years/context";
import type { LastYear } from "./years/lastYear";

/** What became of last year's figures that were handed in */
export type YearComparison =
  | { readonly kind: "compared"; readonly context: YearContext }
  /** Not of the year before: nothing is compared. `year` is the one reported on */
  | { readonly kind: "otherYear"; readonly lastYear: LastYear; readonly year: number | null };

export function lastYearIn(years: YearComparison): LastYear {
  return years.kind === "compared" ? years.context.lastYear : years.lastYear;
}

/** Why a rule did not run: no last year was given, it is not the year before, or there is nothing that it is about */
export type NotRun = "noLastYear" | "otherYear" | "form" | "report" | "nothing";

/** A cell that a rule asked for in vain, and so said nothing where it might have */
export interface Unjudged {
  readonly cell: CellAddress;
  /** `blank`: a finding says so. `notGiven`: a blank that is allowed, so that there was nothing to compare */
  readonly why: "blank" | "unreadable" | "notGiven";
}

/** What one rule has checked */
export interface RuleCheck {
  readonly rule: string;
  /** Rows, forms, figures that it looked at; cells for a rule of the reader's own */
  readonly places: number;
  /** With those that only follow from another, and those that the user has accepted */
  readonly findings: number;
  readonly unjudged: readonly Unjudged[];
  /** Null = it ran */
  readonly notRun: NotRun | null;
}

export interface Evaluation extends Computation {
  /** From the reader and the checks: errors first, then by rule and cell */
  readonly findings: readonly Finding[];
  /** In the order of the rules */
  readonly checks: readonly RuleCheck[];
  /** Absent = no last year was given, and the rules that need it have not run */
  readonly years?: YearComparison;
}
