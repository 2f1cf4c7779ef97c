/** Sentences about the list of findings, its groups and its filter, by language; loaded with the results. */
import type { Language } from "./messages";

export interface FindingListMessages {
  /** Of the controls, as a group */
  readonly controls: string;
  readonly grouping: string;
  readonly groupBy: { readonly severity: string; readonly sheet: string; readonly rule: string };
  readonly search: string;
  readonly searchHint: string;
  readonly severities: string;
  /** The heading of a group: a sheet, or a rule with its title */
  readonly group: (name: string, count: number) => string;
  /** With a filter: how many of how many show */
  readonly filtered: (shown: number, all: number) => string;
  readonly nothingFound: string;
  readonly clearFilter: string;
  readonly project: (name: string) => string;
  /** What is written in the table */
  readonly actual: string;
  /** Beside it: what has to stand there, and what it was measured by where the figure may be right all the same */
  readonly expected: string;
  readonly reference: string;
}

const zhCN: FindingListMessages = {
  controls: "筛选和分组",
  grouping: "分组方式",
  groupBy: { severity: "按级别", sheet: "按工作表", rule: "按规则" },
  search: "筛选",
  searchHint: "规则、单元格、文字",
  severities: "只看级别",
  group: (name, count) => `${name} ${count} 处`,
  filtered: (shown, all) => `符合筛选的 ${shown} 条，共 ${all} 条`,
  nothingFound: "没有符合筛选的问题。",
  clearFilter: "取消筛选",
  project: (name) => `项目：${name}`,
  actual: "表中",
  expected: "应为",
  reference: "参照",
};

const enUS: FindingListMessages = {
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
  project: (name) => `Project: ${name}`,
  actual: "Written",
  expected: "Should be",
  reference: "Measured by",
};

const MESSAGES: Record<Language, FindingListMessages> = { "zh-CN": zhCN, "en-US": enUS };

export function findingListMessages(language: Language): FindingListMessages {
  return MESSAGES[language];
}
