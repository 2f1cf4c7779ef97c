/** Inputs of the sentences of R01–R18. */
import type { FormName, StatedSum } from "./shared";

/** A row of 绩效_资金: its project, or its category where it has none. */
interface OfLine {
  readonly line: string;
}

interface LowExecution extends OfLine {
  readonly spent: string;
  readonly annualBudget: string;
  readonly rate: string;
  readonly threshold: string;
}

/** 预算执行得分 as computed: points × rate, or by steps, and then without a working */
interface ExecutionScore {
  readonly rate: string;
  readonly points: string;
  readonly computed: string;
  readonly working: string | null;
}

/** As printed against it */
interface ExecutionScoreDifference extends ExecutionScore {
  readonly stated: string;
  readonly difference: string;
}

/** A 报告数 against others of the same 口径; `working` shows how they give `computed`. */
interface StatedIdentity {
  readonly scope: string;
  readonly stated: string;
  readonly working: string;
  readonly computed: string;
  readonly difference: string;
}

export interface BudgetInputs {
  /** error */
  "R04.budgetDiffers": StatedIdentity;
  /** note: 尾差 */
  "R04.rounding": StatedIdentity;
  /** error */
  "R05.balanceDiffers": StatedIdentity;
  /** note: 尾差 */
  "R05.rounding": StatedIdentity;
  /** error */
  "R05.negative": { readonly scope: string; readonly balance: string };
  /** error: not all was spent, yet nothing is left */
  "R06.nothingLeft": { readonly scope: string; readonly rate: string; readonly balance: string };
  /** warning */
  "R07.reasonMissing": LowExecution;
  /** warning: the form has no column for reasons */
  "R07.unexplained": LowExecution;
  /** warning; null where the line has no such amount */
  "R08.reasonMissing": OfLine & { readonly added: string | null; readonly reduced: string | null };
  /** warning: 全年预算数 is not 年初预算数; rate null when nothing was budgeted initially */
  "R08.adjusted": OfLine & {
    readonly initialBudget: string;
    readonly annualBudget: string;
    readonly difference: string;
    readonly rate: string | null;
  };
  /** note */
  "R09.ratesDiffer": {
    readonly scope: string;
    readonly spent: string;
    readonly annualBudget: string;
    readonly executionRate: string;
    readonly initialBudget: string;
    readonly initialRate: string;
  };
  /** error: #DIV/0! where 年初预算 is 0 */
  "R10.notApplicable": OfLine & { readonly written: string };
  /** error: nothing budgeted and nothing spent is 0.00 %, neither blank nor #DIV/0!; written "" when blank */
  "R11.rateNotZero": OfLine & { readonly written: string };
  /** error */
  "R12.scoreDiffers": ExecutionScoreDifference;
  /** note: 尾差 */
  "R12.rounding": ExecutionScoreDifference;
  /** error */
  "R12.scoreMissing": ExecutionScore;
  /** error */
  "R13.onComponentRow": OfLine & { readonly column: string; readonly written: string };
  /** error: 按收入性质, 按支出性质 and 年度资金总额 */
  "R14.totalsDiffer": {
    readonly totals: readonly { readonly name: string; readonly amount: string }[];
    readonly difference: string;
  };
  /** warning */
  "R16.everyLineSpentInFull": { readonly lines: string; readonly carriedOver: string };
  /** warning */
  "R17.spendingBehindOutput": {
    readonly form: FormName;
    readonly spent: string;
    readonly annualBudget: string;
    readonly rate: string;
    readonly outputs: string;
  };

  /** error */
  "R18.tiersDiffer": StatedSum;
  /** note: 尾差 */
  "R18.rounding": StatedSum;
}
