/** Filters and groups the rows that need a reason. Pure. */
import { groupBy } from "../../domain/groupBy";
import { projectOfReason, type ReasonDue } from "../../domain/triage/reasons";
import { findingSentence, type Language } from "../../locales";
import { comparable } from "../findings/findingView";

/** `blank`: nothing is typed; `draft`: typed and not written */
export type ReasonState = "all" | "blank" | "draft";
export const REASON_STATES: readonly ReasonState[] = ["all", "blank", "draft"];

export interface ReasonFilter {
  readonly words: string;
  readonly state: ReasonState;
}

export const ALL_REASONS: ReasonFilter = { words: "", state: "all" };

/** In the order of the rows; those of one project together */
export function byProject(due: readonly ReasonDue[]): readonly ReasonDue[] {
  return [...groupBy(due, projectOfReason).values()].flat();
}

/** The rows that contain every word and are in that state */
export function withFilter(
  due: readonly ReasonDue[],
  { words, state }: ReasonFilter,
  stateOf: (due: ReasonDue) => ReasonState,
  language: Language,
): readonly ReasonDue[] {
  const sought = comparable(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return due.filter((one) => {
    if (state !== "all" && stateOf(one) !== state) return false;
    if (sought.length === 0) return true;
    const sentences = one.causes.map((cause) => findingSentence(language, cause));
    const parts = [one.name, one.project ?? "", ...one.details, one.cell ?? "", ...sentences];
    const text = comparable(parts.join("\n"));
    return sought.every((word) => text.includes(word));
  });
}
