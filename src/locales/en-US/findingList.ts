import type { Sentences } from "../sentences";
import { placeName } from "./textPlace";

/** What is no document's name; documents keep theirs. */
const BASES: ReadonlyMap<string, string> = new Map([
  ["本工具建议", "proposal of this add-in"],
  ["本工具默认", "default of this add-in"],
  ["标准工作簿填报说明", "instructions of the standard workbook"],
  ["预算管理一体化绩效模块", "performance module of the integrated budget platform"],
  ["报表510000_0013zp 填报说明", "instructions of form 510000_0013zp"],
]);
const basis = (clause: string): string => BASES.get(clause) ?? clause;

export const findingList: Sentences["findingList"] = {
  heading: "Findings",
  none: "No findings.",
  severity: { error: "To correct", warning: "To explain", note: "To note" },
  keyboardHint:
    "Up and down move between findings, left and right between cells; Excel selects each on the way. Further left is the heading of the group, which left and right fold and unfold. / searches, F6 changes the region.",
  goTo: (cell) => `Go to ${cell}`,
  moreCells: (count) => `${count} more`,
  follows: (count) => `${count} more only follow from this one; correct it and check again`,
  more: (shown, rest) => `Show ${shown} more (${rest} left)`,
  place: placeName,
  clause: (clause) => `Basis: ${clause.split("、").map(basis).join(", ")}`,
  controls: "Filter and groups",
  grouping: "Group by",
  groupBy: { severity: "By severity", project: "By project", sheet: "By sheet", rule: "By rule" },
  search: "Filter",
  searchHint: "Rule, cell, words",
  severities: "Only these severities",
  group: (name, count) => `${name}: ${count}`,
  filtered: (shown, all) => `${shown} of ${all} match the filter`,
  nothingFound: "No finding matches the filter.",
  clearFilter: "Clear the filter",
  since: {
    label: "Since the last run",
    fresh: (count) => `New: ${count}`,
    gone: (count) => `Gone: ${count}`,
    former: (rule, cells) => `${cells} (${rule})`,
    moreGone: (count) => `${count} more`,
    counts: (before, after) => `Other rows were read. Last time: ${before}. Now: ${after}.`,
    profile: (before, after) => `The rules or the version changed: from ${before} to ${after}.`,
  },
  selected: (cells, count) => `${cells}: ${count}`,
  moreSelected: (count) => `${count} more under Findings.`,
  project: (name) => `Project: ${name}`,
  row: (project, line) => (project === null ? line : `Project: ${project}${line === "" ? "" : ` (${line})`}`),
  separator: ", ",
  noProject: "Whole department and several projects",
  ofRule: (severity, rule) => `${severity}: ${rule}`,
  counts: (parts) => `(${parts.join(", ")})`,
  foldAll: "Collapse all",
  unfoldAll: "Expand all",
  copy: "Copy",
  copied: "Copied",
  notCopied: "Copying is not allowed here",
  figure: (label, value) => `${label}: ${value}`,
  actual: "Written",
  inReport: "In the report",
  expected: "Should be",
  reference: "Measured by",
};
