import { ZERO } from "../decimal";
import type { Computation } from "../calculation/computation";
import { linesByScope, lineName } from "../calculation/fundLines";
import type { Field, FundLine, SelfEvaluation } from "../model";
import { isReason } from "../text/written";
import { workFigures } from "../calculation/workFigures";
import type { LastFunds, LastProject, LastReason, LastValue, LastYear, LastYearSource } from "./lastYear";

/** Last year's workbook, read and evaluated, as this year is compared with it. */
export function lastYearOf(
  source: LastYearSource,
  selfEvaluation: SelfEvaluation,
  evaluation: Pick<Computation, "totals" | "indicators" | "department" | "projects">,
  explanations: readonly string[] = [],
): LastYear {
  const { unit } = selfEvaluation;
  return {
    ...source,
    isComplete: true,
    unit: unit.name.value,
    year: unit.year.value,
    moneyUnit: unit.moneyUnit.value,
    staff: valueOf(unit.staffCount),
    retired: valueOf(unit.retiredCount),
    funds: fundsOf(selfEvaluation, evaluation),
    projects: [evaluation.department, ...evaluation.projects].map(
      ({ project, name, totalScore, grade }): LastProject => ({
        name,
        code: project?.code.value ?? null,
        totalScore,
        grade,
        goalCompletion: project === null ? null : valueOf(project.goalCompletion),
        problems: project === null ? null : valueOf(project.problems),
        improvements: project === null ? null : valueOf(project.improvements),
      }),
    ),
    indicators: evaluation.indicators.map(({ indicator, ...result }) => ({
      project: indicator.project.value,
      name: indicator.level3.written,
      operator: result.operator,
      target: result.target,
      actual: result.actual === null ? null : { value: result.actual, cells: cellsOf(indicator.actual) },
      unit: result.unit,
      completionPercent: result.completionPercent,
      deviationPercent: result.deviationPercent,
      cells: cellsOf(indicator.level3),
    })),
    workFigures: workFigures(selfEvaluation).flatMap(({ name, place, figure, row }) =>
      figure === null || row.approximation.value !== null
        ? []
        : [
            {
              name,
              project: place.project,
              section: place.section,
              partOf: row.partOf.written,
              value: { value: figure.value, cells: figure.cells },
              unit: figure.unit,
            },
          ],
    ),
    reasons: reasonsOf(selfEvaluation),
    explanations,
  };
}

function valueOf<T>(field: Field<T>): LastValue<T> | null {
  return field.value === null ? null : { value: field.value, cells: cellsOf(field) };
}

function cellsOf({ cell }: Field<unknown>): string[] {
  return cell === null ? [] : [cell];
}

function fundsOf(
  { funds }: SelfEvaluation,
  { totals }: Pick<Computation, "totals">,
): ReadonlyMap<string, LastFunds> {
  const linesOf = linesByScope(funds);
  return new Map(
    [...totals].map(([scope, figures]) => {
      const lines = linesOf(scope);
      const addends = lines.reduce((sum, line) => sum + addendsOf(line), 0);
      return [scope, { ...figures, addends, cells: lines.flatMap(({ spent }) => cellsOf(spent)) }] as const;
    }),
  );
}

function addendsOf({ carriedOver, initialBudget, added, reduced, spent }: FundLine): number {
  return [carriedOver, initialBudget, added, reduced, spent].filter(
    ({ value }) => value !== null && !value.eq(ZERO),
  ).length;
}

function reasonsOf({ funds, indicators }: SelfEvaluation): LastReason[] {
  return [
    ...funds.map((line) => ({ name: lineName(line), text: line.reason.written })),
    ...indicators.map(({ level3, reason }) => ({ name: level3.written, text: reason.written })),
  ].filter(({ text }) => isReason(text));
}
