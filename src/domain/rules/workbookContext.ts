/** What the rules look at in a standard workbook, prepared once for all of them. */
import type { Decimal } from "../decimal";
import type {
  Computation,
  FormResult,
  FundFigures,
  StatedRelation,
  StatedResult,
} from "../calculation/computation";
import { FORM_FIGURES } from "../calculation/compute";
import { linesByScope } from "../calculation/fundLines";
import {
  scopeName,
  type Field,
  type FundLine,
  type Indicator,
  type Measure,
  type MoneyUnit,
  type Project,
  type SelfEvaluation,
  type StatedFigure,
} from "../model";
import { nearest } from "../text";
import { madeOf } from "../unknown";
import type { RuleProfile } from "../profiles/profile";
import { allowedFor } from "../calculation/stated";
import { amountLineOf, type AmountLine, mediansOf, type Medians } from "./shared/amounts";
import { type FormWeights, formWeights } from "./shared/formWeights";
import type { IndicatorRow } from "./shared/indicatorRow";
import { scaleOfStated } from "./shared/slips";

/** A row of 绩效_资金 */
export interface FundLineSubject extends AmountLine {
  readonly fundLine: FundLine;
}

/** A form that is handed in: the whole department, or a project with its own 附件4 */
export interface ReportedForm extends FormResult {
  /** 支出 of the lines that its funds add up */
  readonly spentFields: readonly Field<Decimal>[];
  readonly weights: FormWeights | null;
}

export interface StatedAmount {
  readonly field: Field<Decimal>;
  readonly value: Decimal;
  /** What a figure in a larger unit may differ by */
  readonly allowed: Decimal;
}

/** The 报告数 of one 口径. A measure that is stated twice counts as first stated. */
export interface StatedScope {
  readonly scope: string;
  readonly stated: ReadonlyMap<Measure, StatedAmount>;
  /** What the lines give for it; undefined where they have no such 口径 */
  readonly computed: FundFigures | undefined;
}

/** A row of 绩效_项目 with its scores */
export interface ProjectSubject extends FormResult {
  readonly project: Project;
}

export interface WorkbookSubjects {
  readonly fundLine: FundLineSubject;
  readonly indicator: IndicatorRow;
  /** An indicator about which no check of `indicator` has said anything */
  readonly silentIndicator: IndicatorRow;
  readonly form: ReportedForm;
  /** A row of 绩效_报告数 against the lines */
  readonly statedFigure: StatedResult;
  readonly statedScope: StatedScope;
  /** A stated sum against its stated parts */
  readonly statedSum: StatedRelation;
  readonly project: ProjectSubject;
  readonly workbook: WorkbookContext;
}

/** The project of a row that 项目 does not have, and the one that may have been meant; null for none */
export interface Stray {
  readonly field: Field<string>;
  readonly meant: string | null;
}

/** Rows that belong to no form, so that one may lack them */
export interface Strays {
  readonly lines: readonly Stray[];
  readonly indicators: readonly Stray[];
}

export interface WorkbookContext {
  readonly selfEvaluation: SelfEvaluation;
  readonly computation: Computation;
  readonly profile: RuleProfile;
  readonly moneyUnit: MoneyUnit | null;
  readonly lines: readonly FundLineSubject[];
  readonly medians: Medians;
  /** The power of ten by which all 报告数 differ from the lines; null for none */
  readonly statedScale: Decimal | null;
  /** The lines that a 口径 adds up */
  readonly linesOf: (scope: string) => readonly FundLine[];
  /** The amounts that these lines add up, for one figure or for all */
  readonly amountsOf: (scope: string, measure?: Measure) => readonly Field<Decimal>[];
  readonly strays: Strays;
  /** The cells that a form's 总分 is made of, with that of the profile that scores it */
  readonly madeFrom: (form: FormResult) => readonly Field<unknown>[];
  /** A 口径 as findings name it: the tiers follow the unit's level */
  readonly scopeName: (scope: string) => string;
  readonly rows: readonly IndicatorRow[];
  /** Those that have indicators; a project that is not reported separately has no form */
  readonly forms: readonly ReportedForm[];
  readonly statedScopes: readonly StatedScope[];
  readonly projects: readonly ProjectSubject[];
}

export function workbookContextOf(selfEvaluation: SelfEvaluation, computation: Computation): WorkbookContext {
  const { funds, unit, statedFigures } = selfEvaluation;
  const { profile } = computation;
  const lines = funds.map((fundLine) => ({ ...amountLineOf(fundLine), fundLine }));
  const linesOf = linesByScope(funds);
  const amountsOf = (scope: string, measure: Measure | null = null) =>
    linesOf(scope).flatMap((line) => addendsOf(line, measure));
  const named = (scope: string) => scopeName(scope, unit.level.value);
  const strays = straysOf(selfEvaluation);
  const reportYear = unit.year.value;
  return {
    selfEvaluation,
    computation,
    profile,
    moneyUnit: unit.moneyUnit.value,
    lines,
    medians: mediansOf(lines),
    statedScale: scaleOfStated(computation.stated),
    linesOf,
    amountsOf,
    strays,
    madeFrom: ({ name, funds: figures, indicators }) => [
      ...(figures === null ? [] : amountsOf(figures.scope)),
      unit.profile,
      ...strays.lines.flatMap(({ field, meant }) => (meant !== null && meant === name ? [field] : [])),
      ...indicators.flatMap(({ indicator }) => cellsOfScore(indicator)),
    ],
    scopeName: named,
    rows: computation.indicators.map((result) => ({ result, profile, reportYear, reasonAskedByRate: false })),
    forms: formsOf(computation).map((form) =>
      madeOf<ReportedForm>(FORM_FIGURES, () => ({
        ...form,
        spentFields: form.funds === null ? [] : amountsOf(form.funds.scope, "spent"),
        weights: formWeights(form.indicators, profile.executionScore.points),
      })),
    ),
    statedScopes: statedScopesOf(statedFigures, computation, unit.moneyUnit.value, named),
    projects: [computation.department, ...computation.projects].flatMap((form) =>
      form.project === null ? [] : [withProject(form, form.project)],
    ),
  };
}

/** 资金 or 指标 may misspell the name of a project that 项目 lists. */
function straysOf({ funds, indicators, projects }: SelfEvaluation): Strays {
  const names = projects.flatMap(({ name }) => name.value ?? []);
  const listed = new Set(names);
  const stray = (fields: readonly Field<string>[]): readonly Stray[] =>
    fields.flatMap((field) =>
      field.value === null || listed.has(field.value) ? [] : [{ field, meant: nearest(field.value, names) }],
    );
  return {
    lines: stray(funds.filter(({ category }) => category.value === "项目支出").map(({ project }) => project)),
    indicators: stray(indicators.map(({ project }) => project)),
  };
}

function cellsOfScore({ nature, target, measureUnit, actual, weight, score }: Indicator) {
  return [nature, target, measureUnit, actual, weight, score];
}

function withProject(form: FormResult, project: Project): ProjectSubject {
  return madeOf<ProjectSubject>(FORM_FIGURES, () => ({ ...form, project }));
}

function addendsOf(line: FundLine, measure: Measure | null): readonly Field<Decimal>[] {
  const { carriedOver, initialBudget, added, reduced, spent } = line;
  switch (measure) {
    case "carriedOver":
    case "initialBudget":
    case "added":
    case "reduced":
    case "spent":
      return [line[measure]];
    case "annualBudget":
      return [carriedOver, initialBudget, added, reduced];
    default:
      return [carriedOver, initialBudget, added, reduced, spent];
  }
}

function formsOf({ department, projects }: Computation): readonly FormResult[] {
  return [department, ...projects.filter(({ project }) => project?.separateForm.value !== false)].filter(
    ({ indicators }) => indicators.length > 0,
  );
}

function statedScopesOf(
  figures: readonly StatedFigure[],
  { totals }: Computation,
  moneyUnit: MoneyUnit | null,
  named: WorkbookContext["scopeName"],
): StatedScope[] {
  const scopes = new Map<string, Map<Measure, StatedAmount>>();
  for (const figure of figures) {
    const { scope, measure, stated: field } = figure;
    if (scope.value === null || measure.value === null || field.value === null) continue;
    const stated = scopes.get(scope.value) ?? new Map<Measure, StatedAmount>();
    if (!stated.has(measure.value)) {
      stated.set(measure.value, { field, value: field.value, allowed: allowedFor(figure, moneyUnit) });
    }
    scopes.set(scope.value, stated);
  }
  return [...scopes].map(([scope, stated]) => ({
    scope: named(scope),
    stated,
    computed: totals.get(scope),
  }));
}
