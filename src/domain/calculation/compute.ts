/** Everything that follows from the figures, before the rules check it. */
import { sum, type Decimal } from "../decimal";
import { isDepartmentRow } from "./departmentRow";
import type { Computation, FormResult, FundFigures, IndicatorResult } from "./computation";
import { groupBy } from "../groupBy";
import { scoreIndicator } from "./indicators";
import type { Field, Project, SelfEvaluation } from "../model";
import type { RuleProfile } from "../profiles/profile";
import { capTotal, executionScore, gradeOf } from "./scoring";
import { reconcile, relationsOf } from "./stated";
import { runSync, mapYielding, type Yielding } from "../yielding";
import { isBlankMark } from "../text";
import { madeOf } from "../unknown";
import { projectsOf, totalsOf } from "./totals";

/**
 * Computes totals, indicators, forms and the reconciliation of the stated figures. The department's form takes
 * the indicators without a project and the funds of 全部; a project's form takes its own, funds null where it
 * has no line in 资金. Never throws on data: what cannot be computed is null.
 */
export function compute(selfEvaluation: SelfEvaluation, profile: RuleProfile): Computation {
  return runSync(computeSteps(selfEvaluation, profile));
}

const INDICATOR_FIGURES = [
  "operator",
  "target",
  "actual",
  "met",
  "completionPercent",
  "deviationPercent",
  "score",
] as const satisfies readonly (keyof IndicatorResult)[];

/** Those of a form that an unknown cell leaves unknown */
export const FORM_FIGURES = [
  "fundScore",
  "indicatorScore",
  "totalScore",
  "grade",
] as const satisfies readonly (keyof FormResult)[];

/** The same, step by step */
export function* computeSteps(selfEvaluation: SelfEvaluation, profile: RuleProfile): Yielding<Computation> {
  const totals = totalsOf(selfEvaluation.funds);
  const withFunds = new Set(projectsOf(selfEvaluation.funds));
  const year = selfEvaluation.unit.year.value;
  const moneyUnit = selfEvaluation.unit.moneyUnit.value;
  yield;
  const indicators = yield* mapYielding(selfEvaluation.indicators, (indicator) =>
    madeOf(INDICATOR_FIGURES, () => scoreIndicator(indicator, profile, year)),
  );
  const byProject = indicatorsByProject(indicators);
  const indicatorsOf = (name: string | null) => byProject.get(name) ?? [];

  const ofDepartment = selfEvaluation.projects.filter(isDepartmentRow);
  const all = totals.get("全部") ?? null;
  const department = madeOf(FORM_FIGURES, () =>
    formOf(ofDepartment[0] ?? null, null, all, indicatorsOf(null), profile),
  );
  const others = selfEvaluation.projects.filter((project) => !ofDepartment.includes(project));
  const projects = others.map((project) => {
    const name = project.name.value ?? "";
    const funds = withFunds.has(name) ? (totals.get(name) ?? null) : null;
    return madeOf(FORM_FIGURES, () => formOf(project, name, funds, indicatorsOf(name), profile));
  });
  return {
    profile,
    totals,
    indicators,
    department,
    projects,
    stated: reconcile(selfEvaluation.statedFigures, totals, moneyUnit),
    relations: relationsOf(selfEvaluation.statedFigures, moneyUnit),
  };
}

/** By project; null = the whole department */
function indicatorsByProject(results: readonly IndicatorResult[]): Map<string | null, IndicatorResult[]> {
  const placed = results.filter(({ indicator }) => !isUnreadable(indicator.project));
  return groupBy(placed, ({ indicator }) => indicator.project.value);
}

/** An indicator whose project cannot be read belongs to no form. */
function isUnreadable({ value, written }: Field<string>): boolean {
  return value === null && !isBlankMark(written);
}

function formOf(
  project: Project | null,
  name: string | null,
  funds: FundFigures | null,
  indicators: readonly IndicatorResult[],
  profile: RuleProfile,
): FormResult {
  const rate = funds?.executionRate ?? null;
  const fundScore = rate === null ? null : executionScore(rate, profile.executionScore);
  const indicatorScore = totalOf(indicators.map((result) => result.score));
  const capped =
    fundScore === null || indicatorScore === null
      ? null
      : capTotal(fundScore.plus(indicatorScore), rate, profile.totalCaps);
  const totalScore = capped?.total ?? null;
  return {
    project,
    name,
    funds,
    indicators,
    fundScore,
    indicatorScore,
    totalScore,
    cap: capped?.cap ?? null,
    grade: totalScore === null ? null : gradeOf(totalScore, profile),
    unscored: indicators.filter((result) => result.score === null),
  };
}

/** Null when a score is missing, or there is none at all: a missing score is no zero. */
function totalOf(scores: readonly (Decimal | null)[]): Decimal | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 || known.length < scores.length ? null : sum(known);
}
