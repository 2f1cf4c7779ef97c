/** The cells of an indicator's row, by the columns that the form has. */
import { toPlainExact, type Decimal } from "../../domain/decimal";
import type { IndicatorResult } from "../../domain/calculation/computation";
import { readNameOperator } from "../../domain/text";
import { partsOf } from "../attachments/indicatorParts";
import { actualContent, rowUnit, shownText, targetContent } from "../attachments/indicatorRows";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";
import type { IndicatorColumn } from "../forms";
import type { IndicatorHeader } from "../forms/header";

type Contents = Partial<Record<IndicatorColumn, CellContent>>;

/**
 * Operator, figure and unit apart where the form has columns for them, else together: ≥5000册.
 * @param ownMethod the form has a 评分标准 of its own for the row: then the score is the user's
 */
export function indicatorContents(
  result: IndicatorResult,
  { columns }: IndicatorHeader,
  ownMethod: boolean,
): Contents {
  const { indicator } = result;
  return {
    level3: textContent(nameOf(result, columns)),
    ...valuesOf(result, columns.has("nature"), columns.has("measureUnit")),
    weight: numberContent(indicator.weight.value),
    score: numberContent(scoreOf(result, ownMethod)),
  };
}

/** As computed, else as the user states it; the other way round for a row with a 评分标准 of its own */
export function scoreOf({ score, indicator }: IndicatorResult, ownMethod: boolean): Decimal | null {
  return (ownMethod ? indicator.score.value : null) ?? score ?? indicator.score.value;
}

/** 繁育良种苗木（20分） where the form has scores but no column of points */
function nameOf({ indicator }: IndicatorResult, columns: IndicatorHeader["columns"]): string {
  const name = indicator.level3.value ?? "";
  const weight = indicator.weight.value;
  const isInName = columns.has("score") && !columns.has("weight") && weight !== null && name !== "";
  return isInName ? `${name}（${toPlainExact(weight)}分）` : name;
}

function valuesOf(result: IndicatorResult, hasNature: boolean, hasUnit: boolean): Contents {
  if (!hasNature && !hasUnit) {
    const { level3, target, actual } = result.indicator;
    // 公猪舍(≥**平方米) has operator and unit for both figures.
    const isInName = readNameOperator(level3.value ?? "") !== null;
    return {
      target: isInName ? actualContent(shownText(target)) : targetContent(result),
      actual: withMarks(actualContent(shownText(actual)), "", rowUnit(result.indicator) === "%" ? "%" : ""),
    };
  }
  const { nature, target, unit, actual } = partsOf(result);
  const symbol = hasNature || nature === "定性" ? "" : nature;
  const suffix = hasUnit ? "" : unit;
  return {
    nature: textContent(nature),
    target: withMarks(target, symbol, suffix),
    measureUnit: textContent(unit),
    actual: withMarks(actual, "", suffix),
  };
}

function withMarks(content: CellContent, symbol: string, unit: string): CellContent {
  if (content === null || !("number" in content)) return content;
  return symbol === "" && unit === "" ? content : textContent(`${symbol}${content.number}${unit}`);
}
