import { isPlaceholderName } from "../text";
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
  const names = (all: readonly string[]) => [...new Set(all.filter((name) => !isPlaceholderName(name)))];
  return {
    newProjects,
    droppedProjects,
    newIndicators: names(newIndicators.map(({ indicator }) => indicator.level3.written)),
    droppedIndicators: names(droppedIndicators.map(({ name }) => name)),
  };
}
