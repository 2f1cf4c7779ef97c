import { Decimal, HUNDRED, shareOf } from "../decimal";
import { percent, quantity } from "../format";
import { groupBy } from "../groupBy";
import type { IndicatorPair } from "../years/match";
import type { YearContext } from "../years/context";
import { sourceIn, type Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  /** The targets that are behind by a tenth at most, together */
  "Y8.slightlyBehind": { readonly count: string; readonly names: readonly string[] };
  "Y8.behind": {
    readonly name: string;
    readonly target: string;
    /** 完成值 of last year */
    readonly last: string;
    /** Target ÷ last year; null where last year is zero */
    readonly share: string | null;
    readonly direction: "below" | "above";
    readonly source: Source;
  };
}

/** Our own: who did a little better than planned need not plan more. */
const SLIGHT = new Decimal("0.1");

/** The same target in several projects is one finding, and all that are slightly behind are one note. */
function check({ indicators, lastYear }: YearContext): Found<Inputs>[] {
  const all = indicators.flatMap((pair) => {
    const found = behindOf(pair);
    return found === null ? [] : [{ pair, ...found }];
  });
  const slight = all.filter(({ pair }) => isSlight(pair));
  const behind = all.filter((one) => !slight.includes(one));
  return [...clearlyBehind(behind, lastYear), ...slightlyBehind(slight)];
}

interface Behind extends NonNullable<ReturnType<typeof behindOf>> {
  readonly pair: IndicatorPair;
}

function isSlight({ result: { target }, last }: IndicatorPair): boolean {
  const before = last.actual?.value;
  if (target === null || before === undefined) return false;
  return target.minus(before).abs().lte(before.abs().times(SLIGHT));
}

function slightlyBehind(slight: readonly Behind[]): Found<Inputs>[] {
  if (slight.length === 0) return [];
  const at = slight.map(({ pair }) => pair.result.indicator.target);
  const names = [...new Set(slight.map(({ name }) => name))];
  return [{ code: "Y8.slightlyBehind", at, inputs: { count: String(slight.length), names } }];
}

function clearlyBehind(behind: readonly Behind[], lastYear: YearContext["lastYear"]): Found<Inputs>[] {
  const same = groupBy(behind, ({ name, target, last }) => JSON.stringify([name, target, last]));
  return [...same.values()].flatMap((group): Found<Inputs>[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { pair, ...figures } = first;
    const inputs = { ...figures, source: sourceIn(lastYear, pair.last.actual?.cells ?? []) };
    const at = group.map((one) => one.pair.result.indicator.target);
    const expected = `${figures.direction === "below" ? "≥" : "≤"} ${figures.last}`;
    return [{ code: "Y8.behind", at, inputs, expected, actual: figures.target }];
  });
}

function behindOf({ result, last, otherUnit }: IndicatorPair) {
  const { operator, target, unit, indicator } = result;
  const before = last.actual?.value;
  if (otherUnit || target === null || before === undefined || operator === null) return null;
  const isLow = (operator === ">=" || operator === ">") && target.lt(before);
  const isHigh = (operator === "<=" || operator === "<") && target.gt(before);
  if (!isLow && !isHigh) return null;
  return {
    name: indicator.level3.written,
    target: quantity(target, unit),
    last: quantity(before, unit),
    share: before.isZero() ? null : percent(shareOf(target, HUNDRED, before)),
    direction: isLow ? ("below" as const) : ("above" as const),
  };
}

export const Y8: Rule<Inputs> = {
  id: "Y8",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "指标值不低于（≤的不高于）上年完成值；相差不超过10%的合为一条提示",
  severities: { "Y8.behind": "warning", "Y8.slightlyBehind": "note" },
  years: { comparison: check },
};
