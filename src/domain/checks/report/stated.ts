/** R18 项目支出分级勾稽, R49 报告数分项与合计一致, R50 报告数与明细一致 */
import type { StatedRelation, StatedResult } from "../../evaluation";
import type { Measure } from "../../model";
import type { Finding } from "../../finding";
import { addition, amount } from "../../format";
import { raise } from "../raise";

/** `workingOf` tells how the computed figure comes about. */
export function statedAgainstComputed(
  { figure, scope, measure, stated, computed, verdict }: StatedResult,
  workingOf: (measure: Measure, scope: string) => string | null,
): Finding[] {
  if (measure === null || stated === null || computed === null) return [];
  if (verdict !== "error" && verdict !== "rounding") return [];
  const details = {
    inputs: {
      scope,
      measure,
      stated: amount(stated),
      computed: amount(computed),
      difference: amount(stated.minus(computed).abs()),
      working: workingOf(measure, scope),
    },
    expected: amount(computed),
    actual: amount(stated),
  };
  return verdict === "error"
    ? raise("R50.statedDiffers", "error", [figure.stated], details)
    : raise("R50.rounding", "note", [figure.stated], details);
}

/** A 尾差 of the whole that R50 has told is not told again. */
export function statedParts(relation: StatedRelation, stated: readonly StatedResult[]): Finding[] {
  const { whole, parts, measure, verdict } = relation;
  if (verdict === "agrees") return [];
  const details = {
    inputs: {
      scope: whole.scope.written,
      measure,
      stated: amount(relation.stated),
      working: addition(parts.flatMap((part) => part.stated.value ?? [])),
      sumOfParts: amount(relation.sumOfParts),
      difference: amount(relation.difference.abs()),
    },
    expected: amount(relation.sumOfParts),
    actual: amount(relation.stated),
  };
  const fields = [whole.stated, ...parts.map((part) => part.stated)];
  // 部门预算 + 市级专项 + 上级专项: the tiers have a rule of their own.
  const ofTiers = parts.some((part) => part.scope.value === "市级专项");
  if (verdict === "error" && ofTiers) return raise("R18.tiersDiffer", "error", fields, details);
  if (verdict === "error") return raise("R49.partsDiffer", "error", fields, details);
  const told = stated.some((result) => result.figure === whole && result.verdict === "rounding");
  if (told) return [];
  return ofTiers
    ? raise("R18.rounding", "note", fields, details)
    : raise("R49.rounding", "note", fields, details);
}
