/** Sentences about the list of findings, its groups and its filter, by language; loaded with the results. */
import type { Severity } from "../domain/finding";
import type { TextPlace } from "../domain/report/check/reportText";
import { sentencesIn, type Language } from "./languages";
import { findingList as zhCN } from "./zh-CN/findingList";

export interface FindingListMessages {
  readonly heading: string;
  readonly none: string;
  readonly severity: Record<Severity, string>;
  readonly keyboardHint: string;
  readonly goTo: (cell: string) => string;
  readonly moreCells: (count: number) => string;
  readonly more: (shown: number, rest: number) => string;
  readonly clause: (clause: string) => string;
  /** Where a finding of a written report stands */
  readonly place: (place: TextPlace) => string;
  /** Of the controls, as a group */
  readonly controls: string;
  readonly grouping: string;
  readonly groupBy: { readonly severity: string; readonly sheet: string; readonly rule: string };
  readonly search: string;
  readonly searchHint: string;
  readonly severities: string;
  /** The heading of a group: a severity, a sheet, or a rule with its title */
  readonly group: (name: string, count: number) => string;
  /** With a filter: how many of how many show */
  readonly filtered: (shown: number, all: number) => string;
  readonly nothingFound: string;
  readonly clearFilter: string;
  /** Compared with the last run */
  readonly since: {
    readonly label: string;
    readonly fresh: (count: number) => string;
    readonly gone: (count: number) => string;
    /** A finding that is gone, as 核对记录 had it; its sentence is Chinese */
    readonly former: (rule: string, cells: string, sentence: string) => string;
    readonly moreGone: (count: number) => string;
    /** What was read then and now */
    readonly counts: (before: string, after: string) => string;
    readonly profile: (before: string, after: string) => string;
  };
  /** Heading over the findings of the selected cells */
  readonly selected: (cells: string, count: number) => string;
  readonly moreSelected: (count: number) => string;
  readonly project: (name: string) => string;
  /** What is written in the table */
  readonly actual: string;
  /** The same in a written report */
  readonly inReport: string;
  /** The required value, or the reference if the written one may still be right */
  readonly expected: string;
  readonly reference: string;
}

export function findingListMessages(language: Language): FindingListMessages {
  return sentencesIn(language, "findingList", zhCN);
}
