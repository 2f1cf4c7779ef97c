import type { Computation } from "../evaluation";
import type { Finding } from "../finding";
import type { SelfEvaluation } from "../model";
import { mapYielding, type Yielding } from "../yielding";
import { RULES } from ".";
import { type CheckSubject, subjectChecker } from "./engine";
import { workbookContextOf, type WorkbookSubjects } from "./workbookContext";

/**
 * Every finding of the rules about a standard workbook, unsorted. A cell that the reader could not read is not looked at
 * again: R00 has named it. Pauses among the indicators, which may be thousands.
 */
export function* checkWorkbook(
  selfEvaluation: SelfEvaluation,
  computation: Computation,
): Yielding<Finding[]> {
  const context = workbookContextOf(selfEvaluation, computation);
  const check: CheckSubject<WorkbookSubjects> = subjectChecker(RULES, ({ workbook }) => workbook, context);
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
