/**
 * Whether the papers may be handed in, and what is missing. Computed once for each result: whatever says so (pane,
 * export, drafts, command, 汇总) says it from this value.
 */
import type { Evaluation } from "../evaluation";
import type { Finding } from "../finding";
import type { HandInCounts, PaperFault } from "../papers";
import type { Triage } from "./acceptance";
import { stepsOf, type Steps } from "./steps";

export interface HandIn extends Steps {
  /** Forms whose 总分 is printed blank, by project; null = the whole department */
  readonly blankTotals: readonly (string | null)[];
  readonly papers: readonly PaperFault[];
}

export function handInOf(
  { open }: Pick<Triage, "open">,
  { department, projects }: Pick<Evaluation, "department" | "projects">,
  papers: readonly PaperFault[],
): HandIn {
  const printed = [department, ...projects.filter(({ project }) => project?.separateForm.value === true)];
  const blankTotals = printed.flatMap(({ name, totalScore }) => (totalScore === null ? [name] : []));
  return { ...stepsOf(open), blankTotals, papers };
}

export type { HandInCounts, PaperFault, PaperFaultKind } from "../papers";

export function handInCounts({ fill, correct, explain, blankTotals, papers }: HandIn): HandInCounts {
  const errors = (findings: readonly Finding[]): number =>
    findings.filter(({ severity }) => severity === "error").length;
  const [missing, reasons] = [errors(fill), errors(explain)];
  const mustFix = missing + correct.length + reasons;
  return {
    mustFix,
    missing,
    reasons,
    toExplain: fill.length + correct.length + explain.length - mustFix,
    blankTotals: blankTotals.length,
    papers: papers.length,
  };
}

/** 可以上报 */
export function isReady({ fill, correct, explain, blankTotals, papers }: HandIn): boolean {
  return [fill, correct, explain, blankTotals, papers].every(({ length }) => length === 0);
}
