/** What the rules look at in a printed form, prepared once for all of them. */
import type { Decimal } from "../decimal";
import type { IndicatorResult } from "../calculation/computation";
import { rateOf } from "../calculation/fundLines";
import type { Field, Indicator } from "../model";
import type { FormComputation, FormFunds } from "../forms/evaluation";
import { formName, rowName } from "../forms/names";
import type { BudgetRow } from "../forms/printedForm";
import { type AmountLine, mediansOf, type Medians } from "./shared/amounts";
import { type FormWeights, formWeights } from "./shared/formWeights";
import type { IndicatorRow } from "./shared/indicatorRow";
import { reasonOf } from "./shared/instructions";
import { type SumDifference, sumDifferences } from "./shared/rowsSum";
import { isBlank } from "../text/written";

/** A row of the money block */
export interface BudgetRowSubject extends AmountLine {
  readonly row: BudgetRow;
}

export interface FormSubjects {
  /** The rows that the rate is of, and the sources that say something else: 其中 often repeats the total */
  readonly budgetRow: BudgetRowSubject;
  readonly indicator: IndicatorRow;
  /** An indicator about which no check of `indicator` has said anything */
  readonly silentIndicator: IndicatorRow;
  /** The same rows for what only a printed one can lack; neither silences the other */
  readonly printedIndicator: IndicatorRow;
  readonly form: FormContext;
}

export interface FormContext extends FormComputation {
  /** Its project, or null for the whole department */
  readonly name: string | null;
  readonly lines: readonly BudgetRowSubject[];
  readonly medians: Medians;
  /** Wherever a printed sum is another than that of its rows */
  readonly sumDifferences: readonly SumDifference[];
  readonly indicatorRows: readonly IndicatorRow[];
  readonly lineOf: (row: BudgetRow) => BudgetRowSubject;
  /** From the rows that have a weight: R63 and R23 name the others */
  readonly weights: FormWeights | null;
}

export function formContextOf(computation: FormComputation): FormContext {
  const { form, funds, profile, rows, executionRow } = computation;
  const lineOf = (row: BudgetRow): BudgetRowSubject => ({ ...amountLineOf(row, funds), row });
  const lines = distinctRows(funds).map(lineOf);
  return {
    ...computation,
    name: formName(form),
    lines,
    medians: mediansOf(lines),
    sumDifferences: sumDifferences(funds, form.budgetRows),
    indicatorRows: rows.map((result) => ({
      result,
      profile,
      reportYear: form.year.value,
      reasonAskedByRate: isReasonOf(executionRow, result),
    })),
    lineOf,
    weights: weightsOf(computation),
  };
}

/** Null where the form is not whole or names no points for execution. */
function weightsOf({ counted, cutOff, executionPoints }: FormComputation): FormWeights | null {
  const weighted = counted.filter(({ indicator }) => !isBlank(indicator.weight));
  if (cutOff || executionPoints === null || weighted.length === 0) return null;
  return formWeights(weighted, executionPoints);
}

/** 预算执行率 as an indicator: R07 asks for its reason, from its own threshold on. */
function isReasonOf(executionRow: Indicator | null, { indicator: { reason } }: IndicatorResult): boolean {
  return reason.cell !== null && reason.cell === executionRow?.reason.cell;
}

function amountLineOf(row: BudgetRow, { denominator }: FormFunds): AmountLine {
  const budget = denominator === null ? null : row[denominator].value;
  const spent = row.spent.value;
  const known = budget !== null && spent !== null && !budget.isNegative() && !spent.isNegative();
  return {
    name: rowName(row),
    figures: known
      ? { annualBudget: budget, spent, rate: rateOf(spent, budget), addends: 1, working: null }
      : null,
    spent: row.spent,
    reason: reasonOf(row),
    amounts: new Map<string, Field<Decimal>>([
      ["年初预算数", row.initialBudget],
      ["全年预算数", row.annualBudget],
      ["全年执行数", row.spent],
    ]),
  };
}

function distinctRows({ basis, components }: FormFunds): readonly BudgetRow[] {
  const repeats = (row: BudgetRow) =>
    basis.some((one) => same(one.annualBudget, row.annualBudget) && same(one.spent, row.spent));
  return [...basis, ...components.filter((row) => !basis.includes(row) && !repeats(row))];
}

function same(a: Field<Decimal>, b: Field<Decimal>): boolean {
  return a.value === null ? b.value === null : b.value !== null && a.value.eq(b.value);
}
