/** 报告数 against what they should be. */
import type { Decimal } from "../../decimal";
import type { StatedRelation, StatedResult } from "../../calculation/computation";
import { addition, amount } from "../../format";
import type { Field, Measure } from "../../model";

/** A 报告数 against others of the same 口径; `working` shows how they give `computed`. */
export interface StatedIdentity {
  readonly scope: string;
  readonly stated: string;
  readonly working: string;
  readonly computed: string;
  readonly difference: string;
}

/** What a finding about such an identity says */
export function identity(scope: string, stated: Decimal, computed: Decimal, working: string) {
  const inputs: StatedIdentity = {
    scope,
    stated: amount(stated),
    working,
    computed: amount(computed),
    difference: amount(stated.minus(computed).abs()),
  };
  return { inputs, expected: amount(computed), actual: amount(stated) };
}

/** A stated sum against its stated parts */
export interface StatedSum {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  /** 63.91 + 2469.26 */
  readonly working: string;
  readonly sumOfParts: string;
  readonly difference: string;
}

export interface StatedSumDifference {
  readonly isRounding: boolean;
  readonly at: readonly Field<unknown>[];
  readonly restsOn: readonly Field<unknown>[];
  readonly inputs: StatedSum;
  readonly expected: string;
  readonly actual: string;
}

/** 部门预算 + 市级专项 + 上级专项 = 项目支出, which has a rule of its own */
export function isSumOfTiers({ parts }: StatedRelation): boolean {
  return parts.some(({ scope }) => scope.value === "市级专项");
}

/** Null where the sum agrees, and for a 尾差 of the whole that R50 reports. */
export function sumDifferenceOf(
  relation: StatedRelation,
  stated: readonly StatedResult[],
): StatedSumDifference | null {
  const { whole, parts, measure, verdict } = relation;
  if (verdict === "agrees") return null;
  const isRounding = verdict === "rounding";
  if (isRounding && stated.some(({ figure, verdict: own }) => figure === whole && own === "rounding")) {
    return null;
  }
  const at = [whole.stated, ...parts.map((part) => part.stated)];
  return {
    isRounding,
    at,
    restsOn: at,
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
}
