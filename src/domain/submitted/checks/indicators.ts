/** R24–R44 of a printed form: the checks of the standard workbook, and what only a printed row can lack. */
import { ownMethod } from "../../ownMethod";
import { amount } from "../../format";
import { raise } from "../../checks/raise";
import { isBlank } from "../../rules/shared/words";
import { scoreWorking } from "../../workings";
import type { IndicatorResult } from "../../evaluation";
import type { Finding } from "../../finding";
import type { RuleProfile } from "../../profile";

/** R24 */
export function nothingGiven({ indicator: { target, actual, score, level3 } }: IndicatorResult): Finding[] {
  if (!isBlank(target) || !isBlank(actual) || !score.value?.gt(0)) return [];
  return raise("R24.nothingGiven", "error", [actual, target], {
    inputs: { name: level3.written, score: amount(score.value) },
  });
}

/** R28: only where figures decide the score; a 定性 one is told by R36. */
export function scoreMissing(result: IndicatorResult, profile: RuleProfile): Finding[] {
  const { indicator, kind, score } = result;
  if ((kind !== "quantitative" && kind !== "range") || score === null || !isBlank(indicator.score)) return [];
  const method = ownMethod(indicator);
  if (method !== null) {
    return raise("R28.scoreMissingOwnMethod", "error", [indicator.score, method], {
      inputs: { name: indicator.level3.written, method: method.written },
    });
  }
  return raise("R28.scoreMissing", "error", [indicator.score], {
    inputs: {
      name: indicator.level3.written,
      computed: amount(score),
      working: scoreWorking(result, profile),
    },
    expected: amount(score),
  });
}
