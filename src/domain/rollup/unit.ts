/** One workbook of a rollup, reduced to what the department adds up and compares. All amounts are exact, in 万元. */
import { type Decimal, ZERO } from "../decimal";
import type { Evaluation } from "../evaluation";
import type { FormResult, FundFigures, Grade, IndicatorResult } from "../calculation/computation";
import { standingFindings, type Finding } from "../finding";
import { fingerprint } from "../fingerprint";
import {
  BUDGET_TIERS,
  tierName,
  type Field,
  type FundLine,
  type MoneyUnit,
  type SelfEvaluation,
} from "../model";
import type { HandInCounts, PaperFault } from "../handIn";
import { projectOfCell } from "../model/projectOfCell";
import type { RuleProfile } from "../profiles/profile";
import { isBlankMark } from "../text";
import { YUAN } from "../text/money";
import { subjectOfCell, type CellSubject } from "./cellSubjects";
import { FIXED_SCOPES, sumOfLines } from "../calculation/totals";

export interface RollupIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: Field<string>;
  /** 指标性质 as written: ≥, 定性 */
  readonly nature: string;
  /** As written */
  readonly target: Field<unknown>;
  readonly actual: Field<unknown>;
  readonly measureUnit: string;
  readonly weight: Decimal | null;
  /** By the rule; for 定性 as the unit has stated it */
  readonly score: Decimal | null;
  readonly met: boolean | null;
  /** Percent */
  readonly completion: Decimal | null;
  /** Target and actual may be added up over units, by the unit's profile; null where they may not */
  readonly sums: { readonly unit: string; readonly target: Decimal; readonly actual: Decimal } | null;
}

/** The texts of a form that units copy from each other */
export const TEXT_KEYS = ["goalCompletion", "conclusion", "problems", "improvements"] as const;
export type TextKey = (typeof TEXT_KEYS)[number];

export interface RollupForm {
  /** Null = the whole department */
  readonly name: Field<string> | null;
  readonly code: string | null;
  readonly competentDepartment: string | null;
  /** 预算层级 of its fund lines as printed, each once */
  readonly tiers: readonly string[];
  /** Of its fund lines; null where they cannot be added up or there are none */
  readonly funds: FundFigures | null;
  /** The same for each tier, by `BUDGET_TIERS` */
  readonly fundsByTier: readonly (FundFigures | null)[];
  readonly arrived: Decimal | null;
  readonly fundScore: Decimal | null;
  readonly indicatorScore: Decimal | null;
  readonly totalScore: Decimal | null;
  readonly grade: Grade | null;
  readonly indicators: readonly RollupIndicator[];
  readonly texts: Readonly<Record<TextKey, Field<string>>> | null;
}

export interface UnitFinding {
  readonly finding: Finding;
  /** "" = none, or the whole department */
  readonly project: string;
  /** What it is about; absent = the unit or project as a whole */
  readonly subject?: CellSubject;
  /** With which the unit has accepted it; null = open */
  readonly reason: string | null;
}

export interface RollupUnit {
  /** As the user chose it: within the chosen folder, else without one */
  readonly file: string;
  readonly name: Field<string>;
  readonly year: Field<number>;
  readonly competentDepartment: Field<string>;
  readonly moneyUnit: Field<MoneyUnit>;
  readonly profile: Pick<RuleProfile, "id" | "name">;
  /** In the order of `FIXED_SCOPES` */
  readonly totals: readonly FundFigures[];
  readonly department: RollupForm;
  readonly projects: readonly RollupForm[];
  /** Errors first, then by rule and cell */
  readonly findings: readonly UnitFinding[];
  /** Covers everything that was read */
  readonly fingerprint: string;
  /** Covers the tables alone: unchanged in a copy under another unit's name */
  readonly tablesFingerprint: string;
  /** Rows of 资金, 项目 and 指标 */
  readonly rows: number;
  /** Names in the column of projects of these, lines of 基本支出 among them; absent = stored by an earlier version */
  readonly projectNames?: readonly string[];
  /** 核对时间 as printed in its 核对记录; null without one */
  readonly checkedAt: string | null;
  /** The file of last year that it was compared with; absent = none */
  readonly lastYear?: string;
  /** Whether its papers may go: what is missing, and the attachments that are not in order */
  readonly handIn: HandInCounts;
  readonly papers: readonly PaperFault[];
  /** Another program had it open when it was read; absent = none */
  readonly wasOpen?: true;
  /** When its file was last saved, as the file says, in UTC: `2025-03-14T01:30:00Z`; absent = not stored */
  readonly savedAt?: string;
  /** 填报日期 as written; absent = blank */
  readonly reportDate?: string;
  /** No amount, target, result or text is filled in: it was not handed in */
  readonly blank?: true;
}

/** A workbook as it was read and evaluated */
export interface UnitSource {
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  readonly triage: { readonly accepted: ReadonlyMap<Finding, { readonly reason: string }> };
  readonly fingerprint: string;
  readonly checkedAt: string | null;
  readonly savedAt?: string | null;
  readonly handIn: HandInCounts;
  readonly papers: readonly PaperFault[];
}

export function rollupUnitOf(file: string, source: UnitSource): RollupUnit {
  const { selfEvaluation, evaluation, triage } = source;
  const { unit, ...tables } = selfEvaluation;
  const convert = intoWan(unit.moneyUnit.value);
  const form = (result: FormResult): RollupForm =>
    formOf(result, selfEvaluation, evaluation.profile, convert);
  const projectOf = projectOfCell(selfEvaluation);
  const subjectOf = subjectOfCell(selfEvaluation);
  return {
    file,
    name: unit.name,
    year: unit.year,
    competentDepartment: unit.competentDepartment,
    moneyUnit: unit.moneyUnit,
    profile: { id: evaluation.profile.id, name: evaluation.profile.name },
    totals: FIXED_SCOPES.map((scope) => figuresIn(evaluation.totals.get(scope), scope, convert)),
    department: form(evaluation.department),
    projects: evaluation.projects.map(form),
    findings: standingFindings(evaluation.findings, triage.accepted).map((finding) => ({
      finding,
      project: projectOf(finding.cells[0] ?? "") ?? "",
      ...subjectIn(subjectOf(finding.cells[0] ?? "")),
      reason: triage.accepted.get(finding)?.reason ?? null,
    })),
    fingerprint: source.fingerprint,
    tablesFingerprint: fingerprint(
      JSON.stringify(tables, (key, value) => (key === "cell" ? undefined : value)),
    ),
    rows: tables.funds.length + tables.projects.length + tables.indicators.length,
    projectNames: projectNamesIn(tables),
    checkedAt: source.checkedAt,
    handIn: source.handIn,
    papers: source.papers,
    ...(evaluation.years?.kind === "compared" ? { lastYear: evaluation.years.context.lastYear.file } : {}),
    ...(source.savedAt ? { savedAt: source.savedAt } : {}),
    ...(unit.preparedOn.written === "" ? {} : { reportDate: unit.preparedOn.written }),
    ...(isBlank(selfEvaluation) ? { blank: true } : {}),
  };
}

/** Names, categories and weights may stand in the form that the department sends out. */
function isBlank({ funds, projects, indicators, statedFigures, workFigures }: SelfEvaluation): boolean {
  const filled: readonly Field<unknown>[] = [
    ...funds.flatMap(({ carriedOver, initialBudget, added, reduced, arrived, spent }) => [
      carriedOver,
      initialBudget,
      added,
      reduced,
      arrived,
      spent,
    ]),
    ...projects.flatMap((project) => TEXT_KEYS.map((key) => project[key])),
    ...indicators.map(({ actual }) => actual),
    ...statedFigures.map(({ stated }) => stated),
    ...workFigures.map(({ value }) => value),
  ];
  return filled.every(({ written }) => isBlankMark(written));
}

function projectNamesIn({ funds, projects, indicators }: Omit<SelfEvaluation, "unit">): string[] {
  const fields = [
    ...funds.map(({ project }) => project),
    ...projects.map(({ name }) => name),
    ...indicators.map(({ project }) => project),
  ];
  return [...new Set(fields.flatMap(({ value }) => value ?? []))];
}

function subjectIn(subject: CellSubject | null): { readonly subject?: CellSubject } {
  return subject === null ? {} : { subject };
}

type Convert = (amount: Decimal | null) => Decimal | null;

/** Amounts without a money unit are not known: 元 and 万元 differ ten thousandfold. */
function intoWan(unit: MoneyUnit | null): Convert {
  if (unit === null) return () => null;
  const factor = YUAN[unit].div(YUAN.万元);
  return (amount) => amount && amount.times(factor);
}

function figuresIn(figures: FundFigures | undefined, scope: string, convert: Convert): FundFigures {
  const of = (amount: Decimal | null | undefined): Decimal | null => convert(amount ?? null);
  return {
    scope,
    carriedOver: of(figures?.carriedOver),
    initialBudget: of(figures?.initialBudget),
    added: of(figures?.added),
    reduced: of(figures?.reduced),
    spent: of(figures?.spent),
    annualBudget: of(figures?.annualBudget),
    balance: of(figures?.balance),
    executionRate: figures?.executionRate ?? null,
    initialRate: figures?.initialRate ?? null,
    adjustmentRate: figures?.adjustmentRate ?? null,
  };
}

function formOf(
  result: FormResult,
  selfEvaluation: SelfEvaluation,
  profile: RuleProfile,
  convert: Convert,
): RollupForm {
  const { name, project, funds } = result;
  const lines = name === null ? [] : linesOf(selfEvaluation.funds, name);
  return {
    name: name === null ? null : (project?.name ?? { cell: null, written: name, value: name }),
    code: project?.code.value ?? null,
    competentDepartment: project?.competentDepartment.value ?? null,
    tiers: BUDGET_TIERS.filter((tier) => lines.some((line) => line.tier.value === tier)).map((tier) =>
      tierName(tier, selfEvaluation.unit.level.value),
    ),
    funds: funds === null ? null : figuresIn(funds, funds.scope, convert),
    fundsByTier: BUDGET_TIERS.map((tier) => {
      const ofTier = lines.filter((line) => line.tier.value === tier);
      return ofTier.length === 0 ? null : figuresIn(sumOfLines(ofTier), tier, convert);
    }),
    arrived: convert(arrivedOf(lines)),
    fundScore: result.fundScore,
    indicatorScore: result.indicatorScore,
    totalScore: result.totalScore,
    grade: result.grade,
    indicators: result.indicators.map((indicator) => indicatorOf(indicator, profile)),
    texts: project && {
      goalCompletion: project.goalCompletion,
      conclusion: project.conclusion,
      problems: project.problems,
      improvements: project.improvements,
    },
  };
}

function linesOf(funds: readonly FundLine[], project: string): FundLine[] {
  return funds.filter(({ category, project: own }) => category.value === "项目支出" && own.value === project);
}

/** Null where no line has 到位: it need not be stated. */
function arrivedOf(lines: readonly FundLine[]): Decimal | null {
  const stated = lines.flatMap(({ arrived }) => arrived.value ?? []);
  return stated.length === 0 ? null : stated.reduce((total, value) => total.plus(value), ZERO);
}

function indicatorOf(result: IndicatorResult, profile: RuleProfile): RollupIndicator {
  const { indicator, operator, target, actual, unit, kind } = result;
  const isCount =
    kind === "quantitative" &&
    (operator === ">=" || operator === ">" || operator === "=") &&
    unit !== null &&
    profile.addableUnits.includes(unit);
  return {
    level1: indicator.level1.written,
    level2: indicator.level2.written,
    name: indicator.level3,
    nature: indicator.nature.written,
    target: indicator.target,
    actual: indicator.actual,
    measureUnit: indicator.measureUnit.written,
    weight: indicator.weight.value,
    score: result.score,
    met: result.met,
    completion: result.completionPercent,
    sums: isCount && target !== null && actual !== null ? { unit, target, actual } : null,
  };
}

/** What the unit is called in a sentence */
export function unitLabel({ name, file }: Pick<RollupUnit, "name" | "file">): string {
  return name.value ?? file;
}

/** The sums of a fixed scope */
export function totalOf(
  { totals }: Pick<RollupUnit, "totals">,
  scope: (typeof FIXED_SCOPES)[number],
): FundFigures {
  const found = totals.find((figures) => figures.scope === scope);
  if (found === undefined) throw new RangeError(`no sums of ${scope}`);
  return found;
}

/** Those that the unit has not accepted */
export function openFindings({ findings }: RollupUnit): UnitFinding[] {
  return findings.filter(({ reason }) => reason === null);
}

/** Open errors are what the unit has to correct (必须改). */
export function countOpen(unit: RollupUnit, severity: Finding["severity"]): number {
  return openFindings(unit).filter(({ finding }) => finding.severity === severity).length;
}
