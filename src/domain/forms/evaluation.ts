/** What is computed from a printed form. Rates in percent, two places; points exact. */
import type { Decimal } from "../decimal";
import type { FundFigures, IndicatorResult } from "../calculation/computation";
import type { Finding } from "../finding";
import type { Field, Indicator } from "../model";
import type { BudgetRow, PrintedForm } from "./printedForm";
import type { RuleProfile } from "../profiles/profile";

/** The four figures that a form states and that can be recomputed; null = not printed, or unknown. */
export interface FormFigures {
  /** 执行率 */ readonly rate: Decimal | null;
  /** 预算执行得分 */ readonly budgetScore: Decimal | null;
  /** All weights, 预算执行率 included */ readonly totalWeight: Decimal | null;
  /** 总分 */ readonly totalScore: Decimal | null;
}

/** What the execution rate is taken on: 全年预算数, or 年初预算数 in an older form that has no other. */
export type Denominator = "annualBudget" | "initialBudget";

/** The money that a form is judged by. */
export interface FormFunds extends Pick<
  FundFigures,
  "spent" | "annualBudget" | "initialBudget" | "executionRate" | "initialRate" | "adjustmentRate"
> {
  /** 年度资金总额; null where the form has no such row */
  readonly total: BudgetRow | null;
  /** The rows that the figures are of: the total, or the sources of money where the total is left at zero */
  readonly basis: readonly BudgetRow[];
  /** The sources of money below the total */
  readonly components: readonly BudgetRow[];
  readonly denominator: Denominator | null;
  /** The budget in the denominator */
  readonly budget: Decimal | null;
  readonly spentFields: readonly Field<Decimal>[];
  readonly budgetFields: readonly Field<Decimal>[];
}

/** A form with everything that its checks ask of it. */
export interface FormComputation {
  readonly form: PrintedForm;
  readonly profile: RuleProfile;
  /** The form ends before its 总分: what is missing says nothing */
  readonly cutOff: boolean;
  readonly funds: FormFunds;
  /** Points for budget execution: those of the total row, of the part's heading, or of the profile */
  readonly executionPoints: Decimal | null;
  /** 预算执行率 as an indicator, where the money has neither points nor a score of its own; judged as an indicator */
  readonly executionRow: Indicator | null;
  /** The rows that can be judged; without the last of a form that is cut off inside it */
  readonly rows: readonly IndicatorResult[];
  /** All rows that are indicators, in print order */
  readonly indicators: readonly IndicatorResult[];
  /** Without 预算执行率 where a row of the indicators repeats it: its points are those of the money block */
  readonly counted: readonly IndicatorResult[];
  /** Whether the form prints weights; false: they are those of `impliedWeights`, or not known */
  readonly hasWeights: boolean;
  /** A form without money, of which the indicators have all 100 points: there are no other scores */
  readonly indicatorsAlone: boolean;
  readonly stated: FormFigures;
  readonly computed: FormFigures;
  /** All computed scores together, before a cap by the execution rate makes them the 总分 */
  readonly sumOfScores: Decimal | null;
}

export interface FormEvaluation {
  readonly form: PrintedForm;
  readonly profile: RuleProfile;
  readonly denominator: Denominator | null;
  readonly indicators: readonly IndicatorResult[];
  readonly stated: FormFigures;
  readonly computed: FormFigures;
  /** From the checks alone; those of the reader stand beside the form */
  readonly findings: readonly Finding[];
}
