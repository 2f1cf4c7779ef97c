import type { YearContext } from "./context";

/** Names that only one of the two years has */
export interface Unmatched {
  readonly newProjects: readonly string[];
  readonly droppedProjects: readonly string[];
  readonly newIndicators: readonly string[];
  readonly droppedIndicators: readonly string[];
}

export function unmatchedOf({
  newProjects,
  droppedProjects,
  newIndicators,
  droppedIndicators,
}: YearContext): Unmatched {
  return {
    newProjects,
    droppedProjects,
    newIndicators: [...new Set(newIndicators.map(({ indicator }) => indicator.level3.written))],
    droppedIndicators: [...new Set(droppedIndicators.map(({ name }) => name))],
  };
}
