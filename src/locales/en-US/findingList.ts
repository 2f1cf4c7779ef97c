import type { FindingListMessages } from "../findingList";

export const findingList: FindingListMessages = {
  controls: "Filter and groups",
  grouping: "Group by",
  groupBy: { severity: "By severity", sheet: "By sheet", rule: "By rule" },
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
  actual: "Written",
  expected: "Should be",
  reference: "Measured by",
};
