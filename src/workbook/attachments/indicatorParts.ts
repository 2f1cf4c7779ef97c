/**
 * 指标性质, 指标值, 度量单位 and 完成值 in cells of their own, for forms that ask for them apart: the domain's reading of
 * texts such as `不低于15场次` and `1.65 万人`.
 */
import { Decimal, toPlainExact } from "../../domain/decimal";
import type { IndicatorResult } from "../../domain/calculation/computation";
import { compareUnits, isBlankMark, scaledUnit } from "../../domain/text";
import { textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";
import { actualContent, shownText, SYMBOLS } from "./indicatorRows";

export interface IndicatorParts {
  /** ≥, >, =, <, ≤ or 定性; "" if unknown */
  readonly nature: string;
  /** A number in `unit`, else the text as written */
  readonly target: CellContent;
  readonly unit: string;
  /** Likewise, in the same unit */
  readonly actual: CellContent;
}

export function partsOf(result: IndicatorResult): IndicatorParts {
  const { indicator } = result;
  const reading = indicator.target.value;
  const { unit, factor } = unitOf(result);
  const inUnit = (figure: Decimal): string => toPlainExact(figure.div(factor));
  const parts = {
    nature: natureOf(result),
    unit,
    // An actual that is no measurement in this unit (a status, a restated bound, a date) stays as written.
    actual:
      result.actual === null || result.kind === "qualitative" || isChange(result)
        ? actualContent(shownText(indicator.actual))
        : { number: inUnit(result.actual) },
  };
  if (result.kind === "qualitative") return { ...parts, target: actualContent(indicator.target.written) };
  switch (reading?.kind) {
    case "number":
      return {
        ...parts,
        target: isChange(result) ? textContent(indicator.target.written) : { number: inUnit(reading.value) },
      };
    case "range":
      return { ...parts, target: textContent(`${inUnit(reading.low)}～${inUnit(reading.high)}`) };
    default:
      return { ...parts, target: actualContent(shownText(indicator.target)) };
  }
}

/** 增长5% and 下降10% keep their words: the figure alone would not show the direction. */
function isChange({ indicator: { target, actual } }: IndicatorResult): boolean {
  return [target.value, actual.value].some((one) => one?.kind === "number" && one.change !== undefined);
}

/** The operator that was applied; for a range, the one of 指标性质. */
function natureOf({ kind, operator, indicator }: IndicatorResult): string {
  const nature = indicator.nature.value;
  if (kind === "qualitative" || nature === "定性") return "定性";
  const applied = kind === "range" ? nature : (operator ?? nature);
  return applied === null ? "" : SYMBOLS[applied];
}

const ONE = new Decimal(1);

/** The unit of 度量单位, scaled as it is written there (60万元 is 60 in 万元); else that of the figures. */
function unitOf({ indicator, kind, unit }: IndicatorResult): {
  readonly unit: string;
  readonly factor: Decimal;
} {
  const written = isBlankMark(indicator.measureUnit.written) ? "" : indicator.measureUnit.written;
  if (kind === "qualitative") return { unit: written, factor: ONE };
  const reading = indicator.target.value;
  const own = unit ?? (reading?.kind === "number" || reading?.kind === "range" ? reading.unit : null);
  const scaled = scaledUnit(written);
  const holds = scaled.unit !== null && compareUnits(own, scaled.unit) !== "different";
  return own === null || holds ? { unit: written, factor: scaled.factor } : { unit: own, factor: ONE };
}
