/** Cells of 指标 that their own row decides: scores, 指标性质, percent signs. */
import { isAboveZero } from "../../domain/decimal";
import { labelOf, NATURE_CHOICES, type Field, type Indicator, type Reading } from "../../domain/model";
import { fold } from "../../domain/text";
import type { FindingOf } from "../../domain/rules/rules";
import { numberContent } from "../sheet/cells";
import type { Mend } from "./mend";
import type { MendedWorkbook } from "./workbook";

/** 得分 that differs from the one by the rule, or is above the weight */
export function score(
  {
    cells: [cell],
  }: FindingOf<"R28.scoreDiffers"> | FindingOf<"R30.missedButFull"> | FindingOf<"R27.aboveWeight">,
  { evaluation, places }: MendedWorkbook,
): Mend | null {
  const result = evaluation.indicators.find(({ indicator }) => indicator.score.cell === cell);
  if (result === undefined || result.kind === "qualitative" || result.score === null) return null;
  const after = numberContent(result.score);
  return { why: { kind: "score" }, choices: [places.change(result.indicator.score, after)] };
}

/** 指标性质 ≤ beside the target ≥98%: one of the two is wrong. */
export function natureContradicts(
  { cells, inputs: { nature } }: FindingOf<"R34.natureContradicts">,
  { places }: MendedWorkbook,
): Mend | null {
  const indicator = places.indicatorAt(cells[0]);
  const own = indicator === undefined ? null : operatorOf(indicator);
  const bare = indicator === undefined ? "" : withoutOperator(indicator.target.written);
  // Where the target gives its operator in words, both cells would have to be rewritten.
  if (indicator === undefined || own === null || bare === "" || nature === "") return null;
  return {
    why: { kind: "direction" },
    choices: [
      places.change(indicator.nature, { text: own }),
      places.change(indicator.target, { text: bare }),
    ],
  };
}

/** 指标性质 = beside the target ≥98%, which gives the same score */
export function natureDiffers(
  { cells }: FindingOf<"R34.natureDiffers">,
  { places }: MendedWorkbook,
): Mend | null {
  const indicator = places.indicatorAt(cells[0]);
  const own = indicator === undefined ? null : operatorOf(indicator);
  if (indicator === undefined || own === null) return null;
  return { why: { kind: "direction" }, choices: [places.change(indicator.nature, { text: own })] };
}

/** The name says which direction is meant, and only 指标性质 says another. */
export function natureByName(
  {
    cells,
    expected,
  }: FindingOf<"R34.lessIsBetter"> | FindingOf<"R34.moreIsBetter"> | FindingOf<"R34.noDirection">,
  { places }: MendedWorkbook,
): Mend | null {
  const indicator = places.indicatorAt(cells[0]);
  if (indicator === undefined || expected === null || operatorOf(indicator) !== null) return null;
  const changed = places.change(indicator.nature, { text: expected });
  return changed.length === 0 ? null : { why: { kind: "direction" }, choices: [changed] };
}

export function qualitative(
  { cells }: FindingOf<"R36.notQualitative">,
  { places }: MendedWorkbook,
): Mend | null {
  const indicator = places.indicatorAt(cells[0]);
  if (indicator === undefined || indicator.nature.cell !== cells[0]) return null;
  return { why: { kind: "qualitative" }, choices: [places.change(indicator.nature, { text: "定性" })] };
}

/** 合格率 98 without % anywhere. What is not above 1 may be a ratio. */
export function percentMissing(
  { cells }: FindingOf<"R95.percentMissing">,
  { places }: MendedWorkbook,
): Mend | null {
  const indicator = places.indicatorAt(cells[0]);
  if (indicator === undefined || indicator.measureUnit.written !== "") return null;
  const figures = [indicator.target, indicator.actual].flatMap(({ value }) =>
    value?.kind === "number" ? value.value : [],
  );
  if (figures.length === 0 || figures.some((figure) => !isAboveZero(figure.minus(1)))) return null;
  const changed = places.change(indicator.measureUnit, { text: "%" });
  return changed.length === 0 ? null : { why: { kind: "percent" }, choices: [changed] };
}

/** 0.16 beside 15%: 16% or 0.16% */
export function ratioOrPercent(
  { cells, inputs: { asRatio, asWritten } }: FindingOf<"R00.ratioOrPercent">,
  { places }: MendedWorkbook,
): Mend | null {
  const place = places.at(cells[0]);
  if (place === undefined) return null;
  const choices = [asRatio, asWritten].map((text) => places.change(place.field, { text }));
  return { why: { kind: "percent" }, choices };
}

/** The operator that the target itself has, as 指标性质 has it; null for none */
function operatorOf({ target }: Indicator): string | null {
  const { value }: Field<Reading> = target;
  return value?.kind === "number" && value.operator !== null ? labelOf(NATURE_CHOICES, value.operator) : null;
}

/** ≥98% gives 98%; "" where the operator is a word */
function withoutOperator(written: string): string {
  const folded = fold(written);
  const rest = folded.replace(/^[≥≤><=]+\s*/u, "");
  return rest === folded ? "" : rest;
}
