/** Sentences of 汇总, by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import { rollup as zhCN } from "./zh-CN/rollup";

export interface RollupMessages {
  readonly heading: string;
  readonly intro: string;
  readonly back: string;
  readonly choose: string;
  readonly chooseFolder: string;
  readonly again: string;
  readonly stale: string;
  /** Files chosen, units added up */
  readonly counted: (files: number, units: number) => string;
  /** In 万元 and percent; null = not known */
  readonly totals: (budget: string | null, spent: string | null, rate: string | null) => string;
  readonly scores: (projects: number, mean: string | null, weighted: string | null) => string;
  readonly notRanked: string;
  /** Files of the chosen folder that are no workbooks */
  readonly others: (names: readonly string[]) => string;
  readonly noList: string;
  readonly insertList: string;
  readonly write: string;
  readonly toWrite: (created: readonly string[], changed: readonly string[]) => string;
  readonly written: (sheets: readonly string[]) => string;
  readonly upToDate: string;
  readonly left: (cells: number) => string;
  readonly overwritten: (cells: readonly string[]) => string;
  readonly findings: (count: number) => string;
  readonly noFindings: string;
  readonly units: (count: number) => string;
  readonly filter: string;
  readonly filterHint: string;
  readonly sortBy: string;
  readonly sorts: Readonly<Record<UnitSort, string>>;
  readonly noMatch: string;
  /** A unit's line: rate in percent, score, grade, rank */
  readonly unit: (line: UnitLine) => string;
  readonly notCounted: string;
  readonly unitFindings: (open: number, accepted: number) => string;
  readonly accepted: (reason: string) => string;
  readonly more: (rest: number) => string;
  readonly sample: string;
  readonly seed: string;
  readonly amount: string;
  readonly share: string;
  readonly sampleHint: string;
  /** A place that is not in the open workbook */
  readonly place: (file: string, cells: readonly string[]) => string;
  readonly goTo: (cell: string) => string;
}

export type UnitSort = "errors" | "rate" | "score" | "name";

export interface UnitLine {
  readonly rate: string | null;
  readonly score: string | null;
  readonly grade: string | null;
  readonly rank: number | null;
  readonly errors: number;
  readonly warnings: number;
}

/** @throws Error if the language is not loaded */
export function rollupMessages(language: Language): RollupMessages {
  return sentencesIn(language, "rollup", zhCN);
}
