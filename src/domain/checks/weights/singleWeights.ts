/** R22 单项权重过于集中, R23 权重填写完整 */
import { isAboveZero } from "../../decimal";
import type { IndicatorResult } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Thresholds } from "../../profile";
import type { IndicatorForm } from "../forms";
import { amount } from "../../format";
import { raise } from "../raise";
import { isBlank } from "../../rules/shared/words";
import { blockOf } from "../../blocks";

/** One satisfaction or cost indicator is usual; an output or benefit block should not hang on a single one. */
const SHARED_BLOCKS: readonly (string | null)[] = ["output", "benefit"];

export function concentratedWeights(form: IndicatorForm, { singleWeight }: Thresholds): Finding[] {
  const blocks = form.indicators.map(({ indicator }) => blockOf(indicator));
  return form.indicators.flatMap(({ indicator }, index): Finding[] => {
    const { weight, level1, level3 } = indicator;
    if (weight.value === null) return [];
    if (weight.value.gt(singleWeight)) {
      const printed = amount(weight.value);
      return raise("R22.singleWeight", "warning", [weight], {
        inputs: { name: level3.written, weight: printed, limit: amount(singleWeight) },
        expected: `≤ ${amount(singleWeight)}`,
        actual: printed,
      });
    }
    const block = blocks[index] ?? null;
    const alone = blocks.indexOf(block) === blocks.lastIndexOf(block);
    if (!SHARED_BLOCKS.includes(block) || !alone) return [];
    const printed = amount(weight.value);
    return raise("R22.onlyOneOfBlock", "warning", [weight], {
      inputs: { name: level3.written, block: level1.written, weight: printed },
      actual: printed,
    });
  });
}

export function weightFilledIn({ indicator: { weight, level3 } }: IndicatorResult): Finding[] {
  const inputs = { name: level3.written };
  if (isBlank(weight)) return raise("R23.weightMissing", "error", [weight], { inputs });
  if (weight.value === null || isAboveZero(weight.value)) return [];
  const printed = amount(weight.value);
  return raise("R23.weightNotPositive", "error", [weight], {
    inputs: { ...inputs, weight: printed },
    expected: "> 0",
    actual: printed,
  });
}
