/** Checks a workbook beside last year's figures. */
import type { Computation } from "../calculation/computation";
import type { Evaluation, YearComparison } from "../evaluation";
import type { Finding } from "../finding";
import type { SelfEvaluation } from "../model";
import { Accounts, subjectChecker, type CheckSubject } from "../rules/engine";
import { RULES } from "../rules/rules";
import { yearContextOf, type YearContext, type YearSubjects } from "../years/context";
import { isYearBefore, type LastYear } from "../years/lastYear";
import { mapYielding, runSync, type Yielding } from "../yielding";
import { withConsequences } from "./consequences";
import { yearChecks } from "./ruleChecks";
import { sortFindings } from "./sortFindings";

/** An evaluation with the findings of last year beside it */
export function withLastYear(
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
  lastYear: LastYear,
): Evaluation {
  return runSync(withLastYearSteps(selfEvaluation, evaluation, lastYear));
}

/** The same, step by step */
export function* withLastYearSteps(
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
  lastYear: LastYear,
): Yielding<Evaluation> {
  const { findings, checks, ...computation } = evaluation;
  const years = compareYears(selfEvaluation, computation, lastYear);
  const accounts = new Accounts();
  const found = years.kind === "compared" ? yield* checkYears(years.context, accounts) : [];
  yield;
  const all = sortFindings(withConsequences(selfEvaluation.funds, [...findings, ...found]));
  const ofYears = yearChecks(years.kind === "compared" ? accounts : "otherYear", all);
  return { ...computation, findings: all, checks: checks.map((one) => ofYears.get(one.rule) ?? one), years };
}

function compareYears(
  selfEvaluation: SelfEvaluation,
  computation: Computation,
  lastYear: LastYear,
): YearComparison {
  const year = selfEvaluation.unit.year.value;
  if (!isYearBefore(lastYear, year)) return { kind: "otherYear", lastYear, year };
  return { kind: "compared", context: yearContextOf(selfEvaluation, computation, lastYear, year) };
}

/** Every finding of this year beside last year, in this year's cells, unsorted. */
function* checkYears(context: YearContext, accounts: Accounts): Yielding<Finding[]> {
  const check: CheckSubject<YearSubjects> = subjectChecker(RULES, ({ years }) => years, context, accounts);
  const each = <S extends keyof YearSubjects>(kind: S, subjects: readonly YearSubjects[S][]) =>
    mapYielding(subjects, (subject) => check(kind, subject).findings);
  return [
    ...(yield* each("fundLine", context.selfEvaluation.funds)).flat(),
    ...(yield* each("money", context.money)).flat(),
    ...(yield* each("indicator", context.indicators)).flat(),
    ...(yield* each("workFigure", context.workFigures)).flat(),
    ...(yield* each("form", context.forms)).flat(),
    ...(yield* each("text", context.texts)).flat(),
    ...check("comparison", context).findings,
  ];
}
