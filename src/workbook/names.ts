/** The names of the standard workbook and the columns of its tables. */
import type { NameState } from "./snapshot";

/** What became of one name of the standard workbook. */
export interface NameReport {
  /** 绩效_资金 */
  readonly name: string;
  readonly state: NameState | "missing";
  /** `资金!A1:M40`; null when it leads nowhere */
  readonly address: string | null;
  /** Without it nothing can be computed */
  readonly required: boolean;
}
