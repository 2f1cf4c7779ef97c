import type { IndicatorResult } from "../calculation/computation";
import { isLessBetterName } from "../calculation/indicatorNames";
import { labelOf, NATURE_CHOICES, type Operator, type Reading } from "../model";
import { sameDirection } from "../text/operators";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import type { IndicatorRow } from "./shared/indicatorRow";

interface Direction extends OfIndicator {
  readonly operator: Operator;
}

/** 指标性质 and 指标值 as written */
interface NatureAndTarget extends OfIndicator {
  readonly nature: string;
  readonly target: string;
}

export interface Inputs {
  /** 指标性质 ≤ beside the target ≥98%; the score is by `operator` */
  "R34.natureContradicts": NatureAndTarget & Direction;
  /** 指标性质 = beside the target ≥98%: the score is the same */
  "R34.natureDiffers": NatureAndTarget;
  /** 定性 beside figures that could be compared */
  "R34.figuresAsQualitative": NatureAndTarget & { readonly actual: string };
  /** ≥ where less is better */
  "R34.lessIsBetter": Direction;
  /** ≤ where more is better */
  "R34.moreIsBetter": Direction;
  /** Less is better by the name, and neither 指标性质 nor the target gives an operator; ≤ was applied */
  "R34.noDirection": Direction;
}

const MORE_IS_BETTER =
  /((完成|覆盖|合格|及时|到位|达标|准确|参与|就业|发放|验收通过|优良)率|(完成|建设|建成|培训|新增|服务|发放)(数量|人数|面积|里程)|满意[度率])$/;

function check(row: IndicatorRow): Found<Inputs>[] {
  const contradictions = checkNature(row.result);
  return contradictions.length > 0 ? contradictions : checkName(row.result);
}

/** 指标性质 against the operator that the target itself has */
function checkNature({ indicator, kind, operator }: IndicatorResult): Found<Inputs>[] {
  const { level3, nature, target, actual } = indicator;
  if (nature.value === null || nature.cell === target.cell) return [];
  const inputs = { name: level3.written, nature: nature.written, target: target.written };
  const at = [nature, target];
  if (kind === "qualitative") {
    if (!isFigure(target.value) || !isFigure(actual.value)) return [];
    const withActual = { ...inputs, actual: actual.written };
    return [{ code: "R34.figuresAsQualitative", at, inputs: withActual, actual: nature.written }];
  }
  const own = target.value?.kind === "number" ? target.value.operator : null;
  if (own === null || operator === null || sameDirection(own, operator)) return [];
  const isSameScore = [own, operator].every((one) => one === "=" || sameDirection(one, ">="));
  if (isSameScore) return [{ code: "R34.natureDiffers", at, inputs, actual: nature.written }];
  const scored = { ...inputs, operator };
  const expected = labelOf(NATURE_CHOICES, own);
  return [{ code: "R34.natureContradicts", at, inputs: scored, expected, actual: nature.written }];
}

function isFigure(reading: Reading | null): boolean {
  return reading?.kind === "number" || reading?.kind === "range";
}

function checkName(result: IndicatorResult): Found<Inputs>[] {
  const { indicator, name, operator, kind } = result;
  if (operator === null || (kind !== "quantitative" && kind !== "notComparable")) return [];
  const { level3, nature, target } = indicator;
  // Of 下降10% more is better, whatever the name says.
  if (target.value?.kind === "number" && target.value.change !== undefined) return [];
  const inputs = { name: level3.written, operator };
  const isReverse = operator === "<=" || operator === "<";
  if (isReverse && !hasOwnOperator(result)) {
    return [{ code: "R34.noDirection", at: [target], inputs, expected: "≤" }];
  }
  const at = [nature.value === null ? target : nature];
  if ((operator === ">=" || operator === ">") && isLessBetterName(name)) {
    const actual = operator === ">" ? ">" : "≥";
    return [{ code: "R34.lessIsBetter", at, inputs, expected: "≤", actual }];
  }
  if (!isReverse || !MORE_IS_BETTER.test(name) || /(未|不|失业)/.test(name)) return [];
  return [{ code: "R34.moreIsBetter", at, inputs, expected: "≥", actual: operator === "<" ? "<" : "≤" }];
}

/** Whether 指标性质 or the target's text gives the operator. A date always means "by this day". */
function hasOwnOperator({ indicator: { nature, target } }: IndicatorResult): boolean {
  if (nature.value !== null || target.value?.kind === "date") return true;
  return target.value?.kind === "number" && target.value.operator !== null;
}

export const R34: Rule<Inputs> = {
  id: "R34",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "越高越好的指标不用“≤”，越低越好的指标不用“≥”；指标性质与指标值所写的方向一致，“定性”不用于数值",
  severities: {
    "R34.natureContradicts": "error",
    "R34.natureDiffers": "warning",
    "R34.figuresAsQualitative": "error",
    "R34.lessIsBetter": "error",
    "R34.moreIsBetter": "error",
    "R34.noDirection": "warning",
  },
  workbook: { indicator: check },
  form: { indicator: check },
};
