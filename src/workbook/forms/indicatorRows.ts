/** 绩效指标 of the annex: grouped by 一级 and 二级指标, heads merged, values as they were written. */
import { sum, toPlainExact, type Decimal } from "../../domain/decimal";
import type { IndicatorResult } from "../../domain/evaluation";
import type { Operator } from "../../domain/model";
import { numberContent, textContent } from "../cells";
import { cell, text, type GridCell } from "../grid";
import type { CellContent } from "../sheet";
import type { StyleName } from "../styles";

/** The order of the annex; others follow as they come. */
const LEVEL1_ORDER = ["成本指标", "产出指标", "效益指标", "满意度指标"];

const SYMBOLS: Readonly<Record<Operator, string>> = { ">=": "≥", ">": ">", "=": "=", "<": "<", "<=": "≤" };
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A form without indicators shows one row to write in. */
const EMPTY_ROW: readonly StyleName[] = [
  "label",
  "label",
  "text",
  "value",
  "value",
  "score",
  "score",
  "text",
];

interface Group<T> {
  readonly label: string;
  readonly items: readonly T[];
}

function groupBy<T>(items: readonly T[], labelOf: (item: T) => string): Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(labelOf(item), [...(groups.get(labelOf(item)) ?? []), item]);
  return [...groups].map(([label, members]) => ({ label, items: members }));
}

/** Sum of the weights; null when there are none or one of them is not known. */
export function weightOf(results: readonly IndicatorResult[]): Decimal | null {
  const weights: Decimal[] = [];
  for (const { indicator } of results) {
    if (indicator.weight.value === null) return null;
    weights.push(indicator.weight.value);
  }
  return weights.length === 0 ? null : sum(weights);
}

/** One row for each indicator: 一级, 二级, 三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因分析及改进措施. */
export function indicatorRows(results: readonly IndicatorResult[]): GridCell[][] {
  const blocks = groupBy(results, ({ indicator }) => indicator.level1.value ?? "");
  const rank = ({ label }: Group<unknown>): number => {
    const index = LEVEL1_ORDER.indexOf(label);
    return index < 0 ? LEVEL1_ORDER.length : index;
  };
  const rows: GridCell[][] = [];
  for (const block of blocks.toSorted((left, right) => rank(left) - rank(right))) {
    const groups = groupBy(block.items, ({ indicator }) => indicator.level2.value ?? "");
    groups.forEach((group, groupIndex) => {
      group.items.forEach((result, index) => {
        const row: GridCell[] = [];
        if (groupIndex === 0 && index === 0)
          row.push(text("label", blockLabel(block), 1, block.items.length));
        if (index === 0) row.push(text("label", group.label, 1, group.items.length));
        rows.push([...row, ...valueCells(result)]);
      });
    });
  }
  return rows.length > 0 ? rows : [EMPTY_ROW.map((style) => cell(style, null))];
}

/** `产出指标\n（50分）`, as the annex prints it */
function blockLabel({ label, items }: Group<IndicatorResult>): string {
  const weight = weightOf(items);
  return weight === null ? label : `${label}\n（${toPlainExact(weight)}分）`;
}

function valueCells(result: IndicatorResult): GridCell[] {
  const { indicator } = result;
  return [
    text("text", indicator.level3.written),
    cell("value", targetContent(result)),
    cell("value", actualContent(indicator.actual.written)),
    cell("score", numberContent(indicator.weight.value)),
    cell("score", numberContent(result.score)),
    text("text", indicator.reason.value ?? ""),
  ];
}

/** As written; a figure without an operator of its own takes that of 指标性质, a bare one its unit too: `≥15场次`. */
function targetContent({ indicator }: IndicatorResult): CellContent {
  const { target, nature, measureUnit } = indicator;
  const { value, written } = target;
  if (value?.kind !== "number" || value.operator !== null) return textContent(written);
  const symbol = nature.value === null || nature.value === "定性" ? "" : SYMBOLS[nature.value];
  const unit = PLAIN_NUMBER.test(written) ? (measureUnit.value ?? "") : "";
  return symbol === "" && unit === "" ? actualContent(written) : textContent(`${symbol}${written}${unit}`);
}

/** A number stays a number, as the form's importer wants it. */
function actualContent(written: string): CellContent {
  return PLAIN_NUMBER.test(written) ? { number: written } : textContent(written);
}
