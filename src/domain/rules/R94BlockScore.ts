import { Decimal, HUNDRED, sum, ZERO } from "../decimal";
import type { IndicatorResult } from "../calculation/computation";
import { ownMethod } from "../calculation/ownMethod";
import { addition, amount } from "../format";
import type { Field } from "../model";
import { lacksReason } from "../text/written";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { rowsOfBlock } from "./shared/blockRows";
import { ROUNDING } from "./shared/rounding";

interface BlockScore {
  /** Null for all indicators of the form */
  readonly block: string | null;
  readonly points: string;
  readonly working: string;
  readonly sumOfScores: string;
}

export interface Inputs {
  /** Each indicator is met, and points are missing without a reason */
  "R94.metButShort": BlockScore;
  /** An indicator is missed, and no point is */
  "R94.missedButFull": BlockScore & { readonly missed: readonly string[] };
  /** More than the heading gives */
  "R94.aboveHeading": BlockScore;
}

/** Where a form prints no weights, the points of its headings are all that its scores can be held against. */
function check(context: FormContext): Found<Inputs>[] {
  const { form, hasWeights, counted, cutOff, executionPoints } = context;
  if (hasWeights || cutOff || counted.some(({ indicator }) => indicator.weight.value !== null)) return [];
  const withPoints = form.blocks.flatMap(({ level1, points }, index) => {
    const block = form.blocks[index];
    return points === null || block === undefined
      ? []
      : [{ heading: level1, points, rows: rowsOfBlock(block, form.blocks, counted) }];
  });
  if (withPoints.length > 0)
    return withPoints.flatMap(({ heading, points, rows }) => checkBlock(heading, points, rows));
  const { indicatorPoints } = form;
  const ofAll = indicatorPoints.value ?? (executionPoints === null ? null : HUNDRED.minus(executionPoints));
  return ofAll === null
    ? []
    : checkBlock(indicatorPoints.cell === null ? null : indicatorPoints, ofAll, counted);
}

function checkBlock(
  heading: Field<unknown> | null,
  points: Decimal,
  rows: readonly IndicatorResult[],
): Found<Inputs>[] {
  const fields = rows.map(({ indicator }) => indicator.score);
  const scores = fields.flatMap(({ value }) => value ?? []);
  if (rows.length === 0 || scores.length < rows.length) return [];
  const sumOfScores = sum(scores);
  const short = points.minus(sumOfScores);
  const inputs = {
    block: heading?.written ?? null,
    points: amount(points),
    working: addition(scores),
    sumOfScores: amount(sumOfScores),
  };
  const at = heading === null ? fields : [...fields, heading];
  const details = { at, expected: inputs.points, actual: inputs.sumOfScores };
  const allowed = roundingOf(scores);
  if (short.lt(allowed.negated())) return [{ code: "R94.aboveHeading", inputs, ...details }];
  if (rows.some(({ indicator }) => ownMethod(indicator) !== null)) return [];
  const missed = rows.filter(({ met }) => met === false);
  if (short.gt(allowed)) {
    const isExplained = rows.some(({ indicator }) => !lacksReason(indicator.reason));
    const areMet = rows.every(({ met }) => met === true);
    return areMet && !isExplained ? [{ code: "R94.metButShort", inputs, ...details }] : [];
  }
  if (missed.length === 0) return [];
  const names = missed.map(({ indicator }) => indicator.level3.written);
  return [{ code: "R94.missedButFull", inputs: { ...inputs, missed: names }, ...details }];
}

/** Points divided among the rows lose up to half a place each, and a whole one where they are cut after two. */
function roundingOf(scores: readonly Decimal[]): Decimal {
  const places = Math.max(...scores.map((score) => score.decimalPlaces()));
  const step = places === 0 ? ZERO : new Decimal(places === 1 ? "0.05" : "0.01");
  return Decimal.max(ROUNDING, step.times(scores.length));
}

export const R94: Rule<Inputs> = {
  id: "R94",
  group: "weights",
  clause: OUR_PROPOSAL,
  formula:
    "表内未列分值的，一级指标下各指标得分之和 ≤ 标题所列分值；全部达到指标值的，两者相等；有未达到的，小于",
  severities: { "R94.metButShort": "error", "R94.missedButFull": "error", "R94.aboveHeading": "error" },
  form: { form: check },
};
