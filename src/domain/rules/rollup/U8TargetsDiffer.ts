import { sum, toPlainExact } from "../../decimal";
import { groupBy } from "../../groupBy";
import { OUR_PROPOSAL } from "../documents";
import { sumKey } from "../../rollup/indicatorSums";
import type { Rollup } from "../../rollup/rollup";
import { unitLabel, type RollupIndicator, type RollupUnit } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  /** An indicator of the whole city or province has one target */
  "U8.targetsDiffer": {
    readonly indicator: string;
    readonly unit: string;
    readonly target: string;
    readonly other: string;
    readonly otherTarget: string;
  };
  "U8.targetsDoNotAdd": {
    readonly indicator: string;
    readonly target: string;
    readonly sum: string;
    readonly units: string;
  };
}

/** A figure about the whole area, which all units share */
const WHOLE_AREA = /全(?:国|省|市|县|区|州|盟|旗|镇|乡)/u;

interface Placed {
  readonly unit: RollupUnit;
  readonly indicator: RollupIndicator;
  readonly target: NonNullable<RollupIndicator["sums"]>["target"];
  readonly measureUnit: string;
}

function check(rollup: Rollup): RollupFound<Inputs>[] {
  const placed = rollup.counted.flatMap((unit) =>
    [unit.department, ...unit.projects].flatMap(({ indicators }) =>
      indicators.flatMap((indicator): Placed[] =>
        indicator.sums === null
          ? []
          : [{ unit, indicator, target: indicator.sums.target, measureUnit: indicator.sums.unit }],
      ),
    ),
  );
  const groups = groupBy(placed, ({ indicator, measureUnit }) => sumKey(indicator, measureUnit));
  return [
    ...[...groups.values()].filter(isOfWholeArea).flatMap(differing),
    ...(rollup.department?.indicators ?? []).flatMap((indicator) => notAdding(indicator, groups, rollup)),
  ];
}

function isOfWholeArea([first]: readonly Placed[]): boolean {
  return first !== undefined && WHOLE_AREA.test(first.indicator.name.written);
}

function differing([first, ...others]: readonly Placed[]): RollupFound<Inputs>[] {
  if (first === undefined) return [];
  return others
    .filter(({ unit, target }) => unit !== first.unit && !target.eq(first.target))
    .map(({ unit, indicator, target, measureUnit }) => {
      const inputs = {
        indicator: indicator.name.written,
        unit: unitLabel(unit),
        target: `${toPlainExact(target)}${measureUnit}`,
        other: unitLabel(first.unit),
        otherTarget: `${toPlainExact(first.target)}${measureUnit}`,
      };
      return {
        code: "U8.targetsDiffer",
        unit: inputs.unit,
        places: [placeOf(unit, indicator.target), placeOf(first.unit, first.indicator.target)],
        inputs,
        expected: inputs.otherTarget,
        actual: inputs.target,
      } as const;
    });
}

function notAdding(
  indicator: RollupIndicator,
  groups: ReadonlyMap<string, readonly Placed[]>,
  { department }: Rollup,
): RollupFound<Inputs>[] {
  const { sums } = indicator;
  if (sums === null || WHOLE_AREA.test(indicator.name.written)) return [];
  const parts = groups.get(sumKey(indicator, sums.unit)) ?? [];
  const total = sum(parts.map(({ target }) => target));
  if (parts.length === 0 || total.eq(sums.target)) return [];
  const inputs = {
    indicator: indicator.name.written,
    target: `${toPlainExact(sums.target)}${sums.unit}`,
    sum: `${toPlainExact(total)}${sums.unit}`,
    units: String(new Set(parts.map(({ unit }) => unit)).size),
  };
  return [
    {
      code: "U8.targetsDoNotAdd",
      unit: null,
      places: [
        {
          file: department?.file ?? null,
          cells: indicator.target.cell === null ? [] : [indicator.target.cell],
        },
        ...parts.map((part) => placeOf(part.unit, part.indicator.target)),
      ],
      inputs,
      expected: inputs.sum,
      actual: inputs.target,
    },
  ];
}

export const U8: Rule<Inputs> = {
  id: "U8",
  group: "rollup",
  clause: OUR_PROPOSAL,
  formula: "全市、全省等同一指标各单位指标值相同；可相加的指标，各单位指标值之和＝主管部门指标值",
  severities: { "U8.targetsDiffer": "warning", "U8.targetsDoNotAdd": "warning" },
  rollup: check,
};
