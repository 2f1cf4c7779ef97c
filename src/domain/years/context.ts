/** This year beside last year, prepared once for all rules that compare them. */
import { Decimal, ZERO } from "../decimal";
import type { Computation, FormResult, FundFigures, IndicatorResult } from "../calculation/computation";
import { linesByScope } from "../calculation/fundLines";
import type { Field, FundLine, Indicator, MoneyUnit, SelfEvaluation } from "../model";
import type { RuleProfile } from "../profiles/profile";
import { workFigures, type NamedWorkFigure } from "../calculation/workFigures";
import { compareUnits, foldName } from "../text";
import { YUAN } from "../text/money";
import { FUND_AMOUNTS, type FundAmount } from "../calculation/fundAmounts";
import { FIXED_SCOPES, projectsOf } from "../calculation/totals";
import {
  type LastFunds,
  type LastIndicator,
  type LastProject,
  type LastWorkFigure,
  type LastYear,
} from "./lastYear";
import { sourceIn, type Source } from "./source";
import { keyOfOne, pairIndicators, pairProjects, pairUp, yearlessName, type IndicatorPair } from "./match";

/** Amounts of last year in this year's money unit */
export interface LastMoney extends Readonly<Record<FundAmount, Decimal | null>> {
  readonly name: string;
  /** What its balance may be off by: 0.01 of its own unit for each amount that it is made of */
  readonly tolerance: Decimal;
  readonly source: Source;
}

/** A project, or 人员经费 or 公用经费, of at least one of the two years */
export interface MoneyPair {
  /** This year's name, where it has one */
  readonly name: string;
  readonly isProject: boolean;
  /** Empty where only last year has it */
  readonly lines: readonly FundLine[];
  readonly figures: FundFigures | null;
  readonly last: LastMoney | null;
}

export interface WorkFigurePair {
  readonly work: NamedWorkFigure;
  readonly last: LastWorkFigure;
}

export interface FormPair {
  readonly form: FormResult;
  readonly last: LastProject;
}

/** A text of this year in which last year may have been left */
export interface YearText {
  readonly field: Field<string>;
}

export interface YearContext {
  readonly selfEvaluation: SelfEvaluation;
  readonly computation: Computation;
  readonly profile: RuleProfile;
  readonly lastYear: LastYear;
  readonly year: number;
  /** Projects and the two categories of 基本支出 */
  readonly money: readonly MoneyPair[];
  readonly linesOf: (scope: string) => readonly FundLine[];
  /** Null where last year does not have the 口径 */
  readonly lastMoney: (scope: string) => LastMoney | null;
  readonly indicators: readonly IndicatorPair[];
  readonly newIndicators: readonly IndicatorResult[];
  readonly droppedIndicators: readonly LastIndicator[];
  readonly workFigures: readonly WorkFigurePair[];
  /** Exact figures of 实绩 that only one of the years has, or has in another unit; none where last year is the JSON */
  readonly newWorkFigures: readonly NamedWorkFigure[];
  readonly droppedWorkFigures: readonly LastWorkFigure[];
  readonly forms: readonly FormPair[];
  /** Last year's name of each project that both years have */
  readonly lastProjects: ReadonlyMap<string, string>;
  readonly newProjects: readonly string[];
  readonly droppedProjects: readonly string[];
  /** Last year's name of a project of this year; null = the whole department; undefined = it had none */
  readonly lastProjectOf: (project: string | null) => string | null | undefined;
  readonly texts: readonly YearText[];
}

export interface YearSubjects {
  readonly fundLine: FundLine;
  readonly money: MoneyPair;
  readonly indicator: IndicatorPair;
  readonly workFigure: WorkFigurePair;
  readonly form: FormPair;
  readonly text: YearText;
  readonly comparison: YearContext;
}

/** @param year the year reported on, which follows last year's */
export function yearContextOf(
  selfEvaluation: SelfEvaluation,
  computation: Computation,
  lastYear: LastYear,
  year: number,
): YearContext {
  const years = { year, lastYear: lastYear.year };
  const linesOf = linesByScope(selfEvaluation.funds);
  const projects = pairProjects(projectsOfThis(selfEvaluation), projectsOfLast(lastYear), years);
  const lastNames = new Map(projects.pairs.map(([now, last]) => [now.name, last.name]));
  const lastProjectOf = (project: string | null) => (project === null ? null : lastNames.get(project));
  const lastMoney = moneyOf(lastYear, selfEvaluation.unit.moneyUnit.value);
  const indicators = pairIndicators(computation.indicators, lastYear.indicators, lastProjectOf, years);
  const pairOf = (name: string, lastName: string | undefined, isProject: boolean): MoneyPair => ({
    name,
    isProject,
    lines: linesOf(name),
    figures: computation.totals.get(name) ?? null,
    last: lastName === undefined ? null : lastMoney(lastName),
  });
  return {
    selfEvaluation,
    computation,
    profile: computation.profile,
    lastYear,
    year,
    money: [
      ...["人员经费", "公用经费"].map((name) => pairOf(name, name, false)),
      ...projectsOf(selfEvaluation.funds).map((name) => pairOf(name, lastNames.get(name), true)),
      ...[...lastNames].flatMap(([name, last]) => (linesOf(name).length > 0 ? [] : pairOf(name, last, true))),
      ...projects.onlyLast.map(({ name }): MoneyPair => {
        const last = lastMoney(name);
        return { name, isProject: true, lines: [], figures: null, last };
      }),
    ],
    linesOf,
    lastMoney,
    indicators: indicators.pairs,
    newIndicators: indicators.onlyThis,
    droppedIndicators: indicators.onlyLast,
    ...workPairs(selfEvaluation, lastYear, lastProjectOf),
    forms: [computation.department, ...computation.projects].flatMap((form) => {
      const name = lastProjectOf(form.name);
      const last = lastYear.projects.find((one) => one.name === name);
      return name === undefined || last === undefined ? [] : [{ form, last }];
    }),
    lastProjects: lastNames,
    newProjects: projects.onlyThis.map(({ name }) => name),
    droppedProjects: projects.onlyLast.map(({ name }) => name),
    lastProjectOf,
    texts: textsOf(selfEvaluation),
  };
}

function projectsOfThis({ projects, funds }: SelfEvaluation) {
  const codes = new Map(projects.map(({ name, code }) => [name.value, code.value]));
  const names = new Set([...projects.flatMap(({ name }) => name.value ?? []), ...projectsOf(funds)]);
  return [...names].filter((name) => name !== "").map((name) => ({ name, code: codes.get(name) ?? null }));
}

function projectsOfLast({ projects, funds }: LastYear) {
  const fixed: readonly string[] = FIXED_SCOPES;
  const codes = new Map(projects.map(({ name, code }) => [name, code]));
  const ofFunds = [...funds.keys()].filter((scope) => !fixed.includes(scope));
  const names = new Set([...projects.flatMap(({ name }) => name ?? []), ...ofFunds]);
  return [...names].filter((name) => name !== "").map((name) => ({ name, code: codes.get(name) ?? null }));
}

function moneyOf(lastYear: LastYear, unit: MoneyUnit | null): (scope: string) => LastMoney | null {
  const { moneyUnit } = lastYear;
  const factor = unit === null || moneyUnit === null ? null : YUAN[moneyUnit].div(YUAN[unit]);
  return (scope) => {
    const funds = lastYear.funds.get(scope);
    if (funds === undefined) return null;
    const converted = (amount: Decimal | null) =>
      amount === null || factor === null ? null : amount.times(factor);
    return {
      ...(Object.fromEntries(FUND_AMOUNTS.map((key) => [key, converted(funds[key])])) as Record<
        FundAmount,
        Decimal | null
      >),
      name: scope,
      tolerance: toleranceOf(funds, factor),
      source: sourceIn(lastYear, funds.cells),
    };
  };
}

const PER_ADDEND = new Decimal("0.01");

function toleranceOf({ addends }: LastFunds, factor: Decimal | null): Decimal {
  return factor === null ? ZERO : PER_ADDEND.times(addends).times(factor);
}

interface WorkWords {
  /** Last year's name; undefined where last year does not have the project */
  readonly project: string | null | undefined;
  readonly section: string;
  readonly partOf: string;
  readonly name: string;
}

/** What makes two rows of 实绩 the same, the closest first. Their sections may have been renumbered. */
const WORK_KEYS: readonly ((words: WorkWords) => string | null)[] = [
  ({ project, section, partOf, name }) => keyIn(project, section, partOf, name),
  ({ project, partOf, name }) => keyIn(project, partOf, name),
  ({ project, name }) => keyIn(project, name),
  ({ name }) => name,
];

function keyIn(project: WorkWords["project"], ...words: readonly string[]): string | null {
  return project === undefined ? null : JSON.stringify([project, ...words]);
}

function workPairs(
  selfEvaluation: SelfEvaluation,
  { workFigures: lasts, year: lastYear, isComplete }: LastYear,
  lastProjectOf: YearContext["lastProjectOf"],
): Pick<YearContext, "workFigures" | "newWorkFigures" | "droppedWorkFigures"> {
  const year = selfEvaluation.unit.year.value;
  const these = workFigures(selfEvaluation);
  const ofThis = ({ row, place, name }: NamedWorkFigure): WorkWords => ({
    project: lastProjectOf(place.project),
    section: place.section,
    partOf: yearlessName(row.partOf.written, year),
    name: yearlessName(name, year),
  });
  const ofLast = ({ project, section, partOf, name }: LastWorkFigure): WorkWords => ({
    project,
    section,
    partOf: yearlessName(partOf, lastYear),
    name: yearlessName(name, lastYear),
  });
  const pairs = pairUp(
    these,
    lasts,
    WORK_KEYS.map((keyOf) => [
      keyOfOne(these, (one) => keyOf(ofThis(one))),
      keyOfOne(lasts, (one) => keyOf(ofLast(one))),
    ]),
  )
    .pairs.filter(
      ([{ row }, { unit }]) => compareUnits(foldName(row.measureUnit.value ?? ""), unit) !== "different",
    )
    .map(([work, last]) => ({ work, last }));
  const [known, knownLast] = [new Set(pairs.map(({ work }) => work)), new Set(pairs.map(({ last }) => last))];
  const isExact = ({ row, figure }: NamedWorkFigure): boolean =>
    figure !== null && row.approximation.value === null;
  return {
    workFigures: pairs,
    newWorkFigures: isComplete ? these.filter((work) => isExact(work) && !known.has(work)) : [],
    droppedWorkFigures: lasts.filter((last) => !knownLast.has(last)),
  };
}

/** Names and targets have rules of their own (R42). */
function textsOf({ projects, funds, indicators, reportWords }: SelfEvaluation): YearText[] {
  const fields = [
    ...projects.flatMap(
      ({ annualGoal, goalCompletion, conclusion, problems, improvements, implementation }) => [
        annualGoal,
        goalCompletion,
        conclusion,
        problems,
        improvements,
        implementation,
      ],
    ),
    ...funds.map(({ reason }) => reason),
    ...indicators.map(({ reason }) => reason),
    ...reportWords.map(({ text }) => text),
  ];
  return fields.filter(({ written }) => written !== "").map((field) => ({ field }));
}

/** The pair of an indicator of this year; undefined where last year has none to compare */
export function pairOfIndicator(
  { indicators }: YearContext,
  indicator: Indicator,
): IndicatorPair | undefined {
  return indicators.find(({ result, otherUnit }) => result.indicator === indicator && !otherUnit);
}
