import type { YearContext } from "./context";

/** As 指标 writes it */
const WHOLE_DEPARTMENT = "部门整体";

/** Names that only one of the two years has */
export interface Unmatched {
  readonly newProjects: readonly string[];
  readonly droppedProjects: readonly string[];
  readonly newIndicators: readonly string[];
  readonly droppedIndicators: readonly string[];
  readonly newWorkFigures: readonly string[];
  readonly droppedWorkFigures: readonly string[];
}

export function unmatchedOf({
  newProjects,
  droppedProjects,
  newIndicators,
  droppedIndicators,
  newWorkFigures,
  droppedWorkFigures,
}: YearContext): Unmatched {
  const these = newIndicators.map(({ indicator: { level3, project } }) => ({
    name: level3.written,
    project: project.value,
  }));
  return {
    newProjects,
    droppedProjects,
    newIndicators: namesOf(these, droppedIndicators),
    droppedIndicators: namesOf(droppedIndicators, these),
    newWorkFigures: [...new Set(newWorkFigures.map(({ name }) => name))],
    droppedWorkFigures: [...new Set(droppedWorkFigures.map(({ name }) => name))],
  };
}

interface Named {
  readonly name: string;
  /** Null = the whole department */
  readonly project: string | null;
}

/** Without duplicates; with the project where the other year has the name too, but not clearly for which indicator */
function namesOf(these: readonly Named[], others: readonly Named[]): string[] {
  const ambiguous = new Set(others.map(({ name }) => name));
  return [
    ...new Set(
      these.map(({ name, project }) =>
        ambiguous.has(name) ? `${name}（${project ?? WHOLE_DEPARTMENT}）` : name,
      ),
    ),
  ];
}
