/** R33 反向指标目标过宽, R34 指标方向正确 */
import { isLessBetter } from "../../direction";
import type { Finding } from "../../finding";
import { foldName } from "../../text";
import { raise } from "../raise";
import { asWritten, type IndicatorRow } from "../../rules/shared/indicatorRow";

export function targetTooLoose(row: IndicatorRow): Finding[] {
  const { operator, target, actual, indicator } = row.result;
  if (operator !== "<=" && operator !== "<") return [];
  if (target === null || actual === null || !target.gt(0) || !actual.times(2).lt(target)) return [];
  return raise("R33.targetTooLoose", "warning", [indicator.target, indicator.actual], {
    inputs: asWritten(row),
    actual: indicator.actual.written,
  });
}

const MORE_IS_BETTER =
  /((完成|覆盖|合格|及时|到位|达标|准确|参与|就业|发放|验收通过|优良)率|(完成|建设|建成|培训|新增|服务|发放)(数量|人数|面积|里程)|满意[度率])$/;

export function direction({ result }: IndicatorRow): Finding[] {
  const { indicator, operator } = result;
  if (operator === null || (result.kind !== "quantitative" && result.kind !== "notComparable")) return [];
  const name = foldName(indicator.level3.written);
  const inputs = { name: indicator.level3.written, operator };
  const negative = operator === "<=" || operator === "<";
  if (negative && !isStated(result)) {
    return raise("R34.noDirection", "warning", [indicator.target], { inputs, expected: "≤" });
  }
  if ((operator === ">=" || operator === ">") && isLessBetter(indicator)) {
    const field = indicator.nature.value === null ? indicator.target : indicator.nature;
    return raise("R34.lessIsBetter", "error", [field], {
      inputs,
      expected: "≤",
      actual: operator === ">" ? ">" : "≥",
    });
  }
  if (!negative || !MORE_IS_BETTER.test(name) || /(未|不|失业)/.test(name)) return [];
  return raise(
    "R34.moreIsBetter",
    "error",
    [indicator.nature.value === null ? indicator.target : indicator.nature],
    {
      inputs,
      expected: "≥",
      actual: operator === "<" ? "<" : "≤",
    },
  );
}

/** Whether the row itself names the operator, in 指标性质 or in the target's text. */
function isStated({ indicator: { nature, target } }: IndicatorRow["result"]): boolean {
  if (nature.value !== null) return true;
  // A day is one by which something is done.
  return target.value?.kind === "date" || (target.value?.kind === "number" && target.value.operator !== null);
}
