/** Direction of indicators for which neither 指标性质 nor the target gives an operator. */
import { isLessBetterName, isReductionName } from "./indicatorNames";
import type { Indicator, Operator, Reading } from "../model";
import { foldName, withoutNumber } from "../text";

const COST = /^(?:经济|社会|生态环境)?成本/;
const DURATIONS: ReadonlySet<string | null> = new Set(["分钟", "小时", "天", "工作日"]);

/**
 * The operator of a target without one: = for zero; ≤ for amounts under 成本指标, times under 时效指标 and names that
 * should be low; otherwise ≥.
 */
export function impliedOperator(
  indicator: Pick<Indicator, "level1" | "level2" | "level3">,
  target: Extract<Reading, { kind: "number" }>,
): Operator {
  // The more reduction the better, whatever is reduced.
  if (target.change === "decrease") return ">=";
  if (target.value.isZero()) return "=";
  const isLow = isLessBetterName(foldName(indicator.level3.written)) || isLimit(indicator, target.unit);
  return isLow ? "<=" : ">=";
}

function isLimit(
  { level1, level2, level3 }: Pick<Indicator, "level1" | "level2" | "level3">,
  unit: string | null,
): boolean {
  const levels = [level1, level2].map(({ value }) => withoutNumber(foldName(value ?? "")));
  if (isReductionName(foldName(level3.written))) return false;
  if (levels.some((level) => COST.test(level))) return unit === null || unit.startsWith("元");
  return levels.some((level) => level.startsWith("时效")) && DURATIONS.has(unit);
}
