/** Sentences of the comparison with last year, by language; loaded when they are needed. */
import type { Source } from "../domain/years/source";
import type { LastYearProblem } from "../domain/years/lastYear";
import type { Unmatched } from "../domain/years/unmatched";
import { sentencesIn, type Language } from "./languages";
import { lastYear as zhCN } from "./zh-CN/years";

export interface LastYearMessages {
  readonly heading: string;
  readonly intro: string;
  readonly choose: string;
  /** 从上年建立 */
  readonly create: string;
  readonly created: (file: string) => string;
  readonly forget: string;
  /** A file is chosen, and the results are from before */
  readonly chosen: (file: string, year: number | null) => string;
  readonly compared: (file: string, year: number | null, projects: number, indicators: number) => string;
  /** Null = never chosen; else the file of the last run */
  readonly notCompared: (file: string | null) => string;
  readonly otherYear: (file: string, year: number | null, reportYear: number | null) => string;
  readonly otherUnit: (unit: string) => string;
  /** The last run was compared with another file, or with other content */
  readonly otherFile: (file: string) => string;
  /** The money unit of one of the years is not known */
  readonly withoutAmounts: string;
  /** The JSON lacks what some rules need */
  readonly withoutTexts: string;
  /** Rows of 实绩 without 上年数 that last year has */
  readonly lastFigures: (rows: number) => string;
  /** Filling 上年数 in */
  readonly toFill: {
    readonly heading: (cells: number) => string;
    readonly button: string;
    /** A row of 实绩 and last year's figure with its unit */
    readonly figure: (name: string, figure: string, source: Source) => string;
  };
  readonly unmatched: Record<keyof Unmatched, (names: readonly string[]) => string>;
  /** `what` without a full stop */
  readonly problems: Readonly<Record<LastYearProblem, { readonly what: string; readonly next: string }>>;
}

/** @throws Error if the language is not loaded */
export function lastYearMessages(language: Language): LastYearMessages {
  return sentencesIn(language, "lastYear", zhCN);
}
