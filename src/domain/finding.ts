/** A finding as data, whatever rule it is of; its sentence is made by `src/locales`. */
import type { CellAddress } from "./cellAddress";

/** From the gravest on */
export const SEVERITIES = ["error", "warning", "note"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** How a place in the text is named: by lines of a plain text, by the paragraph of a .docx */
export type PlaceKind = "lines" | "paragraph";

/** A passage of a report: from the first to the last line, or paragraph, with its words */
export interface TextPlace {
  readonly kind: PlaceKind;
  readonly first: number;
  readonly last: number;
  /** As written, without blanks */
  readonly quote: string;
  /** Which of several reports that are checked against each other; absent = the only one */
  readonly report?: string;
}

/** The rules know the inputs of each code: `FindingOf` in `rules/rules`. */
export interface Finding {
  /** `R02`. R00 is the reader's own: a cell, column or name that cannot be read, or was read only after normalising it. */
  readonly rule: string;
  /** One sentence of the rule: `R32.reasonRequired` */
  readonly code: string;
  readonly severity: Severity;
  /** The cells at fault first; empty only for a finding in a written report that concerns no cell */
  readonly cells: readonly CellAddress[];
  /** The passages of a written report, the one at fault first */
  readonly passages?: readonly TextPlace[];
  /** The figures and words that the sentence needs, already in print form */
  readonly inputs: unknown;
  /** The correct content in print form; null if unknown */
  readonly expected: string | null;
  /** The content as it is */
  readonly actual: string | null;
  /** The clause or document that the rule rests on */
  readonly clause: string;
  /** Cells that are not shown and whose figures it was made of */
  readonly restsOn?: readonly CellAddress[];
  /** What only follows from it; listed under it and counted nowhere. Absent = nothing */
  readonly follows?: readonly Finding[];
}

/** The findings that stand for themselves: also what follows from an accepted one */
export function standingFindings(
  findings: readonly Finding[],
  accepted: ReadonlyMap<Finding, unknown>,
): readonly Finding[] {
  return findings.flatMap((finding) =>
    accepted.has(finding) ? [finding, ...(finding.follows ?? [])] : [finding],
  );
}
