import { type Block, blockOf } from "../blocks";
import type { IndicatorResult } from "../evaluation";
import { amount } from "../format";
import type { Thresholds } from "../profile";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";

export interface Inputs {
  "R22.singleWeight": OfIndicator & { readonly weight: string; readonly limit: string };
  "R22.onlyOneOfBlock": OfIndicator & { readonly block: string; readonly weight: string };
}

/** One satisfaction or cost indicator is usual; an output or benefit block should not hang on a single one. */
const SHARED_BLOCKS: readonly (Block | null)[] = ["output", "benefit"];

function check(indicators: readonly IndicatorResult[], { singleWeight }: Thresholds): Found<Inputs>[] {
  const blocks = indicators.map(({ indicator }) => blockOf(indicator));
  return indicators.flatMap(({ indicator }, index): Found<Inputs>[] => {
    const { weight, level1, level3 } = indicator;
    if (weight.value === null) return [];
    const name = level3.written;
    const printed = amount(weight.value);
    if (weight.value.gt(singleWeight)) {
      const limit = amount(singleWeight);
      const inputs = { name, weight: printed, limit };
      return [{ code: "R22.singleWeight", at: [weight], inputs, expected: `≤ ${limit}`, actual: printed }];
    }
    const block = blocks[index] ?? null;
    const isOnly = blocks.indexOf(block) === blocks.lastIndexOf(block);
    if (!SHARED_BLOCKS.includes(block) || !isOnly) return [];
    const inputs = { name, block: level1.written, weight: printed };
    return [{ code: "R22.onlyOneOfBlock", at: [weight], inputs, actual: printed }];
  });
}

export const R22: Rule<Inputs> = {
  id: "R22",
  group: "weights",
  clause: OUR_PROPOSAL,
  formula: "单项指标权重 ≤ 30 分（可设）；产出、效益不由一项指标独占",
  severities: { "R22.singleWeight": "warning", "R22.onlyOneOfBlock": "warning" },
  workbook: { form: ({ indicators }, { profile }) => check(indicators, profile.thresholds) },
  form: {
    // A form that breaks off may have more of the block behind its end.
    form: ({ counted, profile, cutOff }) =>
      check(counted, profile.thresholds).filter(({ code }) => !cutOff || code === "R22.singleWeight"),
  },
};
