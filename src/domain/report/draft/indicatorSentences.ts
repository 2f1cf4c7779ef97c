/** Sentences about indicators: a paragraph for each 二级指标. */
import type { IndicatorResult } from "../../calculation/computation";
import { HUNDRED } from "../../decimal";
import { groupBy } from "../../groupBy";
import { fold } from "../../text";
import { indicatorFigure, type NamedIndicator } from "../indicators";
import type { Sentence } from "./context";
import type { DraftRun, Runs } from "./draft";
import { figureRun, run } from "./figures";
import { blank, join, list, say } from "./runs";

type Block = "outputs" | "costs" | "benefits" | "satisfaction";

/** By 一级指标 and 二级指标; what neither names is 产出. */
function blockOf({ result: { indicator } }: NamedIndicator): Block {
  const names = `${indicator.level1.value ?? ""} ${indicator.level2.value ?? ""}`;
  if (/满意/u.test(names)) return "satisfaction";
  if (/成本/u.test(names)) return "costs";
  if (/效益|效果|可持续/u.test(names)) return "benefits";
  return "outputs";
}

function labelOf({ result: { indicator } }: NamedIndicator): string {
  return indicator.level2.value ?? indicator.level1.value ?? "绩效指标";
}

function paragraphs(
  indicators: readonly NamedIndicator[],
  sentence: (indicator: NamedIndicator) => Runs,
): readonly Runs[] {
  return [...groupBy(indicators, labelOf)].map(
    ([label, own]) => say`${label}：${list(own.map(sentence), "；")}。`,
  );
}

const block =
  (name: Block): Sentence =>
  ({ indicators }) =>
    paragraphs(
      indicators.filter((one) => blockOf(one) === name),
      resultOf,
    );

/** 数量指标：开展各类招聘会不低于15场次。 */
/** 按季收集51个指标数据, whose name states the target */
function targetInName(one: NamedIndicator): Runs | null {
  const { value, written } = one.result.indicator.target;
  const figure = indicatorFigure(one, "target");
  const [name, text] = [nameOf(one), withUnit(written, one)];
  const at = name.indexOf(text);
  if (figure === null || value?.kind !== "number" || at < 0) return null;
  return join([name.slice(0, at), figureRun(figure, text), name.slice(at + text.length)]);
}

const targets: Sentence = ({ indicators }) =>
  paragraphs(
    indicators,
    (one) => targetInName(one) ?? say`${nameOf(one)}${isWords(one.result) ? "：" : ""}${printedTarget(one)}`,
  );

const WORDS: Readonly<Record<string, string>> = { ">=": "不低于", ">": "大于", "<=": "不超过", "<": "小于" };
const HAS_OPERATOR =
  /[≥≤><＞＜]|不低于|不少于|不小于|不超过|不高于|不大于|大于|小于|超过|以上|以内|以下|控制在|至少|达到/u;

/** 不低于15场次: as the cell has it, with the words and the unit that it leaves to other cells */
export function printedTarget(one: NamedIndicator): DraftRun {
  const { indicator, operator } = one.result;
  const { written, value } = indicator.target;
  const figure = indicatorFigure(one, "target");
  if (value === null) return blank(`${nameOf(one)}指标值`, "“指标”未填");
  if (figure === null || value.kind !== "number") return { kind: "text", text: tight(written) };
  // Nothing is above 100%.
  const isAll = figure.unit === "%" && figure.value.eq(HUNDRED) && operator === ">=";
  const words = HAS_OPERATOR.test(written) || isAll ? "" : (WORDS[operator ?? ""] ?? "");
  return figureRun(figure, words + withUnit(written, one));
}

function withUnit(written: string, { result: { indicator } }: NamedIndicator): string {
  const figure = tight(written);
  return /[\d.]$/.test(fold(figure)) ? `${figure}${indicator.measureUnit.value ?? ""}` : figure;
}

/** 1.65 万人 of a cell as 1.65万人 */
function tight(written: string): string {
  return written.trim().replace(/(?<=[\d.])[ \u3000]+(?=[\p{Script=Han}%])/gu, "");
}

function isWords({ kind, indicator }: IndicatorResult): boolean {
  return kind === "qualitative" || indicator.target.value?.kind !== "number";
}

/** 全年接待读者 of 全年接待读者人次, before 16.82万人次 */
function nameOf({ result: { indicator, unit } }: NamedIndicator): string {
  const name = indicator.level3.value ?? "";
  const isCounted = unit !== null && unit.length > 1 && name.length > unit.length + 1 && name.endsWith(unit);
  return isCounted ? name.slice(0, -unit.length) : name;
}

/**
 * 城镇新增就业20648人，完成目标任务16000人的129.05%; 城镇登记失业率3.74%（目标值控制在4.2%以内）; 应发尽发，达到目标, where
 * words say what the target says; with the target first where there is no result
 */
function resultOf(one: NamedIndicator): Runs {
  const goal = say`${isWords(one.result) ? "目标：" : "目标值"}${printedTarget(one)}`;
  const { target, actual: done } = one.result.indicator;
  const isBound =
    done.value?.kind === "number" && done.value.operator !== null && done.value.operator !== "=";
  if (done.value === null || isBound) {
    const name = isWords(one.result) ? say`${nameOf(one)}（${goal}）` : say`${nameOf(one)}${goal}`;
    const why = "“指标”所填是目标值，应填实际结果";
    const result = isBound && isRestated(one) ? [blank(`${nameOf(one)}完成值`, why)] : actual(one);
    return say`${name}，完成值${result}${missed(one)}`;
  }
  // 失业预警分析报告（目标：下一季度次月10日前），完成率100%
  if (done.value.kind === "status" && done.value.percent !== null)
    return say`${nameOf(one)}（${goal}），${actual(one)}${missed(one)}`;
  const isAlike = isWords(one.result) && tight(target.written) === tight(done.written);
  if (isAlike) return say`${nameOf(one)}${actual(one)}，达到目标${missed(one)}`;
  const rate = completion(one);
  return say`${nameOf(one)}${actual(one)}${rate.length > 0 ? rate : say`（${goal}）`}${missed(one)}`;
}

/** 满意度 ≥90% as the result of a target of ≥90% */
function isRestated({ result: { indicator } }: NamedIndicator): boolean {
  return fold(tight(indicator.target.written)) === fold(tight(indicator.actual.written));
}

function actual(one: NamedIndicator): Runs {
  const { value, written } = one.result.indicator.actual;
  if (value === null) return [blank(`${nameOf(one)}完成值`, "“指标”未填")];
  const figure = indicatorFigure(one, "actual");
  if (figure === null) return say`：${written}`;
  return [figureRun(figure, value.kind === "number" ? withUnit(written, one) : written)];
}

const OPERATOR_FIRST = /^(?:[≥≤><＞＜=＝]+|不低于|不少于|不小于|大于|超过|至少|达到)/u;

/** 15万人次 of ≥15万人次, as the cell has it; null where more than a figure is left */
function bareTarget(one: NamedIndicator): string | null {
  const bare = withUnit(tight(one.result.indicator.target.written).replace(OPERATOR_FIRST, ""), one);
  return /^\d+(?:\.\d+)?[万亿]?[^\d以及约左]*$/u.test(fold(bare)) ? bare : null;
}

/**
 * ，完成目标任务16000人的129.05%. Never for ≤, < and 定性, which have no rate of completion, nor for a target in percent: its
 * rate would read like the result.
 */
function completion(one: NamedIndicator): Runs {
  const { kind, operator, unit } = one.result;
  const [goal, rate] = [indicatorFigure(one, "target"), indicatorFigure(one, "completion")];
  const hasRate = kind === "quantitative" && operator !== null && operator !== "<=" && operator !== "<";
  if (!hasRate || unit === "%" || goal === null || rate === null) return [];
  return say`，完成目标任务${figureRun(goal, bareTarget(one) ?? run(goal).text)}的${run(rate)}`;
}

function missed(one: NamedIndicator): Runs {
  if (one.result.met !== false) return [];
  const { reason } = one.result.indicator;
  return say`，未达到目标值，原因：${reason.value ?? blank(`${nameOf(one)}未达到目标值的原因`, "“指标”未填")}`;
}

/** The indicators that were missed, with their reasons */
const reasons: Sentence = ({ indicators }) =>
  indicators
    .filter(({ result }) => result.met === false)
    .map((one) => say`${nameOf(one)}${actual(one)}（目标值${printedTarget(one)}）${missed(one)}。`);

export const INDICATOR_SENTENCES = {
  outputs: block("outputs"),
  costs: block("costs"),
  benefits: block("benefits"),
  satisfaction: block("satisfaction"),
  targets,
  reasons,
} as const;
