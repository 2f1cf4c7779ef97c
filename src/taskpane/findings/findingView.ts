/** Filters and groups the findings. Pure. */
import { parseAddress } from "../../a1";
import type { CellAddress } from "../../domain/model";
import type { Finding, Severity } from "../../domain/finding";
import { groupBy } from "../../domain/groupBy";
import { projectOfFinding } from "../../domain/model/projectOfCell";
import { SEVERITIES } from "../../domain/finding";

export type Grouping = "severity" | "project" | "sheet" | "rule";
export const GROUPINGS: readonly Grouping[] = ["severity", "project", "sheet", "rule"];

/** What the user has chosen; it outlives a recompute. */
export interface FindingView {
  readonly grouping: Grouping;
  /** Only these; empty = all */
  readonly severities: ReadonlySet<Severity>;
  /** Only those that the last run did not have */
  readonly freshOnly: boolean;
  readonly words: string;
  /** Groups that the user has opened or closed, by `groupId`; the others are as `startsFolded` says */
  readonly folded: ReadonlyMap<string, boolean>;
}

export const EVERYTHING: FindingView = {
  grouping: "severity",
  severities: new Set(),
  freshOnly: false,
  words: "",
  folded: new Map(),
};

/** A finding with its key and project for the list. */
export interface ListedFinding {
  readonly finding: Finding;
  /** Stable across recomputes */
  readonly key: string;
  /** The project of its cells; null for none or several */
  readonly project: string | null;
  /** What tells the line of 资金 from others of its name; blank for other cells */
  readonly line: string;
}

/** Names the rows of the workbook that cells are of */
export interface RowNames {
  readonly projectOf: (cell: CellAddress) => string | null;
  /** The details of a line of 资金; blank for other cells */
  readonly lineOf: (cell: CellAddress) => string;
  /** In their order */
  readonly projects: readonly string[];
}

export const NO_ROW_NAMES: RowNames = { projectOf: () => null, lineOf: () => "", projects: [] };

export type GroupName =
  /** `rule`: the many findings of one rule, apart from the others of their severity */
  | { readonly of: "severity"; readonly severity: Severity; readonly rule?: string }
  /** Null for what concerns no project, or several */
  | { readonly of: "project"; readonly project: string | null }
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
  { projectOf, lineOf }: Pick<RowNames, "projectOf" | "lineOf"> = NO_ROW_NAMES,
): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = findingKey(finding);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const [line = "", ...others] = new Set(finding.cells.map(lineOf));
    return {
      finding,
      key: `${name} ${before}`,
      project: projectOfFinding(finding, projectOf),
      line: others.length === 0 ? line : "",
    };
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

/** More findings of one rule are a group of their own below their severity, so that they do not bury the others. */
const MOST_OF_A_RULE = 20;
/** More groups by project start folded, as does a larger group beside others. */
const MOST_OPEN_PROJECTS = 10;
const MOST_IN_OPEN_GROUP = 50;

/**
 * Omits empty groups; within a group the findings keep their order.
 *
 * @param order of the groups by sheet or by project; others follow in the order of their first findings
 */
export function grouped(
  listed: readonly ListedFinding[],
  grouping: Grouping,
  order: readonly string[] = [],
): readonly FindingGroup[] {
  switch (grouping) {
    case "severity":
      return groupsBy(listed, SEVERITIES, ({ finding }) => finding.severity).flatMap(([severity, findings]) =>
        severityGroups(severity, findings),
      );
    case "project":
      return groupsBy(listed, [null, ...order], ({ project }) => project).map(([project, findings]) => ({
        name: { of: "project", project },
        findings,
      }));
    case "sheet":
      return groupsBy(listed, order, ({ finding }) => sheetOf(finding)).map(([sheet, findings]) => ({
        name: { of: "sheet", sheet },
        findings,
      }));
    case "rule":
      return groupsBy(listed, rulesOf(listed), ({ finding }) => finding.rule).map(([rule, findings]) => ({
        name: { of: "rule", rule },
        findings,
      }));
  }
}

/** The findings of a severity; those of a rule with many stand apart, if there are others. */
function severityGroups(severity: Severity, findings: readonly ListedFinding[]): readonly FindingGroup[] {
  const byRule = groupBy(findings, ({ finding }) => finding.rule);
  const isApart = (rule: string): boolean =>
    byRule.size > 1 && (byRule.get(rule)?.length ?? 0) > MOST_OF_A_RULE;
  const others = findings.filter(({ finding }) => !isApart(finding.rule));
  return [
    ...(others.length === 0 ? [] : [{ name: { of: "severity", severity }, findings: others } as const]),
    ...rulesOf(findings)
      .filter(isApart)
      .map((rule) => ({
        name: { of: "severity", severity, rule } as const,
        findings: byRule.get(rule) ?? [],
      })),
  ];
}

export function groupId(name: GroupName): string {
  switch (name.of) {
    case "severity":
      return `${name.severity} ${name.rule ?? ""}`;
    case "project":
      return `project ${name.project ?? ""}`;
    case "sheet":
      return `sheet ${name.sheet}`;
    case "rule":
      return `rule ${name.rule}`;
  }
}

/** Whether the group is folded until the user opens it */
export function startsFolded({ name, findings }: FindingGroup, groups: number): boolean {
  if (name.of === "severity") return name.rule !== undefined;
  if (name.of === "project" && groups > MOST_OPEN_PROJECTS) return true;
  return groups > 1 && findings.length > MOST_IN_OPEN_GROUP;
}

function rulesOf(listed: readonly ListedFinding[]): string[] {
  return [...new Set(listed.map(({ finding }) => finding.rule))].sort();
}

function groupsBy<K>(
  listed: readonly ListedFinding[],
  order: readonly K[],
  keyOf: (listed: ListedFinding) => K,
): [K, ListedFinding[]][] {
  const groups = groupBy(listed, keyOf);
  return [...new Set([...order, ...groups.keys()])].flatMap((key): [K, ListedFinding[]][] => {
    const members = groups.get(key);
    return members === undefined ? [] : [[key, members]];
  });
}

/** Findings shown per group at first, so that two thousand render as quickly as a few hundred in every grouping. */
export function pageSize(groups: number): number {
  return Math.min(100, Math.max(10, Math.floor(300 / Math.max(1, groups))));
}
