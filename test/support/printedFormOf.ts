/**
 * Builds a printed form from plain strings, as the reader would return it. Absent = the form has no such column, row
 * or field; "" = a blank cell. Money starts in row 5, indicators in row 20; the total is in row 90.
 */
import { Decimal } from "../../src/domain/decimal";
import {
  rowWithoutCells,
  INDICATORS,
  type Field,
  type Indicator,
  type IndicatorNature,
  type MoneyUnit,
} from "../../src/domain/model";
import type { BudgetRow, PrintedForm } from "../../src/domain/forms/printedForm";
import type { FormLayout } from "../../src/domain/profiles/layouts";
import { isBlankMark, readTarget } from "../../src/domain/text";

export interface BudgetRowSpec {
  readonly label: string;
  readonly total?: boolean;
  readonly initial?: string;
  readonly annual?: string;
  readonly spent?: string;
  readonly weight?: string;
  readonly rate?: string;
  readonly score?: string;
  readonly reason?: string;
  readonly method?: string;
  readonly amount?: string;
}

export interface PrintedIndicatorSpec {
  readonly level1?: string;
  readonly level3?: string;
  readonly nature?: IndicatorNature;
  readonly target?: string;
  readonly unit?: string;
  readonly actual?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly reason?: string;
  /** 评分标准 */
  readonly method?: string;
}

export interface PrintedFormSpec {
  /** Absent = 自评表 */
  readonly sheet?: string;
  readonly layout?: FormLayout;
  readonly project?: string;
  readonly department?: string;
  readonly unit?: string;
  readonly year?: number | null;
  readonly moneyUnit?: MoneyUnit;
  readonly rows?: readonly BudgetRowSpec[];
  readonly indicators?: readonly PrintedIndicatorSpec[];
  readonly executionPoints?: string;
  readonly indicatorPoints?: string;
  readonly totalWeight?: string;
  readonly totalScore?: string;
  /** 自评总分 above the tables */
  readonly totalAbove?: string;
  readonly grade?: string;
  readonly goal?: string;
  readonly completion?: string;
  readonly implementation?: string;
  readonly conclusion?: string;
  readonly problems?: string;
  readonly improvements?: string;
  readonly notes?: readonly string[];
}

const SHEET = "自评表";

function field<T>(cell: string, written: string | undefined, read: (written: string) => T | null): Field<T> {
  if (written === undefined) return { cell: null, written: "", value: null };
  const address = `${SHEET}!${cell}`;
  return { cell: address, written, value: isBlankMark(written) ? null : read(written) };
}

const text = (cell: string, written: string | undefined) => field(cell, written, (one) => one);
const decimal = (cell: string, written: string | undefined) =>
  field(cell, written, (one) =>
    /^-?[\d,.]+[%元万]*$/.test(one) ? new Decimal(one.replace(/[^\d.-]/g, "")) : null,
  );

function budgetRow(spec: BudgetRowSpec, index: number): BudgetRow {
  const row = index + 5;
  return {
    label: text(`B${row}`, spec.label),
    isTotal: spec.total ?? false,
    initialBudget: decimal(`C${row}`, spec.initial),
    annualBudget: decimal(`D${row}`, spec.annual),
    spent: decimal(`E${row}`, spec.spent),
    weight: decimal(`F${row}`, spec.weight),
    statedRate: decimal(`G${row}`, spec.rate),
    score: decimal(`H${row}`, spec.score),
    reason: text(`I${row}`, spec.reason),
    ...(spec.method === undefined ? {} : { scoringMethod: text(`K${row}`, spec.method) }),
    amount: decimal(`B${row}`, spec.amount),
  };
}

function points(heading: string): { readonly name: string; readonly points: Decimal | null } {
  const match = /^(.*?)[（(](\d+)分[)）]$/.exec(heading);
  return match === null
    ? { name: heading, points: null }
    : { name: match[1] ?? "", points: new Decimal(match[2] ?? "0") };
}

/** 年度资金总额 of 100.00 spent in full, 10 points. */
export const SPENT_IN_FULL: BudgetRowSpec = {
  label: "年度资金总额",
  total: true,
  initial: "100.00",
  annual: "100.00",
  spent: "100.00",
  weight: "10",
  rate: "100.00%",
  score: "10",
};

/** The same with all its cells on another sheet. */
function movedTo<T>(sheet: string, part: T): T {
  if (typeof part === "string") return part.replace(new RegExp(`^${SHEET}!`), `${sheet}!`) as T & string;
  if (Array.isArray(part)) return part.map((one) => movedTo(sheet, one as unknown)) as T & unknown[];
  if (typeof part !== "object" || part === null || part instanceof Decimal) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, movedTo(sheet, value as unknown)]),
  ) as T;
}

/** By default a complete national form: 年度资金总额 spent in full, no indicators, 2022, 万元. */
export function printedFormOf({ sheet = SHEET, ...spec }: PrintedFormSpec): PrintedForm {
  return { ...movedTo(sheet, formOnDefaultSheet(spec)), sheet };
}

function formOnDefaultSheet(spec: PrintedFormSpec): PrintedForm {
  const specs = spec.indicators ?? [];
  // 一级指标 is merged down: the cell of its first row.
  const level1 = specs.map((one, index) => {
    const heading = one.level1 ?? "产出指标";
    const first = specs.findIndex((other) => (other.level1 ?? "产出指标") === heading);
    return {
      first: first === index,
      field: { ...text(`A${first + 20}`, heading), value: points(heading).name },
    };
  });
  const indicators = specs.map((one, index): Indicator => {
    const row = index + 20;
    const reading = (cell: string, written: string | undefined) =>
      field(cell, written, (found) => readTarget({ text: found }, one.unit ?? ""));
    return {
      ...rowWithoutCells(INDICATORS.columns),
      level1: level1[index]?.field ?? text(`A${row}`, ""),
      level2: text(`B${row}`, "数量指标"),
      level3: text(`C${row}`, one.level3 ?? `指标${index + 1}`),
      nature: field<IndicatorNature>(`D${row}`, one.nature, () => one.nature ?? null),
      target: reading(`E${row}`, one.target ?? "100人"),
      measureUnit: text(`F${row}`, one.unit),
      actual: reading(`G${row}`, one.actual ?? "100人"),
      weight: decimal(`H${row}`, one.weight ?? "10"),
      score: decimal(`I${row}`, one.score ?? one.weight ?? "10"),
      reason: text(`J${row}`, one.reason ?? ""),
      ...(one.method === undefined ? {} : { scoringMethod: text(`K${row}`, one.method) }),
    };
  });
  const year = spec.year === undefined ? 2022 : spec.year;
  return {
    sheet: SHEET,
    area: `${SHEET}!A1:J99`,
    layout: spec.layout ?? "national",
    title: text("A1", "项目支出绩效自评表"),
    unit: text("G3", spec.unit ?? "某局"),
    competentDepartment: text("C3", spec.department ?? "某委"),
    project: text("C2", spec.project ?? "技能培训"),
    year: field("A2", year === null ? undefined : String(year), () => year),
    moneyUnit: field<MoneyUnit>("A4", spec.moneyUnit ?? "万元", () => spec.moneyUnit ?? "万元"),
    budgetRows: (spec.rows ?? [SPENT_IN_FULL]).map(budgetRow),
    indicators,
    blocks: level1
      .filter(({ first }) => first)
      .map((one) => ({ level1: one.field, points: points(one.field.written).points })),
    executionPoints: decimal("A5", spec.executionPoints),
    indicatorPoints: decimal("A19", spec.indicatorPoints),
    totalWeight: decimal("H90", spec.totalWeight),
    totalScore: decimal("I90", spec.totalScore),
    ...(spec.totalAbove === undefined ? {} : { totalElsewhere: decimal("I3", spec.totalAbove) }),
    grade: text("B91", spec.grade),
    annualGoal: text("A80", spec.goal),
    goalCompletion: text("B80", spec.completion),
    implementation: text("C80", spec.implementation),
    conclusion: text("D80", spec.conclusion),
    problems: text("E80", spec.problems),
    improvements: text("F80", spec.improvements),
    notes: (spec.notes ?? []).map((note, index) => text(`A${95 + index}`, note)),
  };
}
