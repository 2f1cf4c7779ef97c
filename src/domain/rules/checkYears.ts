import type { Finding } from "../finding";
import { mapYielding, type Yielding } from "../yielding";
import type { YearContext, YearSubjects } from "../years/context";
import { RULES } from ".";
import { type CheckSubject, subjectChecker } from "./engine";

/** Every finding of this year beside last year, in this year's cells, unsorted. */
export function* checkYears(context: YearContext): Yielding<Finding[]> {
  const check: CheckSubject<YearSubjects> = subjectChecker(RULES, ({ years }) => years, context);
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
