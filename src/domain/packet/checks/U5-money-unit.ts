import type { Decimal } from "../../decimal";
import { amount } from "../../format";
import { groupBy } from "../../groupBy";
import { MONEY_UNITS } from "../../model";
import { OUR_DEFAULT } from "../../rules/documents";
import { isNamed, type Packet } from "../packet";
import { totalOf, unitLabel, type PacketUnit } from "../unit";
import { placeOf, type PacketCheck, type PacketFound } from "./check";

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
/** Fewer others have no usual size. */
const FEWEST_OTHERS = 3;

function check(packet: Packet): PacketFound<Inputs>[] {
  return [...mixed(packet), ...unusual(packet)];
}

function mixed({ counted }: Packet): PacketFound<Inputs>[] {
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
function unusual(packet: Packet): PacketFound<Inputs>[] {
  const known = packet.counted.flatMap((unit) => {
    const total = totalOf(unit, "全部").annualBudget;
    return total?.gt(0) === true ? [{ unit, total }] : [];
  });
  return [...groupBy(known, ({ unit }) => kindOf(unit, packet)).values()].flatMap((group) =>
    group.flatMap(({ unit: one, total }): PacketFound<Inputs>[] => {
      const others = group.filter(({ unit }) => unit !== one).map((other) => other.total);
      const median = medianOf(others);
      if (median === null) return [];
      const code = total.gte(median.times(FACTOR))
        ? "U5.tooLarge"
        : total.times(FACTOR).lte(median)
          ? "U5.tooSmall"
          : null;
      if (code === null) return [];
      const unit = unitLabel(one);
      const written = one.moneyUnit.value ?? "";
      const inputs = { unit, total: amount(total), median: amount(median), written };
      return [{ code, unit, places: [placeOf(one, one.moneyUnit)], inputs, actual: written }];
    }),
  );
}

/** 单位类别 of the list of expected units; one kind where there is none */
function kindOf(unit: PacketUnit, { department }: Packet): string {
  return department?.expected.find(({ name }) => isNamed(unit, name.value))?.kind.value ?? "";
}

function medianOf(values: readonly Decimal[]): Decimal | null {
  if (values.length < FEWEST_OTHERS) return null;
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : low.plus(high).div(2);
}

export const U5: PacketCheck<Inputs> = {
  id: "U5",
  clause: OUR_DEFAULT,
  formula: "金额单位一致；全年预算数与同类单位的中位数相差不到1000倍",
  severities: { "U5.mixed": "note", "U5.tooLarge": "warning", "U5.tooSmall": "warning" },
  check,
};
