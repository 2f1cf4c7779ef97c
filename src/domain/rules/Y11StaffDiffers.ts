import { toPlainExact, ZERO } from "../decimal";
import type { YearContext } from "../years/context";
import { sourceIn, type Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  /** More staff than last year's and the new ones */
  "Y11.moreStaff": {
    readonly staff: string;
    readonly last: string;
    readonly recruited: string;
    readonly source: Source;
  };
  /** More people have retired than have left the staff */
  "Y11.moreRetired": { readonly retired: string; readonly left: string; readonly source: Source };
}

/** 减少 is not stated: it is what last year's staff and the new ones have lost. */
function check({ selfEvaluation: { unit }, lastYear }: YearContext): Found<Inputs>[] {
  const { staffCount, retiredCount, recruitedCount } = unit;
  const [now, before] = [staffCount.value, lastYear.staff];
  if (now === null || before === null) return [];
  const recruited = recruitedCount.value ?? ZERO;
  const left = before.value.plus(recruited).minus(now);
  if (left.isNegative() && !left.isZero()) {
    const inputs = {
      staff: toPlainExact(now),
      last: toPlainExact(before.value),
      recruited: toPlainExact(recruited),
      source: sourceIn(lastYear, before.cells),
    };
    const expected = `≤ ${toPlainExact(before.value.plus(recruited))}`;
    return [
      { code: "Y11.moreStaff", at: [staffCount, recruitedCount], inputs, expected, actual: inputs.staff },
    ];
  }
  const retiring = lastYear.retired === null ? null : retiredCount.value?.minus(lastYear.retired.value);
  if (lastYear.retired === null || !retiring || !retiring.gt(left)) return [];
  const inputs = {
    retired: toPlainExact(retiring),
    left: toPlainExact(left),
    source: sourceIn(lastYear, lastYear.retired.cells),
  };
  return [{ code: "Y11.moreRetired", at: [retiredCount, staffCount], inputs, actual: inputs.retired }];
}

export const Y11: Rule<Inputs> = {
  id: "Y11",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "在职 = 上年在职 + 本年新增 − 减少；退休的增加不多于在职的减少",
  severities: { "Y11.moreStaff": "note", "Y11.moreRetired": "note" },
  years: { comparison: check },
};
