/** The indicators that stand under a first-level heading of a printed form. */
import type { IndicatorResult } from "../../calculation/computation";
import type { BlockHeading } from "../../forms/printedForm";

/** The heading is merged down beside its rows, or written again in each of them. */
export function rowsOfBlock(
  { level1 }: BlockHeading,
  blocks: readonly BlockHeading[],
  indicators: readonly IndicatorResult[],
): IndicatorResult[] {
  const isOnly = blocks.filter((block) => block.level1.value === level1.value).length === 1;
  return indicators.filter(
    ({ indicator }) =>
      indicator.level1.cell === level1.cell || (isOnly && indicator.level1.value === level1.value),
  );
}
