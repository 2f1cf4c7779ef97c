/**
 * Builds a self-evaluation from plain strings, as the standard workbook would give it: every field has its
 * cell (header in row 1, the first row of a table in row 2, columns in the order of the standard workbook).
 */
import { Decimal } from "../../src/domain/decimal";
import type {
  BudgetTier,
  CellAddress,
  Field,
  FundCategory,
  FundLine,
  Indicator,
  IndicatorNature,
  Measure,
  MoneyUnit,
  Project,
  Reading,
  RuleParameter,
  SelfEvaluation,
  StatedFigure,
} from "../../src/domain/model";
import { isBlankMark, readTarget } from "../../src/domain/text";
import figures from "../fixtures/figures.json";

/** An amount: absent = 0 as a blank cell counts; null = a cell that cannot be read. */
type Amount = string | null | undefined;

export interface LineSpec {
  readonly category?: FundCategory | null;
  readonly project?: string | null;
  readonly tier?: BudgetTier | null;
  readonly functionCode?: string | null;
  readonly source?: string | null;
  readonly carriedOver?: Amount;
  readonly initialBudget?: Amount;
  readonly added?: Amount;
  readonly reduced?: Amount;
  /** Absent or null = not reported */
  readonly arrived?: Amount;
  readonly spent?: Amount;
  readonly reason?: string | null;
  readonly remark?: string | null;
}

export interface ProjectSpec {
  readonly name: string | null;
  readonly competentDepartment?: string | null;
  readonly implementingUnit?: string | null;
  readonly annualGoal?: string | null;
  readonly goalCompletion?: string | null;
  readonly conclusion?: string | null;
  readonly problems?: string | null;
  readonly improvements?: string | null;
  readonly implementation?: string | null;
  readonly separateForm?: boolean;
}

export interface IndicatorSpec {
  readonly project?: string | null;
  readonly level1?: string | null;
  readonly level2?: string | null;
  readonly level3?: string | null;
  /** Absent = `natureFor` the target */
  readonly nature?: IndicatorNature | null;
  readonly target?: string | null;
  readonly measureUnit?: string | null;
  readonly actual?: string | null;
  readonly weight?: string | null;
  readonly score?: string | null;
  readonly reason?: string | null;
}

export interface StatedSpec {
  readonly scope: string | null;
  readonly measure: Measure | null;
  readonly stated: string | null;
  readonly text?: string | null;
}

export interface SelfEvaluationSpec {
  readonly name?: string | null;
  readonly competentDepartment?: string | null;
  readonly year?: number | null;
  readonly moneyUnit?: MoneyUnit | null;
  readonly profile?: string | null;
  readonly preparer?: string | null;
  readonly preparedOn?: string | null;
  readonly staffCount?: string | null;
  readonly retiredCount?: string | null;
  readonly lines?: readonly LineSpec[];
  readonly projects?: readonly ProjectSpec[];
  readonly indicators?: readonly IndicatorSpec[];
  readonly stated?: readonly StatedSpec[];
  readonly parameters?: readonly { readonly name: string | null; readonly value: string | null }[];
}

/** A field as the reader makes it; `value` null and `written` "" = blank. */
export function field<T>(cell: CellAddress | null, written: string, value: T | null): Field<T> {
  return { cell, written, value };
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

const text = (cell: string, value: string | null | undefined) => field(cell, value ?? "", value ?? null);
const choice = <T extends string>(cell: string, value: T | null | undefined) =>
  field<T>(cell, value ?? "", value ?? null);
const decimal = (cell: string, value: string | null | undefined) =>
  field(cell, value ?? "", value === null || value === undefined ? null : new Decimal(value));
const amount = (cell: string, value: Amount) =>
  value === null
    ? field<Decimal>(cell, "#VALUE!", null)
    : field(cell, value ?? "", new Decimal(value ?? "0"));

function fundLine(line: LineSpec, index: number): FundLine {
  const row = index + 2;
  return {
    category: choice(`资金!A${row}`, line.category),
    project: text(`资金!B${row}`, line.project),
    tier: choice(`资金!C${row}`, line.tier),
    functionCode: text(`资金!D${row}`, line.functionCode),
    source: text(`资金!E${row}`, line.source),
    carriedOver: amount(`资金!F${row}`, line.carriedOver),
    initialBudget: amount(`资金!G${row}`, line.initialBudget),
    added: amount(`资金!H${row}`, line.added),
    reduced: amount(`资金!I${row}`, line.reduced),
    arrived: decimal(`资金!J${row}`, line.arrived),
    spent: amount(`资金!K${row}`, line.spent),
    reason: text(`资金!L${row}`, line.reason),
    remark: text(`资金!M${row}`, line.remark),
  };
}

function projectRow(project: ProjectSpec, index: number): Project {
  const row = index + 2;
  const separate = project.separateForm ?? true;
  return {
    name: text(`项目!A${row}`, project.name),
    competentDepartment: text(`项目!B${row}`, project.competentDepartment),
    implementingUnit: text(`项目!C${row}`, project.implementingUnit),
    annualGoal: text(`项目!D${row}`, project.annualGoal),
    goalCompletion: text(`项目!E${row}`, project.goalCompletion),
    conclusion: text(`项目!F${row}`, project.conclusion),
    problems: text(`项目!G${row}`, project.problems),
    improvements: text(`项目!H${row}`, project.improvements),
    implementation: text(`项目!J${row}`, project.implementation),
    separateForm: field(`项目!I${row}`, separate ? "是" : "否", separate),
  };
}

function reading(cell: string, written: string | null | undefined, measureUnit: string): Field<Reading> {
  const value =
    written === null || written === undefined || isBlankMark(written)
      ? null
      : readTarget({ text: written }, measureUnit);
  return field(cell, written ?? "", value);
}

function indicatorRow(indicator: IndicatorSpec, index: number): Indicator {
  const row = index + 2;
  const measureUnit = indicator.measureUnit ?? "";
  const target = reading(`指标!F${row}`, indicator.target, measureUnit);
  const nature = indicator.nature === undefined ? natureFor(target.value) : indicator.nature;
  return {
    project: text(`指标!A${row}`, indicator.project),
    level1: text(`指标!B${row}`, indicator.level1),
    level2: text(`指标!C${row}`, indicator.level2),
    level3: text(`指标!D${row}`, indicator.level3),
    nature: choice(`指标!E${row}`, nature),
    target,
    measureUnit: text(`指标!G${row}`, indicator.measureUnit),
    actual: reading(`指标!H${row}`, indicator.actual, measureUnit),
    weight: decimal(`指标!I${row}`, indicator.weight),
    score: decimal(`指标!J${row}`, indicator.score),
    reason: text(`指标!K${row}`, indicator.reason),
  };
}

function statedRow(figure: StatedSpec, index: number): StatedFigure {
  const row = index + 2;
  return {
    scope: text(`报告数!A${row}`, figure.scope),
    measure: choice(`报告数!B${row}`, figure.measure),
    stated: decimal(`报告数!C${row}`, figure.stated),
    text: text(`报告数!D${row}`, figure.text),
  };
}

function parameterRow(
  parameter: { name: string | null; value: string | null },
  index: number,
): RuleParameter {
  const row = index + 2;
  return {
    name: text(`规则参数!A${row}`, parameter.name),
    value: decimal(`规则参数!B${row}`, parameter.value),
  };
}

/** Absent parts are empty tables and blank cells; the year is 2021 and the money unit 万元 unless told. */
export function selfEvaluationOf(spec: SelfEvaluationSpec): SelfEvaluation {
  const year = spec.year === undefined ? 2021 : spec.year;
  const moneyUnit = spec.moneyUnit === undefined ? "万元" : spec.moneyUnit;
  return {
    unit: {
      name: text("基本信息!B2", spec.name),
      competentDepartment: text("基本信息!B3", spec.competentDepartment),
      year: field("基本信息!B4", year === null ? "" : String(year), year),
      moneyUnit: choice("基本信息!B5", moneyUnit),
      profile: text("基本信息!B6", spec.profile),
      preparer: text("基本信息!B7", spec.preparer),
      preparedOn: text("基本信息!B8", spec.preparedOn),
      staffCount: decimal("基本信息!B9", spec.staffCount),
      retiredCount: decimal("基本信息!B10", spec.retiredCount),
    },
    funds: (spec.lines ?? []).map(fundLine),
    projects: (spec.projects ?? []).map(projectRow),
    indicators: (spec.indicators ?? []).map(indicatorRow),
    statedFigures: (spec.stated ?? []).map(statedRow),
    parameters: (spec.parameters ?? []).map(parameterRow),
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
