import type { Decimal } from "../../decimal";
import { amount } from "../../format";
import { groupBy } from "../../groupBy";
import { MONEY_UNITS } from "../../model";
import { OUR_DEFAULT } from "../documents";
import { nameKey } from "../../rollup/nameKey";
import type { Rollup } from "../../rollup/rollup";
import { totalOf, unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  /** How many units state their money in each unit */
  "U5.mixed": { readonly wan: string; readonly yuan: string };
  /** In 万元 */
  "U5.tooLarge": {
    readonly unit: string;
    readonly total: string;
    readonly median: string;
    readonly written: string;
  };
  "U5.tooSmall": {
    readonly unit: string;
    readonly total: string;
    readonly median: string;
    readonly written: string;
  };
}

const FACTOR = 1000;

function check(rollup: Rollup): RollupFound<Inputs>[] {
  return [...mixed(rollup), ...unusual(rollup)];
}

function mixed({ counted }: Rollup): RollupFound<Inputs>[] {
  const [wan, yuan] = MONEY_UNITS.map((unit) => counted.filter(({ moneyUnit }) => moneyUnit.value === unit));
  if (wan === undefined || yuan === undefined || wan.length === 0 || yuan.length === 0) return [];
  return [
    {
      code: "U5.mixed",
      unit: null,
      places: yuan.map((one) => placeOf(one, one.moneyUnit)),
      inputs: { wan: String(wan.length), yuan: String(yuan.length) },
    },
  ];
}

/** 元 and 万元 differ ten thousandfold. */
function unusual({ counted, department }: Rollup): RollupFound<Inputs>[] {
  const kinds = new Map(department?.expected.map((one) => [nameKey(one), one.kind.value]));
  const known = counted.flatMap((unit) => {
    const total = totalOf(unit, "全部").annualBudget;
    return total?.gt(0) === true ? [{ unit, total }] : [];
  });
  // One kind where there is no list
  return [...groupBy(known, ({ unit }) => kinds.get(nameKey(unit)) ?? "").values()].flatMap((group) => {
    const sorted = group.map(({ total }) => total).sort((a, b) => a.comparedTo(b));
    return group.flatMap(({ unit: one, total }): RollupFound<Inputs>[] => {
      const [low, high] = middleWithout(total, sorted);
      if (low === undefined || high === undefined) return [];
      const code = total.gte(high.times(FACTOR))
        ? "U5.tooLarge"
        : total.times(FACTOR).lte(low)
          ? "U5.tooSmall"
          : null;
      if (code === null) return [];
      const median = low.plus(high).div(2);
      const unit = unitLabel(one);
      const written = one.moneyUnit.value ?? "";
      const inputs = { unit, total: amount(total), median: amount(median), written };
      return [{ code, unit, places: [placeOf(one, one.moneyUnit)], inputs, actual: written }];
    });
  });
}

/**
 * The two in the middle of the others, which are one where their number is odd: with a mean of the two, a single
 * unit that is far too large would make all others too small.
 *
 * @param sorted in ascending order, with `own`
 */
function middleWithout(own: Decimal, sorted: readonly Decimal[]): (Decimal | undefined)[] {
  const others = sorted.length - 1;
  const place = sorted.indexOf(own);
  return [(others - 1) >> 1, others >> 1].map((at) => sorted[at < place ? at : at + 1]);
}

export const U5: Rule<Inputs> = {
  id: "U5",
  group: "rollup",
  clause: OUR_DEFAULT,
  formula: "金额单位一致；全年预算数与同类单位的中位数相差不到1000倍",
  severities: { "U5.mixed": "note", "U5.tooLarge": "warning", "U5.tooSmall": "warning" },
  rollup: check,
};
