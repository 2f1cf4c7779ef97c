/** Compares a form as read with the published one and its printed places. */
import { Decimal, toPlainExact } from "../../../../src/domain/decimal";
import type { Field } from "../../../../src/domain/model";
import type { BudgetRow } from "../../../../src/domain/forms/printedForm";
import type { RecognisedForm } from "../../../../src/workbook/forms";
import type { PrintedSheet } from "../../../support/printedSheet";
import type { PublishedForm, PublishedIndicator } from "../../../support/publishedForms";

/** A figure as printed, without separators, percent sign and unit; blank marks are no figure. */
function figure(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined || /^[/—-]?$/.test(raw)) return null;
  return toPlainExact(new Decimal(raw.replace(/[,%]|万元$/g, "")));
}

const printed = (field: Field<Decimal>) => (field.value === null ? null : toPlainExact(field.value));

/** Rows without a name and without values */
export function isPlaceholder({ level3, target_raw, actual_raw, weight_raw }: PublishedIndicator): boolean {
  const nameless = level3 === null || /^(?:指标\d*:)?\/?$/.test(level3);
  return nameless && target_raw === null && actual_raw === null && figure(weight_raw) === null;
}

const withoutPrefix = (name: string | null) => (name === null ? null : name.replace(/^指标\d+:/, ""));

/** 产出指标(50分) → 产出指标 */
const withoutPoints = (level1: string) => level1.replace(/\(\d+分\)$/, "");

const RATE_AS_RATIO = new Set(["1"]);

export function expectPublished(form: RecognisedForm, expected: PublishedForm, sheet: PrintedSheet): void {
  expectParticulars(form, expected, sheet);
  expect(form.budgetRows.map(({ label }) => label.cell)).toEqual(
    expected.budget_rows.map((_, index) => sheet.place(`budget.${index}.label`)),
  );
  form.budgetRows.forEach((row, index) => expectBudgetRow(row, index, expected, sheet));
  expectIndicators(form, expected, sheet);
  expect([printed(form.totalWeight), printed(form.totalScore)]).toEqual([
    sheet.places.has("totalWeight") ? figure(expected.total_weight_raw) : null,
    figure(expected.total_score_raw),
  ]);
  for (const total of ["totalWeight", "totalScore"] as const) {
    expect(form[total].cell).toBe(sheet.places.get(total) ?? null);
  }
}

function expectParticulars(form: RecognisedForm, expected: PublishedForm, sheet: PrintedSheet): void {
  const at = (place: string) => sheet.places.get(place) ?? null;
  expect(form.unit).toMatchObject({ cell: at("unit"), value: expected.unit });
  expect(form.project).toMatchObject({ cell: at("project"), value: expected.project_name });
  expect(form.competentDepartment).toMatchObject({ cell: at("department"), value: expected.competent_dept });
  expect(form.year).toMatchObject({ cell: at("year") ?? at("title"), value: expected.year });
  expect(form.title.cell).toBe(at("title"));
  expect(form.moneyUnit).toMatchObject({
    cell: at("moneyUnit") ?? at("budget.0.initial"),
    value: expected.money_unit,
  });
  const texts = expected.narrative_cells ?? {};
  expect(form.annualGoal).toMatchObject({
    cell: at("goal"),
    value: texts["项目年度目标"] ?? texts["预期目标"] ?? null,
  });
  expect(form.goalCompletion).toMatchObject({
    cell: at("completion"),
    value: texts["年度目标完成情况"] ?? texts["实际完成情况"] ?? null,
  });
  expect(form.implementation.cell).toBe(at("implementation"));
  expect(form.conclusion.cell).toBe(at("评价结论"));
  expect(form.problems.cell).toBe(at("存在问题"));
  expect(form.improvements.cell).toBe(at("改进措施") ?? at("改进措施及结果应用方案"));
}

function expectBudgetRow(row: BudgetRow, index: number, expected: PublishedForm, sheet: PrintedSheet): void {
  const published = expected.budget_rows[index];
  const at = (key: string) => sheet.places.get(`budget.${index}.${key}`) ?? null;
  expect(row.isTotal).toBe(index === 0);
  const rate = published?.rate_raw ?? null;
  const columns: readonly (readonly [Field<Decimal>, string, string | null])[] = [
    [row.initialBudget, "initial", figure(published?.initial_raw)],
    [row.annualBudget, "adjusted", figure(published?.adjusted_raw)],
    [row.spent, "executed", figure(published?.executed_raw)],
    [row.statedRate, "rate", rate !== null && RATE_AS_RATIO.has(rate) ? "100" : figure(rate)],
    [row.score, "score", figure(published?.score_raw)],
  ];
  for (const [field, key, value] of columns) {
    expect([key, field.cell, printed(field)]).toEqual([key, at(key), at(key) === null ? null : value]);
  }
  // 预算执行情况（20分）: the head names the points where there is no column for them.
  const headNamesPoints = at("weight") === null && row.isTotal && typeof published?.weight_raw === "string";
  expect([row.weight.cell, printed(row.weight)]).toEqual([
    headNamesPoints ? sheet.place("moneyUnit") : at("weight"),
    figure(published?.weight_raw),
  ]);
  expect(printed(row.amount)).toBe(figure(published?.total_raw));
}

function expectIndicators(form: RecognisedForm, expected: PublishedForm, sheet: PrintedSheet): void {
  const rows = expected.indicators
    .map((indicator, index) => ({ indicator, index }))
    .filter(({ indicator }) => !isPlaceholder(indicator));
  expect(form.indicators).toHaveLength(rows.length);
  rows.forEach(({ indicator, index }, position) => {
    const read = form.indicators[position];
    const at = (key: string) => sheet.places.get(`indicator.${index}.${key}`) ?? null;
    expect(read).toMatchObject({
      level1: { cell: at("level1"), value: withoutPoints(indicator.level1), written: indicator.level1 },
      level2: { cell: at("level2"), value: indicator.level2 },
      level3: { cell: at("level3"), value: withoutPrefix(indicator.level3), written: indicator.level3 },
      target: { cell: at("target"), written: indicator.target_raw ?? "" },
      actual: { cell: at("actual"), written: indicator.actual_raw ?? "" },
      weight: { cell: at("weight") },
      score: { cell: at("score"), written: indicator.score_raw ?? (at("score") === null ? "" : "") },
    });
    expect(read && [printed(read.weight), printed(read.score)]).toEqual([
      figure(indicator.weight_raw),
      figure(indicator.score_raw),
    ]);
    if (indicator.target_raw !== null) expect(read?.target.value).not.toBeNull();
    if (indicator.actual_raw !== null) expect(read?.actual.value).not.toBeNull();
  });
  expect(form.blocks.map(({ level1, points }) => [level1.cell, points?.toFixed() ?? null])).toEqual(
    [...new Set(rows.map(({ indicator }) => indicator.level1))].map((level1) => {
      const index = expected.indicators.findIndex((one) => one.level1 === level1);
      return [sheet.place(`indicator.${index}.level1`), /\((\d+)分\)/.exec(level1)?.[1] ?? null];
    }),
  );
}
