/** 完成率 of a written report: which figure and which target it is of. */
import { Decimal, HUNDRED } from "../../decimal";
import type { ReportContext } from "../../report/check/context";
import { amountOf, stepOf } from "../../report/check/agreement";
import type { TiedClaim } from "../../report/check/tiedClaim";

export interface StatedCompletion {
  readonly claim: TiedClaim;
  readonly topic: TiedClaim;
  /** The target that stands beside it; null where only the rate is stated */
  readonly target: TiedClaim | null;
}

export function completionsIn(context: ReportContext): readonly StatedCompletion[] {
  return context.claims.flatMap((claim) => completionOf(claim, context) ?? []);
}

export function completionOf(claim: TiedClaim, context: ReportContext): StatedCompletion | null {
  const topic = claim.topic === null ? undefined : context.claims[claim.topic];
  if (
    claim.kind !== "completion" ||
    claim.operator !== null ||
    topic === undefined ||
    topic.kind !== "count" ||
    topic.approximation !== null
  )
    return null;
  const beside = context
    .inSentence(claim)
    .filter(
      ({ kind, numeral, end }) =>
        kind === "target" && numeral > topic.numeral && end <= claim.numeral && claim.numeral - end <= 2,
    )
    .at(-1);
  const target = beside !== undefined && beside.baseUnit === topic.baseUnit ? beside : null;
  return { claim, topic, target };
}

/** The whole targets of which the figure is this percentage, at the printed places; the roundest. Null for none. */
export function impliedTarget({ claim, topic }: Pick<StatedCompletion, "claim" | "topic">): Decimal | null {
  return impliedBase(claim, topic, (percent) => percent);
}

/** The whole figure of last year of which this one is so much more or less. Null for none. */
export function impliedLastYear(claim: TiedClaim, topic: TiedClaim): Decimal | null {
  return impliedBase(claim, topic, (percent) => percent.plus(HUNDRED));
}

function impliedBase(claim: TiedClaim, topic: TiedClaim, of: (percent: Decimal) => Decimal): Decimal | null {
  const [rate, figure] = [claim.value, amountOf(topic)];
  if (rate === null || figure === null || figure.isZero()) return null;
  const half = stepOf(claim).div(2);
  const [low, high] = [of(rate.plus(half)), of(rate.minus(half))];
  if (!high.gt(0) || !low.gt(0)) return null;
  const first = figure.times(HUNDRED).div(low).ceil();
  const last = figure.times(HUNDRED).div(high).floor();
  if (first.gt(last)) return null;
  for (const round of ROUND) {
    const candidate = first.div(round).ceil().times(round);
    if (candidate.lte(last)) return candidate;
  }
  return first;
}

const ROUND: readonly Decimal[] = [1000, 500, 100, 50, 10, 5, 1].map((value) => new Decimal(value));

export interface FittingRate {
  /** 574 ÷ 300 = 191.33% */
  readonly working: string;
  /** Whether the rate also fits another figure */
  readonly fits: (other: TiedClaim) => boolean;
}

/** The completion that the text states of a figure; null where it states none. */
export function fitsCompletion(figure: TiedClaim, context: ReportContext): FittingRate | null {
  const stated = context.inSentence(figure).flatMap((claim) => {
    const completion = completionOf(claim, context);
    return completion?.topic === figure ? [completion] : [];
  })[0];
  if (stated === undefined) return null;
  const target = stated.target === null ? impliedTarget(stated) : amountOf(stated.target);
  const [amount, rate] = [amountOf(figure), stated.claim.value];
  if (target === null || amount === null || rate === null) return null;
  const fits = (value: Decimal | null): boolean =>
    value !== null && value.times(HUNDRED).div(target).minus(rate).abs().lte(stepOf(stated.claim).div(2));
  return {
    working: `${amount.toFixed()} ÷ ${target.toFixed()} = ${stated.claim.written}%`,
    fits: (other) => fits(amountOf(other)),
  };
}
