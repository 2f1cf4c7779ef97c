/** Direction of indicators for which neither 指标性质 nor the target gives an operator. */
import type { Indicator, Operator, Reading } from "./model";
import { foldName, withoutNumber } from "./text";

/*
 * Only the end of the name decides: 投诉率 should be low, 投诉处理率 high; 单位成本 low, 成本节约率 high.
 */
const LESS_IS_BETTER =
  /(失业率|事故(发生)?[率数起次]*|(有责)?投诉[率数量次件]*|结余率|差错[率数]?|错误率|超支率|成本)$/;
/** More is better for a reduction: 节约采购成本, 减少安全事故. */
const REDUCTION = /节约|节省|降低|减少|下降|压减|压降/;

const COST = /^(?:经济|社会|生态环境)?成本/;
const DURATIONS: ReadonlySet<string | null> = new Set(["分钟", "小时", "天", "工作日"]);

export function isLessBetter({ level3 }: Pick<Indicator, "level3">): boolean {
  const name = foldName(level3.written);
  return LESS_IS_BETTER.test(name) && !REDUCTION.test(name);
}

/**
 * The operator of a target without one: = for zero; ≤ for amounts under 成本指标, times under 时效指标 and names that
 * should be low; otherwise ≥.
 */
export function impliedOperator(
  indicator: Pick<Indicator, "level1" | "level2" | "level3">,
  target: Extract<Reading, { kind: "number" }>,
): Operator {
  if (target.value.isZero()) return "=";
  return isLessBetter(indicator) || isLimit(indicator, target.unit) ? "<=" : ">=";
}

function isLimit(
  { level1, level2, level3 }: Pick<Indicator, "level1" | "level2" | "level3">,
  unit: string | null,
): boolean {
  const levels = [level1, level2].map(({ value }) => withoutNumber(foldName(value ?? "")));
  if (REDUCTION.test(foldName(level3.written))) return false;
  if (levels.some((level) => COST.test(level))) return unit === null || unit.startsWith("元");
  return levels.some((level) => level.startsWith("时效")) && DURATIONS.has(unit);
}
