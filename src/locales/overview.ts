/** Sentences of 总览 beside those of the pane, by language; loaded with that tab. */
import type { Grade } from "../domain/evaluation";
import type { FundCategory } from "../domain/model";
import { sentencesIn, type Language } from "./languages";
import { overview as zhCN } from "./zh-CN/overview";

export interface FundLabels {
  readonly initialBudget: string;
  readonly adjustment: string;
  readonly carriedOver: string;
  readonly annualBudget: string;
  readonly spent: string;
  readonly balance: string;
  readonly executionRate: string;
  readonly initialRate: string;
}

export interface OverviewMessages {
  /** `cell` is where a figure comes from; it covers `rows` of `all` rows */
  readonly goTo: (label: string, figure: string, cell: string, rows: number, all: number) => string;
  /** The table of funds is empty */
  readonly noFunds: string;
  readonly categories: string;
  readonly category: Record<FundCategory, string>;
  readonly projects: (count: number) => string;
  /** What a full bar stands for */
  readonly fullBar: string;
  /** Below a name: what was spent of what there was */
  readonly spentOf: (spent: string, budget: string) => string;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly order: string;
  readonly orderBy: { readonly table: string; readonly rate: string; readonly budget: string };
  /** The first of many are shown */
  readonly firstOf: Record<"table" | "rate" | "budget", (shown: number, all: number) => string>;
  readonly more: (count: number, rest: number) => string;
  readonly firstForms: (shown: number, all: number) => string;
  readonly execution: string;
  /** An indicator without 一级指标 */
  readonly unnamedBlock: string;
  readonly scoreOf: (score: string, points: string) => string;
  readonly funds: {
    readonly heading: (moneyUnit: string | null) => string;
    readonly labels: FundLabels;
    readonly adjustmentParts: (added: string, reduced: string) => string;
    /** An amount of the scope cannot be read */
    readonly unknown: string;
    /** Nothing was budgeted initially */
    readonly noInitialBudget: string;
  };
  readonly forms: {
    readonly heading: string;
    readonly department: string;
    readonly unnamed: string;
    readonly fundScore: string;
    readonly indicatorScore: string;
    readonly totalScore: string;
    readonly grade: Record<Grade, string>;
    readonly missingScores: (count: number) => string;
    readonly noIndicators: string;
    readonly noFundScore: string;
  };
}

export function overviewMessages(language: Language): OverviewMessages {
  return sentencesIn(language, "overview", zhCN);
}
