/** The JSON of the headless command for a workbook of printed forms. Decimals are strings; null means unknown. */
import type { EvaluatedForm } from "../../operations";
import { toPlain, toPlainExact, type Decimal } from "../../domain/decimal";
import type { Finding } from "../../domain/finding";
import type { Field } from "../../domain/model";
import type { Denominator, FormFigures } from "../../domain/forms/evaluation";
import type { BudgetRow } from "../../domain/forms/printedForm";
import type { FormLayout } from "../../domain/profiles/layouts";
import {
  findingJson,
  indicatorJson,
  type CostJson,
  type FindingJson,
  type IndicatorJson,
} from "../recompute/json";

/** Amounts in the form's money unit; rate in percent, points with two decimals */
export interface BudgetRowJson {
  label: string;
  /** 年度资金总额 */
  total: boolean;
  initial: string | null;
  budget: string | null;
  spent: string | null;
  rate: string | null;
  weight: string | null;
  score: string | null;
  /** Amount of a row without columns: 按收入性质分 */
  amount: string | null;
  /** Cell of its label: `自评表!B6` */
  cell: string | null;
}

export interface FormIndicatorJson extends IndicatorJson {
  /** 一级指标 and 二级指标 */
  level1: string | null;
  level2: string | null;
  /** 得分 as printed; `score` is computed. Points with two decimals, like `weight` */
  statedScore: string | null;
}

/** Rate in percent, points; two decimals */
export type FormFiguresJson = Record<keyof FormFigures, string | null>;

export interface FormJson {
  sheet: string;
  /** `自评表!A1:J40` */
  area: string;
  layout: FormLayout;
  unit: string | null;
  /** Null for a whole department */
  project: string | null;
  year: number | null;
  moneyUnit: string | null;
  /** Id of the rule profile */
  profile: string;
  /** Denominator of the computed rate */
  denominator: Denominator | null;
  budgetRows: BudgetRowJson[];
  indicators: FormIndicatorJson[];
  stated: FormFiguresJson;
  computed: FormFiguresJson;
  findings: FindingJson[];
}

export interface FormsJson {
  forms: FormJson[];
  /** Sheets too large to be read whole */
  truncated: string[];
  cost: CostJson;
}

/** @param sentence the finding's sentence in zh-CN */
export function formsJson(
  forms: readonly EvaluatedForm[],
  sentence: (finding: Finding) => string,
): FormJson[] {
  return forms.map(({ form, evaluation }) => ({
    sheet: form.sheet,
    area: form.area,
    layout: form.layout,
    unit: form.unit.value,
    project: form.project.value,
    year: form.year.value,
    moneyUnit: form.moneyUnit.value,
    profile: evaluation.profile.id,
    denominator: evaluation.denominator,
    budgetRows: form.budgetRows.map(budgetRowOf),
    indicators: evaluation.indicators.map((result) => ({
      ...indicatorJson(result),
      level1: result.indicator.level1.value,
      level2: result.indicator.level2.value,
      weight: points(result.indicator.weight),
      statedScore: points(result.indicator.score),
    })),
    stated: figuresOf(evaluation.stated),
    computed: figuresOf(evaluation.computed),
    findings: evaluation.findings.map((finding) => findingJson(finding, sentence)),
  }));
}

function budgetRowOf(row: BudgetRow): BudgetRowJson {
  return {
    label: row.label.written,
    total: row.isTotal,
    initial: exact(row.initialBudget),
    budget: exact(row.annualBudget),
    spent: exact(row.spent),
    rate: points(row.statedRate),
    weight: points(row.weight),
    score: points(row.score),
    amount: exact(row.amount),
    cell: row.label.cell,
  };
}

function figuresOf({ rate, budgetScore, totalWeight, totalScore }: FormFigures): FormFiguresJson {
  const fixed = (value: Decimal | null) => (value === null ? null : toPlain(value));
  return {
    rate: fixed(rate),
    budgetScore: fixed(budgetScore),
    totalWeight: fixed(totalWeight),
    totalScore: fixed(totalScore),
  };
}

function exact({ value }: Field<Decimal>): string | null {
  return value === null ? null : value.decimalPlaces() > 2 ? toPlainExact(value) : toPlain(value);
}

function points({ value }: Field<Decimal>): string | null {
  return value === null ? null : toPlain(value);
}
