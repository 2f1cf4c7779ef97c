/** 绩效指标 of a form, grouped by 一级 and 二级指标 with merged labels; the annex prints values as written. */
import { sum, toPlainExact, type Decimal } from "../../domain/decimal";
import type { FormResult, IndicatorResult } from "../../domain/calculation/computation";
import { groupBy } from "../../domain/groupBy";
import type { Field, Indicator, Operator, Reading } from "../../domain/model";
import type { RuleProfile } from "../../domain/profiles/profile";
import { isBlankMark, scaledUnit } from "../../domain/text";
import { numberContent, textContent } from "../sheet/cells";
import { cell, text, type GridCell } from "../sheet/grid";
import type { CellContent } from "../sheet";
import { textWidth } from "../sheet/rowHeights";
import { styleNamed, type StyleName } from "../sheet/styles";

/** The order of the annex; others follow in their own order. */
const LEVEL1_ORDER = ["成本指标", "产出指标", "效益指标", "满意度指标"];

/** As printed */
export const SYMBOLS: Readonly<Record<Operator, string>> = {
  ">=": "≥",
  ">": ">",
  "=": "=",
  "<": "<",
  "<=": "≤",
};
/** As the reader writes a cell that holds a day */
const DAY_CELL = /^\d{4}-\d\d-\d\d$/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The indicators of one level, under its label */
export interface IndicatorGroup {
  readonly label: string;
  readonly items: readonly IndicatorResult[];
}

/** How a layout prints an indicator. */
export interface IndicatorPrint {
  /** The label of a 一级指标 beside its rows */
  readonly level1: (block: IndicatorGroup) => string;
  /** The cells to the right of 一级 and 二级指标 */
  readonly cells: (result: IndicatorResult) => GridCell[];
  /** The cells of the blank row of a form without indicators */
  readonly blank: readonly GridCell[];
}

function groupsBy(results: readonly IndicatorResult[], level: "level1" | "level2"): IndicatorGroup[] {
  const groups = groupBy(results, ({ indicator }) => indicator[level].value ?? "");
  return [...groups].map(([label, items]) => ({ label, items }));
}

/** Sum of the weights; null if there are none or one is unknown. */
export function weightOf(results: readonly IndicatorResult[]): Decimal | null {
  const weights: Decimal[] = [];
  for (const { indicator } of results) {
    if (indicator.weight.value === null) return null;
    weights.push(indicator.weight.value);
  }
  return weights.length === 0 ? null : sum(weights);
}

/** Points of the form: indicators and execution; null if one of them is unknown. */
export function totalPoints({
  result,
  profile,
}: {
  readonly result: FormResult;
  readonly profile: RuleProfile;
}): Decimal | null {
  return weightOf(result.indicators)?.plus(profile.executionScore.points) ?? null;
}

export function gradeText({ grade }: FormResult): string {
  return grade === null ? "" : `自评等级：${grade}`;
}

/** One row for each indicator: 一级 and 二级指标 merged over their rows, then the cells of the layout. */
export function indicatorRows(results: readonly IndicatorResult[], print: IndicatorPrint): GridCell[][] {
  const blocks = groupsBy(results, "level1");
  const rank = ({ label }: IndicatorGroup): number => {
    const index = LEVEL1_ORDER.indexOf(label);
    return index < 0 ? LEVEL1_ORDER.length : index;
  };
  const rows: GridCell[][] = [];
  for (const block of blocks.sort((left, right) => rank(left) - rank(right))) {
    const groups = groupsBy(block.items, "level2");
    groups.forEach((group, groupIndex) => {
      group.items.forEach((result, index) => {
        const row: GridCell[] = [];
        if (groupIndex === 0 && index === 0)
          row.push(text("label", print.level1(block), 1, block.items.length));
        if (index === 0) row.push(text("label", group.label, 1, group.items.length));
        rows.push([...row, ...print.cells(result)]);
      });
    });
  }
  return rows.length > 0 ? rows : [[text("label", ""), text("label", ""), ...print.blank]];
}

/** `产出指标\n（50分）`, as the annex prints it */
export function levelWithPoints({ label, items }: IndicatorGroup): string {
  const weight = weightOf(items);
  return weight === null ? label : `${label}\n（${toPlainExact(weight)}分）`;
}

/** Of the columns 年度指标值 and 实际完成值, in characters */
export const ANNEX_TARGET_WIDTH = 15;
export const ANNEX_ACTUAL_WIDTH = 15;

const BLANK_CELLS: readonly StyleName[] = ["text", "value", "value", "score", "score", "text"];

/** 三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因分析及改进措施 */
export function annexRows(results: readonly IndicatorResult[]): GridCell[][] {
  return indicatorRows(results, {
    level1: levelWithPoints,
    cells: valueCells,
    blank: BLANK_CELLS.map((style) => cell(style, null)),
  });
}

function valueCells(result: IndicatorResult): GridCell[] {
  const { indicator } = result;
  return [
    text("text", indicator.level3.written),
    valueCell(targetContent(result), ANNEX_TARGET_WIDTH),
    actualCell(result, ANNEX_ACTUAL_WIDTH),
    cell("score", numberContent(indicator.weight.value)),
    cell("score", numberContent(result.score)),
    text("text", indicator.reason.value ?? ""),
  ];
}

/**
 * As written; but a ratio that was read as a percentage is printed as one, never 0.945 beside 90%, and a figure that was
 * read as a day as that day.
 */
export function shownText({ value, written }: Field<Reading>): string {
  if (!PLAIN_NUMBER.test(written) && !DAY_CELL.test(written)) return written;
  if (value?.kind === "date") return value.date.replace(/^(?:--|(\d{4})-)0?(\d+)-0?(\d+)$/, dayInWords);
  if (value?.kind !== "number" || value.unit !== "%" || value.value.eq(written)) return written;
  return `${toPlainExact(value.value)}%`;
}

function dayInWords(_: string, year: string | undefined, month: string, day: string): string {
  return `${year === undefined ? "" : `${year}年`}${month}月${day}日`;
}

/**
 * As written, completed from other cells: a figure without an operator takes that of 指标性质, one without a
 * unit that of 度量单位: `≥15场次`.
 */
export function targetContent({ indicator }: IndicatorResult): CellContent {
  const { target, nature } = indicator;
  const { value } = target;
  const written = shownText(target);
  if (value?.kind !== "number" && value?.kind !== "range") return textContent(written);
  const hasOperator = value.kind === "range" || value.operator !== null;
  const symbol = hasOperator || nature.value === null || nature.value === "定性" ? "" : SYMBOLS[nature.value];
  const unit = /\d$/.test(written) ? rowUnit(indicator) : "";
  return symbol === "" && unit === "" ? actualContent(written) : textContent(`${symbol}${written}${unit}`);
}

/** 度量单位; "" for a dash */
export function rowUnit({ measureUnit }: Indicator): string {
  const written = isBlankMark(measureUnit.written) ? "" : measureUnit.written;
  return scaledUnit(written).unit === "%" ? "%" : written;
}

/**
 * 实际完成值 with its unit as the target has it (≥5000册 | 4800册). A quantity stays a number, as importers of the form
 * expect: its number format shows the unit. It is a text where the number alone would mislead, beside a target in 万人,
 * and where it is too wide for its column, as Excel would show ####.
 *
 * @param width of the column, in characters
 */
export function actualCell(result: IndicatorResult, width: number): GridCell {
  const { indicator } = result;
  const written = shownText(indicator.actual);
  const [, figure = "", own = ""] = QUANTITY.exec(written) ?? [];
  const number = figure.replaceAll(",", "");
  const ofTarget = unitOfTarget(indicator);
  const unit = own || rowUnit(indicator) || ofTarget;
  const { factor } = scaledUnit(unit);
  const isQuantity = result.kind === "quantitative" || result.kind === "range";
  // 2天半 is not 2.
  const isWhole = figure !== "" && result.actual?.eq(factor.times(number)) === true;
  if (!isQuantity || unit === "" || !isWhole) return valueCell(actualContent(written), width);
  if (valueWidth(figure + unit) > width - 2 || /["\\]/.test(unit) || !factor.eq(scaledUnit(ofTarget).factor))
    return text("value", figure + unit);
  const decimals = number.split(".")[1];
  const places = decimals === undefined ? "" : `.${"0".repeat(decimals.length)}`;
  const format = `${figure.includes(",") ? "#,##0" : "0"}${places}"${unit}"`;
  return cell(`figure ${format}`, { number });
}

function valueWidth(written: string): number {
  return textWidth(written, styleNamed("value").font.size);
}

/** A number that is too wide for its column is a text: Excel would show 123456780.05 as 123456780.1. */
export function valueCell(content: CellContent, width: number): GridCell {
  const isWide = content !== null && "number" in content && valueWidth(content.number) > width - 1;
  return isWide ? text("value", content.number) : cell("value", content);
}

/** A figure and its unit */
const QUANTITY = /^(-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*(\D*)$/;

/** The unit in the target as printed: `万人` of 不低于1.65万人 */
function unitOfTarget(indicator: Indicator): string {
  const [, , own = ""] = QUANTITY.exec(shownText(indicator.target).replace(/^[^\d-]+/, "")) ?? [];
  return own || rowUnit(indicator);
}

/** A number stays a number, as importers of the form expect. */
export function actualContent(written: string): CellContent {
  return PLAIN_NUMBER.test(written) ? { number: written } : textContent(written);
}
