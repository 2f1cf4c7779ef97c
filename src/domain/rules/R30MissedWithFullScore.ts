import { amount } from "../format";
import { ownMethod } from "../calculation/ownMethod";
import { scoreWorking } from "../calculation/workings";
import { MEASURES_2020 } from "./documents";
import type { Found, Rule } from "./rule";
import { workingOfFigure } from "./shared/working";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";
import { type ComputedScore, fallsShort } from "./shared/points";
import { MISREAD_PERCENT } from "./shared/misreadPercent";
import { WRONG_DIRECTION } from "./shared/wrongDirection";

export interface Inputs {
  /** `computed` is null where no rule gives a proportion */
  "R30.missedButFull": TargetAndActual & ComputedScore & { readonly score: string };
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { indicator, kind, met, score: byRule } = row.result;
  const { score, weight } = indicator;
  if (kind === "qualitative" || met !== false || ownMethod(indicator) !== null) return [];
  if (score.value === null || weight.value === null || fallsShort(score.value, weight.value)) return [];
  // So close to the target that the rule itself rounds to full points.
  if (byRule !== null && !fallsShort(byRule, weight.value)) return [];
  const computed = byRule === null ? null : amount(byRule);
  const inputs = {
    ...asWritten(row),
    score: amount(score.value),
    computed,
    working: scoreWorking(row.result, row.profile),
  };
  return [{ code: "R30.missedButFull", at: [score], inputs, expected: computed, actual: inputs.score }];
}

export const R30: Rule<Inputs> = {
  id: "R30",
  group: "indicators",
  clause: MEASURES_2020,
  formula: "未达到指标值时，得分 < 权重",
  severities: { "R30.missedButFull": "error" },
  workings: { "R30.missedButFull": workingOfFigure("score") },
  suppressedBy: ["R27", ...WRONG_DIRECTION, ...MISREAD_PERCENT, "R38", "R42.late", "R42.targetYear"],
  workbook: { indicator: check },
  form: { indicator: check },
};
