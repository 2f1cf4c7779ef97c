/** Words that several sentences share. */
import type { InputsByCode } from "../../../domain/rules/rules";
import { RATES, type Measure, type Operator } from "../../../domain/model";

export const MEASURES: Record<Measure, string> = {
  carriedOver: "carry-over",
  initialBudget: "initial budget",
  added: "additions",
  reduced: "reductions",
  spent: "spending",
  annualBudget: "annual budget",
  balance: "balance",
  executionRate: "execution rate",
  initialRate: "execution rate on the initial budget",
  adjustmentRate: "adjustment rate",
};

export const SCOPES: ReadonlyMap<string, string> = new Map([
  ["全部", "all funds"],
  ["基本支出", "basic expenditure"],
  ["人员经费", "personnel"],
  ["公用经费", "operating costs"],
  ["项目支出", "project expenditure"],
  ["部门预算", "departmental-budget projects"],
  ["省级专项", "provincial special funds"],
  ["市级专项", "municipal special funds"],
  ["县级专项", "county special funds"],
  ["乡级专项", "township special funds"],
  ["上级专项", "higher-level special funds"],
  ["中央专项", "central special funds"],
]);

export const OPERATORS: Record<Operator, string> = { ">=": "≥", ">": ">", "=": "=", "<": "<", "<=": "≤" };
export const LEVELS = { 1: "achieved", 2: "partly achieved", 3: "not achieved" } as const;

export const NAME_STATES: ReadonlyMap<string, string> = new Map([
  ["missing", "does not exist"],
  ["refError", "has lost its cells (#REF!)"],
  ["multiArea", "leads to several areas"],
  ["formula", "is a formula or a constant, not a range"],
  ["tooLarge", "leads to a range that is too large"],
  ["foreign", "leads to another workbook or a missing sheet"],
]);

/** Quotation marks inside become single ones. */
export const quoted = (text: string): string =>
  `“${text.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’"))}”`;
/** A rule may be a paragraph; its cell is beside the sentence. */
export const quotedStart = (text: string): string =>
  quoted(text.length > 40 ? `${text.slice(0, 39)}…` : text);
/** A row by its name */
export const named = (text: string): string => (text === "" ? "the row without a name" : quoted(text));
export const scopeName = (scope: string): string => SCOPES.get(scope) ?? quoted(scope);
export const formName = (form: string | null): string =>
  form === null ? "the whole department" : named(form);
export const figure = (measure: Measure, value: string): string => (RATES.has(measure) ? `${value}%` : value);

type Range = InputsByCode["R36.scoreMissing"]["range"];
export const points = ({ low, high, highIncluded }: Range): string =>
  highIncluded ? `${low} to ${high} points` : `${low} to below ${high} points`;

/** The working in brackets, where there is one. */
export const shown = (working: string | null): string => (working === null ? "" : ` (${working})`);
