/** Sentences about 填入下发表样, by language; loaded when they are needed. */
import type { FilledItem } from "../workbook/fill";
import { sentencesIn, type Language } from "./languages";
import { fill as zhCN } from "./zh-CN/fill";

export interface FillMessages {
  readonly back: string;
  /** What is written, and what is never touched */
  readonly intro: string;
  readonly introNone: string;
  readonly stale: string;
  readonly changed: string;
  readonly incomplete: (findings: number) => string;
  /** The workbook has more than one project, and a form names none */
  readonly choose: (sheet: string) => string;
  readonly notChosen: string;
  readonly department: string;
  /** 表一（就业补助） */
  readonly form: (sheet: string, project: string | null) => string;
  readonly fillForm: string;
  readonly counts: (cells: number, rows: number) => string;
  readonly overwrite: (count: number) => string;
  readonly cells: (count: number) => string;
  readonly differing: (count: number) => string;
  readonly formulas: (count: number) => string;
  readonly unplaced: (count: number) => string;
  readonly unknown: (count: number) => string;
  readonly cell: string;
  readonly item: string;
  /** What the form holds, and what the evaluation gives */
  readonly inForm: string;
  readonly evaluated: string;
  readonly blank: string;
  readonly goTo: (cell: string) => string;
  /** 年度资金总额：全年执行数 */
  readonly items: (items: readonly FilledItem[]) => string;
}

/** @throws Error if the language is not loaded */
export function fillMessages(language: Language): FillMessages {
  return sentencesIn(language, "fill", zhCN);
}
