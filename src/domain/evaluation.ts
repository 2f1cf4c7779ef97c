/** What is known of a workbook: its figures, what the checks found, and last year beside them. */
import type { Computation } from "./calculation/computation";
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

export interface Evaluation extends Computation {
  /** From the reader and the checks: errors first, then by rule and cell */
  readonly findings: readonly Finding[];
  /** Absent = no last year was given, and the rules that need it have not run */
  readonly years?: YearComparison;
}
