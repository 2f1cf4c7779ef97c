/**
 * Builds a self-evaluation from plain strings, as the standard workbook would give it: every field has its
 * cell (headings in row 1, columns in the order of the standard workbook).
 */
import { Decimal } from "../../src/domain/decimal";
import {
  fieldAt,
  FUNDS,
  INDICATORS,
  labelOf,
  PARAMETERS,
  PROJECTS,
  REPORT_WORDS,
  SHEETS,
  STATED_FIGURES,
  TABLE_KEYS,
  UNIT_CELLS,
  WORK_FIGURES,
  YES_NO_CHOICES,
  type BudgetTier,
  type CellAddress,
  type Column,
  type Columns,
  type Field,
  type FundCategory,
  type FundLine,
  type Indicator,
  type IndicatorNature,
  type Measure,
  type Project,
  type Reading,
  type RowOf,
  type ReportWords,
  type RuleParameter,
  type SelfEvaluation,
  type StatedFigure,
  type UnitInformation,
  type WorkFigure,
} from "../../src/domain/model";
import { isBlankMark, readTarget } from "../../src/domain/text";
import figures from "../fixtures/figures.json";

/** What a cell holds, as a string or as the value of its list; absent or null = blank, see `fieldOf`. */
type CellSpec<F> = F extends Field<infer T> ? (T extends Decimal | Reading ? string : T) | null : never;
type RowSpec<Row> = { readonly [Key in keyof Row]?: CellSpec<Row[Key]> | undefined };

export type LineSpec = RowSpec<FundLine>;
/** Absent `separateForm` = true */
export type ProjectSpec = RowSpec<Project> & { readonly name: string | null };
/** Absent `nature` = `natureFor` the target */
export type IndicatorSpec = RowSpec<RowOf<typeof INDICATORS.columns>>;
export type StatedSpec = RowSpec<StatedFigure> &
  Pick<Required<RowSpec<StatedFigure>>, "scope" | "measure" | "stated">;

export interface SelfEvaluationSpec extends RowSpec<UnitInformation> {
  readonly lines?: readonly LineSpec[];
  readonly projects?: readonly ProjectSpec[];
  readonly indicators?: readonly IndicatorSpec[];
  readonly stated?: readonly StatedSpec[];
  readonly works?: readonly RowSpec<WorkFigure>[];
  readonly words?: readonly RowSpec<ReportWords>[];
  readonly parameters?: readonly RowSpec<RuleParameter>[];
}

/** A field as the reader makes it; `value` null and `written` "" = blank. */
export function field<T>(cell: CellAddress | null, written: string, value: T | null): Field<T> {
  return fieldAt(cell, written, value);
}

/** ≥ unless the target's text says otherwise; ≤ for a date; 定性 for words; null for a blank target. */
export function natureFor(target: Reading | null): IndicatorNature | null {
  if (target === null) return null;
  switch (target.kind) {
    case "number":
      return target.operator ?? ">=";
    case "range":
      return ">=";
    case "date":
      return "<=";
    default:
      return "定性";
  }
}

/**
 * A field as the reader makes it of a cell. An absent amount counts as 0 where a blank cell does; an amount of null is a
 * cell that cannot be read.
 */
function fieldOf(column: Column, cell: CellAddress, written: unknown, measureUnit: string): Field<unknown> {
  const blank = written === null || written === undefined;
  const shown = blank ? "" : String(written);
  switch (column.kind) {
    case "choice": {
      const yesNo = column.choices === YES_NO_CHOICES && !blank;
      return field(cell, yesNo ? labelOf(YES_NO_CHOICES, written === true) : shown, written ?? null);
    }
    case "amount":
      if (column.blank === "zero" && blank)
        return written === null ? field(cell, "#VALUE!", null) : field(cell, "", new Decimal(0));
      return field(cell, shown, blank ? null : new Decimal(shown));
    case "rate":
    case "points":
    case "count":
    case "number":
    case "figure":
      return field(cell, shown, blank ? null : new Decimal(shown));
    case "reading":
      return field(cell, shown, isBlankMark(shown) ? null : readTarget({ text: shown }, measureUnit));
    default:
      return field(cell, shown, written ?? null);
  }
}

function rowOf<C extends Columns>(
  { sheet, columns }: { readonly sheet: string; readonly columns: C },
  spec: RowSpec<RowOf<C>>,
  index: number,
): RowOf<C> {
  const written = spec as Readonly<Record<string, unknown>>;
  const measureUnit = typeof written.measureUnit === "string" ? written.measureUnit : "";
  const fields = Object.entries<Column>(columns).map(([key, column], at) => {
    const cell = `${sheet}!${String.fromCharCode(65 + at)}${index + 2}`;
    return [key, fieldOf(column, cell, written[key], measureUnit)] as const;
  });
  return Object.fromEntries(fields) as RowOf<C>;
}

function indicatorRow(spec: IndicatorSpec, index: number): Indicator {
  const row = rowOf(INDICATORS, spec, index);
  if (spec.nature !== undefined) return row;
  const nature = natureFor(row.target.value);
  return { ...row, nature: field(row.nature.cell, nature ?? "", nature) };
}

function unitOf(spec: SelfEvaluationSpec): UnitInformation {
  const { year = 2021, moneyUnit = "万元" } = spec;
  const written: Readonly<Record<string, unknown>> = { ...spec, year, moneyUnit };
  const fields = Object.entries<Column>(UNIT_CELLS).map(
    ([key, column], index) =>
      [key, fieldOf(column, `${SHEETS.unit}!B${index + 2}`, written[key], "")] as const,
  );
  return Object.fromEntries(fields) as unknown as UnitInformation;
}

const EMPTY_TABLES = Object.fromEntries(TABLE_KEYS.map((key) => [key, []])) as unknown as Omit<
  SelfEvaluation,
  "unit"
>;

/** Absent parts are empty tables and blank cells; the year is 2021 and the money unit 万元 unless given. */
export function selfEvaluationOf(spec: SelfEvaluationSpec): SelfEvaluation {
  const { lines = [], projects = [], indicators = [], stated = [], parameters = [] } = spec;
  const { works = [], words = [] } = spec;
  return {
    ...EMPTY_TABLES,
    unit: unitOf(spec),
    funds: lines.map((line, index) => rowOf(FUNDS, line, index)),
    projects: projects.map((project, index) =>
      rowOf(PROJECTS, { ...project, separateForm: project.separateForm ?? true }, index),
    ),
    indicators: indicators.map(indicatorRow),
    statedFigures: stated.map((figure, index) => rowOf(STATED_FIGURES, figure, index)),
    workFigures: works.map((figure, index) => rowOf(WORK_FIGURES, figure, index)),
    reportWords: words.map((paragraph, index) => rowOf(REPORT_WORDS, paragraph, index)),
    parameters: parameters.map((parameter, index) => rowOf(PARAMETERS, parameter, index)),
  };
}

/** The measures of figures.json in the model's terms. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  carriedOver: "carriedOver",
  initial: "initialBudget",
  added: "added",
  reduced: "reduced",
  spent: "spent",
  budget: "annualBudget",
  balance: "balance",
  executionRate: "executionRate",
  initialRate: "initialRate",
  adjustmentRate: "adjustmentRate",
};

/** The 2021 report of fixtures/figures.json: its weights are not published, so there are none. */
export function report2021Spec(): SelfEvaluationSpec {
  const measure = (name: string): Measure => {
    const found = MEASURES[name];
    if (found === undefined) throw new Error(`figures.json has a measure of another kind: ${name}`);
    return found;
  };
  return {
    name: figures.unit.name,
    year: figures.unit.year,
    staffCount: String(figures.unit.staff),
    retiredCount: String(figures.unit.retired),
    lines: figures.lines.map((line) => ({
      category: line.category as FundCategory,
      project: line.project,
      tier: line.tier as BudgetTier | null,
      functionCode: line.function,
      source: line.source,
      carriedOver: line.carriedOver,
      initialBudget: line.initial,
      added: line.added,
      reduced: line.reduced,
      arrived: line.arrived,
      spent: line.spent,
      remark: line.note,
    })),
    projects: figures.projects.flatMap((project) => (project.name === null ? [] : [{ name: project.name }])),
    indicators: figures.projects.flatMap((project) =>
      project.indicators.map((indicator) => ({ project: project.name, ...indicator })),
    ),
    stated: figures.stated.map((figure) => ({ ...figure, measure: measure(figure.measure) })),
  };
}

/** `report2021Spec` as a self-evaluation. */
export function report2021(): SelfEvaluation {
  return selfEvaluationOf(report2021Spec());
}
