import type { Block } from "../calculation/blocks";
import type { IndicatorResult } from "../calculation/computation";
import { amount } from "../format";
import type { Indicator } from "../model";
import type { RuleProfile } from "../profiles/profile";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R22.concentrated": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly limit: string;
    /** Indicators above the limit */
    readonly heavy: readonly { readonly name: string; readonly weight: string }[];
    /** Indicators that carry the points of a block alone */
    readonly alone: readonly { readonly name: string; readonly block: string; readonly weight: string }[];
  };
}

/** One satisfaction or cost indicator is usual; an output or benefit block should not hang on a single one. */
const SHARED_BLOCKS: readonly (Block | null)[] = ["output", "benefit"];

interface WeightedIndicators {
  readonly name: string | null;
  readonly indicators: readonly IndicatorResult[];
  /** A form that breaks off may have more of the block behind its end. */
  readonly cutOff: boolean;
}

/** One note for the form. An approved target (批复目标) fixes the weights, so there is nothing to reconsider. */
function check(
  { name: form, indicators, cutOff }: WeightedIndicators,
  profile: RuleProfile,
): Found<Inputs>[] {
  if (profile.approvedWeights) return [];
  const { singleWeight } = profile.thresholds;
  const blocks = indicators.map(({ block }) => block);
  const isHeavy = ({ weight }: Indicator) => weight.value?.gt(singleWeight) === true;
  const isAlone = (block: Block | null) =>
    SHARED_BLOCKS.includes(block) && blocks.indexOf(block) === blocks.lastIndexOf(block);
  const rows = indicators.map(({ indicator }) => indicator);
  const heavy = rows.filter(isHeavy);
  const alone = cutOff
    ? []
    : rows.filter(
        (row, index) => row.weight.value !== null && !isHeavy(row) && isAlone(blocks[index] ?? null),
      );
  if (heavy.length === 0 && alone.length === 0) return [];
  const limit = amount(singleWeight);
  return [
    {
      code: "R22.concentrated",
      at: [...heavy, ...alone].map(({ weight }) => weight),
      inputs: {
        form,
        limit,
        heavy: heavy.map((row) => ({ name: row.level3.written, weight: pointsOf(row) })),
        alone: alone.map((row) => ({
          name: row.level3.written,
          block: row.level1.written,
          weight: pointsOf(row),
        })),
      },
      expected: heavy.length === 0 ? null : `≤ ${limit}`,
      actual: [...heavy, ...alone].map(pointsOf).join("、"),
    },
  ];
}

function pointsOf({ weight }: Indicator): string {
  return weight.value === null ? "" : amount(weight.value);
}

export const R22: Rule<Inputs> = {
  id: "R22",
  group: "weights",
  clause: OUR_PROPOSAL,
  formula: "单项指标权重 ≤ 30 分（可设）；产出、效益不由一项指标独占；权重按批复目标的不提示（可设）",
  severities: { "R22.concentrated": "note" },
  workbook: { form: (form, { profile }) => check({ ...form, cutOff: false }, profile) },
  form: {
    form: ({ name, counted, profile, cutOff }) => check({ name, indicators: counted, cutOff }, profile),
  },
};
