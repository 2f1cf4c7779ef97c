/** Fills the standard workbook from printed forms. */
import { type Decimal, sum, ZERO } from "../../domain/decimal";
import {
  labelOf,
  MEASURE_CHOICES,
  NATURE_CHOICES,
  type Field,
  type FundCategory,
  type Indicator,
  type Measure,
  type MoneyUnit,
} from "../../domain/model";
import { convertMoney } from "../../domain/text/money";
import type { BudgetRow, PrintedForm } from "../../domain/forms/printedForm";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent, SheetDefinition } from "../sheet";
import { workbookWith } from "../template";
import type { InputRow } from "../template/tableSheet";

type FundRow = InputRow<"funds">;
type ProjectRow = InputRow<"projects">;
type IndicatorRow = InputRow<"indicators">;
type StatedRow = InputRow<"statedFigures">;

/**
 * The sheets of the standard workbook, filled from the forms of one unit and year: 基本信息 from the first form; all
 * amounts take the first money unit that a form prints, and 金额单位 stays blank where one prints none; one fund row for each source with an amount (else the total); the projects; the
 * indicators as printed; and under 报告数 the stated total, so that a recompute compares it. What a form lacks (支出类别
 * and, except in the Sichuan form, 预算层级) stays blank for the user.
 * @param profile name of a rule profile
 */
export function copyToStandard(forms: readonly PrintedForm[], profile: string): SheetDefinition[] {
  const [first] = forms;
  const moneyUnit = forms.find((form) => form.moneyUnit.value !== null)?.moneyUnit.value ?? null;
  const isUnitKnown = forms.every((form) => form.moneyUnit.value !== null);
  return workbookWith({
    unit: {
      name: fieldText(first?.unit),
      competentDepartment: fieldText(first?.competentDepartment),
      year: first === undefined || first.year.value === null ? null : { number: String(first.year.value) },
      moneyUnit: textContent(isUnitKnown ? (moneyUnit ?? "") : ""),
      profile: textContent(profile),
    },
    funds: forms.flatMap((form) => fundRows(form, moneyUnit)),
    projects: forms.flatMap((form) => projectRow(form)),
    indicators: forms.flatMap((form) => form.indicators.map((indicator) => indicatorRow(form, indicator))),
    statedFigures: forms.flatMap((form) => statedRows(form, moneyUnit)),
    notes: forms.map(sourceNote),
  });
}

function fieldText(field: Field<string> | undefined): CellContent {
  return textContent(field?.value ?? "");
}

function sourceNote({ title, area }: PrintedForm): string {
  return `数据取自${title.value === null ? "" : `“${title.value}”，`}${area}，请补全后重新计算。`;
}

function isProjectForm(form: PrintedForm): boolean {
  return form.project.value !== null;
}

function converted(amount: Decimal | null, from: MoneyUnit | null, to: MoneyUnit | null): Decimal | null {
  return amount === null ? null : convertMoney(amount, from, to);
}

const hasAmount = (row: BudgetRow): boolean =>
  [row.initialBudget, row.annualBudget, row.spent].some(({ value }) => value !== null && !value.isZero());

/** The sources if they state amounts, the first with the reason of the total; else the total. */
function fundRows(form: PrintedForm, to: MoneyUnit | null): FundRow[] {
  const totals = form.budgetRows.filter(({ isTotal }) => isTotal);
  const [first, ...others] = withoutSubtotal(
    form.budgetRows.filter((row) => !row.isTotal && hasAmount(row)),
    totals[0],
  );
  if (first === undefined) return totals.map((row) => fundRow(form, row, to));
  const reason = first.reason.value === null ? (totals[0]?.reason ?? first.reason) : first.reason;
  return [{ ...first, reason }, ...others].map((row) => fundRow(form, row, to));
}

/** 财政拨款 | 其中：本年财政拨款 | 上年结转资金: without the row that the others make up */
function withoutSubtotal(parts: readonly BudgetRow[], total: BudgetRow | undefined): readonly BudgetRow[] {
  const amount = ({ annualBudget, initialBudget }: BudgetRow): Decimal =>
    annualBudget.value ?? initialBudget.value ?? ZERO;
  if (total === undefined || parts.length < 3) return parts;
  const excess = sum(parts.map(amount)).minus(amount(total));
  const subtotal = parts.find((part, index) => index < parts.length - 1 && amount(part).eq(excess));
  return excess.isZero() ? parts : parts.filter((part) => part !== subtotal);
}

function fundRow(form: PrintedForm, row: BudgetRow, to: MoneyUnit | null): FundRow {
  const from = form.moneyUnit.value;
  const annual = converted(row.annualBudget.value, from, to);
  const initial = converted(row.initialBudget.value, from, to);
  const carriedOver = /结转|结余/u.test(row.label.value ?? "") ? annual : null;
  const started = carriedOver === null ? (initial ?? annual) : null;
  const change = annual === null || started === null ? null : annual.minus(started);
  const category: FundCategory | null = isProjectForm(form) ? "项目支出" : null;
  return {
    category: textContent(category ?? ""),
    project: fieldText(form.project),
    tier: textContent(form.layout === "sichuan" && isProjectForm(form) ? "部门预算" : ""),
    source: textContent((row.label.value ?? "").replace(/^其中:/, "")),
    carriedOver: numberContent(carriedOver),
    initialBudget: numberContent(started),
    added: numberContent(change !== null && change.gt(ZERO) ? change : null),
    reduced: numberContent(change !== null && change.lt(ZERO) ? change.neg() : null),
    spent: numberContent(converted(row.spent.value, from, to)),
    reason: fieldText(row.reason),
    remark: textContent(
      initial === null && started !== null ? "原表没有年初预算数，按全年预算数填入年初预算。" : "",
    ),
  };
}

/** The row of the whole department has no name; without texts it has nothing to say. */
function projectRow(form: PrintedForm): ProjectRow[] {
  const texts = {
    annualGoal: fieldText(form.annualGoal),
    goalCompletion: fieldText(form.goalCompletion),
    implementation: fieldText(form.implementation),
    conclusion: fieldText(form.conclusion),
    problems: fieldText(form.problems),
    improvements: fieldText(form.improvements),
  };
  if (!isProjectForm(form)) return Object.values(texts).every((text) => text === null) ? [] : [texts];
  return [
    {
      name: fieldText(form.project),
      competentDepartment: fieldText(form.competentDepartment),
      implementingUnit: fieldText(form.unit),
      ...texts,
      separateForm: { text: "是" },
    },
  ];
}

/** 指标性质 as printed; else the operator of the target, and 定性 for words. */
function natureOf({ nature, target }: Indicator): CellContent {
  if (nature.value !== null) return { text: labelOf(NATURE_CHOICES, nature.value) };
  const reading = target.value;
  if (reading?.kind === "words" || reading?.kind === "status") return { text: "定性" };
  const operator = reading?.kind === "number" || reading?.kind === "date" ? reading.operator : null;
  return operator === null ? null : { text: labelOf(NATURE_CHOICES, operator) };
}

function indicatorRow(form: PrintedForm, indicator: Indicator): IndicatorRow {
  return {
    project: fieldText(form.project),
    level1: fieldText(indicator.level1),
    level2: fieldText(indicator.level2),
    level3: fieldText(indicator.level3),
    nature: natureOf(indicator),
    target: textContent(indicator.target.written),
    measureUnit: fieldText(indicator.measureUnit),
    actual: textContent(indicator.actual.written),
    weight: numberContent(indicator.weight.value),
    score: numberContent(indicator.score.value),
    reason: fieldText(indicator.reason),
  };
}

/** The figures of the form's total row, under their names in 报告数. */
function statedRows(form: PrintedForm, to: MoneyUnit | null): StatedRow[] {
  const total = form.budgetRows.find(({ isTotal }) => isTotal);
  if (total === undefined) return [];
  const scope = textContent(form.project.value ?? "全部");
  const money = (field: Field<Decimal>): Decimal | null => converted(field.value, form.moneyUnit.value, to);
  const figures: readonly (readonly [Measure, Decimal | null, Field<Decimal>])[] = [
    ["initialBudget", money(total.initialBudget), total.initialBudget],
    ["annualBudget", money(total.annualBudget), total.annualBudget],
    ["spent", money(total.spent), total.spent],
    ["executionRate", total.statedRate.value, total.statedRate],
  ];
  return figures
    .filter(([, value]) => value !== null)
    .map(([measure, value, { written }]) => ({
      scope,
      measure: { text: labelOf(MEASURE_CHOICES, measure) },
      stated: numberContent(value),
      text: textContent(`${total.label.written}：${labelOf(MEASURE_CHOICES, measure)}${written}`),
    }));
}
