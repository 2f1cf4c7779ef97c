/** 指标汇总: indicators of one name, unit and direction added over the units, where the profile says that they may be. */
import { type Decimal, sum } from "../decimal";
import { groupBy } from "../groupBy";
import { foldName } from "../text";
import type { RollupIndicator, RollupUnit } from "./unit";

export interface IndicatorSum {
  readonly name: string;
  readonly nature: string;
  readonly unit: string;
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly unitCount: number;
  /** Units with an actual below the target */
  readonly missedCount: number;
}

/** In the order of first appearance; an indicator of one unit alone is no sum. */
export function indicatorSums(units: readonly RollupUnit[]): IndicatorSum[] {
  const rows = units.flatMap((unit) =>
    [unit.department, ...unit.projects].flatMap(({ indicators }) =>
      indicators.flatMap((indicator) =>
        indicator.sums === null ? [] : [{ unit, indicator, sums: indicator.sums }],
      ),
    ),
  );
  return [...groupBy(rows, ({ indicator, sums }) => sumKey(indicator, sums.unit)).values()].flatMap(
    (group) => {
      const [first] = group;
      const withIt = new Set(group.map(({ unit }) => unit));
      if (first === undefined || withIt.size < 2) return [];
      return [
        {
          name: first.indicator.name.written,
          nature: first.indicator.nature,
          unit: first.sums.unit,
          target: sum(group.map(({ sums }) => sums.target)),
          actual: sum(group.map(({ sums }) => sums.actual)),
          unitCount: withIt.size,
          missedCount: new Set(
            group.filter(({ indicator }) => indicator.met === false).map(({ unit }) => unit),
          ).size,
        },
      ];
    },
  );
}

export function sumKey({ name, nature }: Pick<RollupIndicator, "name" | "nature">, unit: string): string {
  return `${foldName(name.written)}|${unit}|${nature}`;
}
