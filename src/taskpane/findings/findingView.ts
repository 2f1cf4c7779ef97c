/** Filters and groups the findings. Pure. */
import { parseAddress } from "../../a1";
import type { CellAddress } from "../../domain/model";
import type { Finding, Severity } from "../../domain/finding";
import { groupBy } from "../../domain/groupBy";
import { SEVERITIES } from "../../domain/finding";

export type Grouping = "severity" | "sheet" | "rule";
export const GROUPINGS: readonly Grouping[] = ["severity", "sheet", "rule"];

/** What the user has chosen; it outlives a recompute. */
export interface FindingView {
  readonly grouping: Grouping;
  /** Only these; empty = all */
  readonly severities: ReadonlySet<Severity>;
  /** Only those that the last run did not have */
  readonly freshOnly: boolean;
  readonly words: string;
}

export const EVERYTHING: FindingView = {
  grouping: "severity",
  severities: new Set(),
  freshOnly: false,
  words: "",
};

/** A finding with its key and project for the list. */
export interface ListedFinding {
  readonly finding: Finding;
  /** Stable across recomputes */
  readonly key: string;
  /** The project of its cells; null for none or several */
  readonly project: string | null;
}

export type GroupName =
  | { readonly of: "severity"; readonly severity: Severity }
  | { readonly of: "sheet"; readonly sheet: string }
  | { readonly of: "rule"; readonly rule: string };

export interface FindingGroup {
  readonly name: GroupName;
  readonly findings: readonly ListedFinding[];
}

/** Stays the same after a recompute or another check. A finding of a text is identified by its passage, not by cells. */
export function findingKey({ code, cells, passages }: Finding): string {
  const [passage] = passages ?? [];
  return [code, ...cells, ...(passage === undefined ? [] : [passage.first, passage.quote])].join(" ");
}

export function listedFindings(
  findings: readonly Finding[],
  projectOf: (cell: CellAddress) => string | null = () => null,
): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = findingKey(finding);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const projects = new Set(finding.cells.map(projectOf));
    const [project = null] = projects.size === 1 ? projects : [];
    return { finding, key: `${name} ${before}`, project };
  });
}

/** Normalises for comparison: full-width and capital letters equal the others. */
export function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The findings that contain every word; `textOf` gives a finding's text, normalised by `comparable`. */
export function withWords(
  listed: readonly ListedFinding[],
  words: string,
  textOf: (listed: ListedFinding) => string,
): readonly ListedFinding[] {
  const sought = comparable(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (sought.length === 0) return listed;
  return listed.filter((one) => {
    const text = textOf(one);
    return sought.every((word) => text.includes(word));
  });
}

export function ofSeverities(
  listed: readonly ListedFinding[],
  severities: ReadonlySet<Severity>,
): readonly ListedFinding[] {
  return severities.size === 0 ? listed : listed.filter(({ finding }) => severities.has(finding.severity));
}

/** The sheet of the finding's first cell: each finding is listed once. */
function sheetOf(finding: Finding): string {
  const [first = ""] = finding.cells;
  return parseAddress(first)?.sheet ?? "";
}

/**
 * Omits empty groups; within a group the findings keep their order.
 *
 * @param sheets the order of groups by sheet; other sheets follow in the order of their first findings
 */
export function grouped(
  listed: readonly ListedFinding[],
  grouping: Grouping,
  sheets: readonly string[] = [],
): readonly FindingGroup[] {
  switch (grouping) {
    case "severity":
      return groupsBy(listed, SEVERITIES, ({ severity }) => severity).map(([severity, findings]) => ({
        name: { of: "severity", severity },
        findings,
      }));
    case "sheet":
      return groupsBy(listed, sheets, sheetOf).map(([sheet, findings]) => ({
        name: { of: "sheet", sheet },
        findings,
      }));
    case "rule":
      return groupsBy(listed, rulesOf(listed), ({ rule }) => rule).map(([rule, findings]) => ({
        name: { of: "rule", rule },
        findings,
      }));
  }
}

function rulesOf(listed: readonly ListedFinding[]): string[] {
  return [...new Set(listed.map(({ finding }) => finding.rule))].sort();
}

function groupsBy<K>(
  listed: readonly ListedFinding[],
  order: readonly K[],
  keyOf: (finding: Finding) => K,
): [K, ListedFinding[]][] {
  const groups = groupBy(listed, ({ finding }) => keyOf(finding));
  return [...new Set([...order, ...groups.keys()])].flatMap((key): [K, ListedFinding[]][] => {
    const members = groups.get(key);
    return members === undefined ? [] : [[key, members]];
  });
}

/** Findings shown per group at first, so that two thousand render as quickly as a few hundred in every grouping. */
export function pageSize(groups: number): number {
  return Math.min(100, Math.max(10, Math.floor(300 / Math.max(1, groups))));
}
