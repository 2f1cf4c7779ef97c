/**
 * 说明情况: the user accepts a finding with a reason. The acceptance is tied to the finding's rows and figures: it follows
 * rows that move, and a changed figure reopens the finding.
 */
import { fingerprint } from "../fingerprint";
import { standingFindings, type Finding } from "../finding";
import { inputCells, type InputCell } from "../model/inputRows";
import type { CellAddress, SelfEvaluation } from "../model";
import { demandsReason } from "./reasons";

export interface Acceptance {
  readonly code: string;
  /** Fingerprint of the words of the finding's rows */
  readonly words: string;
  /** Fingerprint of everything that the finding depends on */
  readonly figures: string;
  /** Its cell at the time; distinguishes equal rows, and identifies a renamed row */
  readonly cell: CellAddress;
  readonly reason: string;
}

/** In characters as `reasonLength` counts them */
export const ACCEPTANCE_LIMIT = 200;

/**
 * Errors and warnings can be accepted, except R00 and R62, where a figure is missing, and findings that ask for a
 * reason in the form itself.
 */
export function canAccept(finding: Finding): boolean {
  const isMissing = finding.rule === "R00" || finding.rule === "R62";
  return finding.severity !== "note" && !isMissing && !demandsReason(finding);
}

/** One for each finding, all with the same reason */
export function acceptancesOf(
  findings: readonly Finding[],
  selfEvaluation: SelfEvaluation,
  reason: string,
): Acceptance[] {
  const cells = inputCells(selfEvaluation);
  return findings.map((finding) => ({ ...marksOf(finding, selfEvaluation, cells), reason }));
}

/** The acceptances of these findings, also those that no longer hold because figures have changed */
export function existingAcceptances(
  { accepted, reopened }: Pick<Triage, "accepted" | "reopened">,
  findings: readonly Finding[],
): Acceptance[] {
  return findings.flatMap((finding) => accepted.get(finding) ?? reopened.get(finding) ?? []);
}

export interface Triage {
  /** Those that are not accepted, in their order */
  readonly open: readonly Finding[];
  readonly accepted: ReadonlyMap<Finding, Acceptance>;
  /** Open findings that were accepted with other figures */
  readonly reopened: ReadonlyMap<Finding, Acceptance>;
}

/**
 * Divides the findings by the acceptances. Each acceptance covers at most one finding. What follows from an accepted
 * finding is open: the figure is right, and so it no longer follows.
 */
export function triageFindings(
  findings: readonly Finding[],
  selfEvaluation: SelfEvaluation,
  acceptances: readonly Acceptance[],
): Triage {
  const codes = new Set(acceptances.map(({ code }) => code));
  const all = findings.flatMap((finding) => [finding, ...(finding.follows ?? [])]);
  const acceptable = all.filter((finding) => codes.has(finding.code) && canAccept(finding));
  if (acceptable.length === 0) return { open: findings, accepted: new Map(), reopened: new Map() };
  const cells = inputCells(selfEvaluation);
  const candidates = acceptable.map((finding): Candidate => ({
    finding,
    marks: marksOf(finding, selfEvaluation, cells),
  }));
  const rest = { candidates: new Set(candidates), acceptances: new Set(acceptances) };
  const exact = [...assign(rest, "words", "figures", "cell"), ...assign(rest, "words", "figures")];
  const accepted = new Map(exact);
  const reopened = new Map([
    ...assign(rest, "words", "cell"),
    ...assign(rest, "words"),
    ...assign(rest, "cell"),
  ]);
  const open = standingFindings(findings, accepted).filter((finding) => !accepted.has(finding));
  return { open, accepted, reopened };
}

type Marks = Omit<Acceptance, "reason">;

interface Candidate {
  readonly finding: Finding;
  readonly marks: Marks;
}

interface Rest {
  readonly candidates: Set<Candidate>;
  readonly acceptances: Set<Acceptance>;
}

/** Pairs findings and acceptances with equal code and marks, and removes the pairs from the rest. */
function assign(
  { candidates, acceptances }: Rest,
  ...marks: readonly ("words" | "figures" | "cell")[]
): [Finding, Acceptance][] {
  const keyOf = (of: Marks): string => JSON.stringify([of.code, ...marks.map((mark) => of[mark])]);
  const waiting = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate.marks);
    waiting.set(key, [...(waiting.get(key) ?? []), candidate]);
  }
  const pairs: [Finding, Acceptance][] = [];
  for (const acceptance of [...acceptances]) {
    const candidate = waiting.get(keyOf(acceptance))?.shift();
    if (candidate === undefined) continue;
    candidates.delete(candidate);
    acceptances.delete(acceptance);
    pairs.push([candidate.finding, acceptance]);
  }
  return pairs;
}

/**
 * The figures include those of the sentence and of the finding's cells, and the reporting year. A passage of a report is
 * recognised by its words, wherever it stands.
 */
function marksOf(
  { code, cells, passages, inputs, expected, actual }: Finding,
  { unit }: SelfEvaluation,
  read: ReadonlyMap<CellAddress, InputCell>,
): Marks {
  const known = cells.map((cell) => read.get(cell));
  const words = new Set([
    ...known.map((cell) => cell?.row.words ?? ""),
    ...(passages ?? []).slice(0, 1).map(({ quote }) => quote.replace(/[\d.]+/g, "")),
  ]);
  const written = known.map((cell) => cell?.field.written ?? "");
  return {
    code,
    words: fingerprint(JSON.stringify([...words])),
    figures: fingerprint(
      JSON.stringify([unit.year.written, inputs, expected, actual, written], withoutLines),
    ),
    cell: cells[0] ?? "",
  };
}

/** The lines of a passage: an edit above it moves them. */
function withoutLines(key: string, value: unknown): unknown {
  return (key === "first" || key === "last") && typeof value === "number" ? undefined : value;
}

const MAX_STORED = 300;

export interface AcceptanceChange {
  readonly add: readonly Acceptance[];
  readonly drop: readonly Acceptance[];
}

export const NO_ACCEPTANCE_CHANGE: AcceptanceChange = { add: [], drop: [] };

/**
 * Adds acceptances in place of the former ones of their findings. Those that cover no finding are kept in case it comes
 * back; above the limit the oldest of them are dropped.
 */
export function addingTo(
  acceptances: readonly Acceptance[],
  add: readonly Acceptance[],
  former: readonly Acceptance[],
  { accepted, reopened }: Pick<Triage, "accepted" | "reopened">,
): AcceptanceChange {
  const covering = new Set([...accepted.values(), ...reopened.values()]);
  const idle = acceptances.filter((one) => !covering.has(one));
  const surplus = Math.max(0, acceptances.length + add.length - former.length - MAX_STORED);
  return { add, drop: [...former, ...idle.slice(0, surplus)] };
}

/** Applies a change. An added acceptance replaces one with the same marks, so that applying twice has no effect. */
export function changedAcceptances(
  acceptances: readonly Acceptance[],
  { add, drop }: AcceptanceChange,
): readonly Acceptance[] {
  const dropped = new Set(drop.map(allOf));
  const replaced = new Set(add.map(marksIn));
  const remaining = acceptances.filter((one) => !dropped.has(allOf(one)) && !replaced.has(marksIn(one)));
  return [...remaining, ...add];
}

/** The change that leads from one list to the other; its reverse undoes it. */
export function acceptanceChange(from: readonly Acceptance[], to: readonly Acceptance[]): AcceptanceChange {
  const without = (list: readonly Acceptance[], others: readonly Acceptance[]): readonly Acceptance[] => {
    const known = new Set(others.map(allOf));
    return list.filter((one) => !known.has(allOf(one)));
  };
  return { add: without(to, from), drop: without(from, to) };
}

export function changesNothing({ add, drop }: AcceptanceChange): boolean {
  return add.length + drop.length === 0;
}

function marksIn({ code, words, figures, cell }: Acceptance): string {
  return JSON.stringify([code, words, figures, cell]);
}

function allOf(acceptance: Acceptance): string {
  return JSON.stringify([marksIn(acceptance), acceptance.reason]);
}
