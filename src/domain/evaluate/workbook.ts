/** The one way from a self-evaluation to its evaluation. */
import type { Computation } from "../calculation/computation";
import { computeSteps } from "../calculation/compute";
import type { Evaluation } from "../evaluation";
import type { Finding } from "../finding";
import type { SelfEvaluation } from "../model";
import { Accounts, subjectChecker, type CheckSubject } from "../rules/engine";
import { RULES } from "../rules/rules";
import { workbookContextOf, type WorkbookSubjects } from "../rules/workbookContext";
import type { LastYear } from "../years/lastYear";
import { mapYielding, runSync, type Yielding } from "../yielding";
import { chosenProfile } from "./chosenProfile";
import { withConsequences } from "./consequences";
import { inputCellCount } from "../model/inputRows";
import { ruleChecks } from "./ruleChecks";
import { sortFindings } from "./sortFindings";
import { withLastYearSteps } from "./years";

/**
 * Chooses the rule profile, applies the workbook's parameters, computes and checks. `readerFindings` are those
 * of the reader (R00); they come back among the others, each once, errors first, then by rule and cell.
 *
 * @param lastYear null = not available, so the rules about two years do not run
 */
export function evaluate(
  selfEvaluation: SelfEvaluation,
  readerFindings: readonly Finding[],
  lastYear: LastYear | null = null,
): Evaluation {
  return runSync(evaluateSteps(selfEvaluation, readerFindings, lastYear));
}

/** The same, step by step */
export function* evaluateSteps(
  selfEvaluation: SelfEvaluation,
  readerFindings: readonly Finding[],
  lastYear: LastYear | null = null,
): Yielding<Evaluation> {
  const { profile, findings } = chosenProfile(selfEvaluation);
  const computation = yield* computeSteps(selfEvaluation, profile);
  const accounts = new Accounts();
  const found = yield* checkWorkbook(selfEvaluation, computation, accounts);
  yield;
  const all = withConsequences(selfEvaluation.funds, [...readerFindings, ...findings, ...found]);
  const cellsRead = inputCellCount(selfEvaluation);
  const checks = ruleChecks(accounts, cellsRead, all);
  const evaluation = { ...computation, findings: sortFindings(all), checks };
  return lastYear === null ? evaluation : yield* withLastYearSteps(selfEvaluation, evaluation, lastYear);
}

/**
 * Every finding of the rules about a standard workbook, unsorted. A cell that the reader could not read is not looked at
 * again: R00 has named it. Pauses among the indicators, which may be thousands.
 */
export function* checkWorkbook(
  selfEvaluation: SelfEvaluation,
  computation: Computation,
  accounts = new Accounts(),
): Yielding<Finding[]> {
  const context = workbookContextOf(selfEvaluation, computation);
  const check: CheckSubject<WorkbookSubjects> = subjectChecker(
    RULES,
    ({ workbook }) => workbook,
    context,
    accounts,
  );
  const each = <S extends keyof WorkbookSubjects>(
    kind: S,
    subjects: readonly WorkbookSubjects[S][],
  ): Finding[] => subjects.flatMap((subject) => check(kind, subject).findings);

  yield;
  const ofRows = yield* mapYielding(context.rows, (row) => {
    const { findings, isSilent } = check("indicator", row);
    return isSilent ? [...findings, ...check("silentIndicator", row).findings] : findings;
  });
  const ofForms = yield* mapYielding(context.forms, (form) => check("form", form).findings, 10);
  return [
    ...each("fundLine", context.lines),
    ...ofRows.flat(),
    ...ofForms.flat(),
    ...each("statedFigure", computation.stated),
    ...each("statedScope", context.statedScopes),
    ...each("statedSum", computation.relations),
    ...each("project", context.projects),
    ...check("workbook", context).findings,
  ];
}
