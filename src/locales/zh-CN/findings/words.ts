/** Words that several sentences share. */
import type { InputsByCode } from "../../../domain/rules/rules";
import { RATES, type Measure, type Operator } from "../../../domain/model";

export const SCOPES: ReadonlyMap<string, string> = new Map([
  ["全部", "全部资金"],
  ["基本支出", "基本支出"],
  ["人员经费", "人员经费"],
  ["公用经费", "公用经费"],
  ["项目支出", "项目支出"],
  ["部门预算", "部门预算项目"],
  ...["省级专项", "市级专项", "县级专项", "乡级专项", "上级专项", "中央专项"].map(
    (tier) => [tier, tier] as const,
  ),
]);

export const OPERATORS: Record<Operator, string> = { ">=": "≥", ">": "＞", "=": "＝", "<": "＜", "<=": "≤" };
export const LEVELS = {
  1: "达成年度指标",
  2: "部分达成年度指标并具有一定效果",
  3: "未达成年度指标且效果较差",
} as const;

export const NAME_STATES: ReadonlyMap<string, string> = new Map([
  ["missing", "不存在"],
  ["refError", "引用已失效（#REF!）"],
  ["multiArea", "指向多个区域"],
  ["formula", "是公式或常数，不是单元格区域"],
  ["tooLarge", "指向的区域过大"],
  ["foreign", "指向其他工作簿或不存在的工作表"],
]);

/** Quotation marks inside become single ones. */
export const quoted = (text: string): string =>
  `“${text.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’"))}”`;
/** A rule may be a paragraph; its cell is beside the sentence. */
export const quotedStart = (text: string): string =>
  quoted(text.length > 40 ? `${text.slice(0, 39)}…` : text);
/** A row by its name */
export const named = (text: string): string => (text === "" ? "该行" : quoted(text));
export const scopeName = (scope: string): string => SCOPES.get(scope) ?? quoted(scope);
export const formName = (form: string | null): string => (form === null ? "部门整体" : named(form));
/** The working in brackets, where there is one. */
export const shown = (working: string | null): string => (working === null ? "" : `（${working}）`);
/** With a percent sign where the measure is a rate. */
export const figure = (measure: Measure, value: string): string => (RATES.has(measure) ? `${value}%` : value);

type Range = InputsByCode["R36.scoreMissing"]["range"];
export const points = ({ low, high, highIncluded }: Range): string =>
  highIncluded ? `${low}～${high}分` : `${low}分（含）～${high}分（不含）`;
