/**
 * Ties indicators by elimination: an indicator that no statement names and a statement of its unit that shares its words
 * with no other. The words may stand in another order, or behind the figure: 筛查新生儿6032人 for 新生儿疾病筛查人数.
 */
import { groupBy } from "../../groupBy";
import { bigramsOf, keyOf, sharedBigrams } from "../../text/likeness";
import { compare } from "./agreement";
import {
  indicatorFigure,
  type IndicatorSide,
  type NamedIndicator,
  type NamedIndicators,
} from "../indicators";
import { isComparable } from "./indicatorReadings";
import type { TiedClaim } from "./tiedClaim";
import { isOfYear } from "./times";

/** Share of the pairs of characters of a name that the statement has to have. Our own threshold. */
const SHARED = 0.5;
/** Characters behind a figure that may name it */
const BEHIND = 24;

export function tieLeftOver(
  tied: readonly TiedClaim[],
  indicators: NamedIndicators,
  year: number | null,
): readonly TiedClaim[] {
  const rest = tied.filter((claim) => isLeft(claim, year));
  if (rest.length === 0) return tied;
  const words = new Map(rest.map((claim) => [claim, wordsOf(claim)]));
  const byUnit = groupBy(rest, ({ baseUnit }) => baseUnit ?? "");
  const stated = new Set(
    tied.flatMap(({ figure, indicator }) => (figure === null || indicator === null ? [] : [figure.source])),
  );
  const pairs = SIDES.flatMap((side) =>
    indicators.all.flatMap((indicator) => {
      const figure = indicatorFigure(indicator, side);
      if (figure === null || stated.has(figure.source)) return [];
      const candidates = [...byUnit.values()]
        .flatMap((claims) => (claims[0] !== undefined && isComparable(figure, claims[0]) ? claims : []))
        .filter((claim) => (claim.kind === "target") === (side === "target"))
        .filter((claim) => isInReach(claim, indicator) && hasWordsOf(words.get(claim), indicator));
      const [claim, ...others] = candidates;
      return claim === undefined || others.length > 0 ? [] : [{ claim, indicator, figure }];
    }),
  );
  const found = new Map(
    [...groupBy(pairs, ({ claim }) => claim)].flatMap(([claim, [pair, ...others]]) =>
      pair === undefined || others.length > 0 ? [] : [[claim, pair] as const],
    ),
  );
  return tied.map((claim) => {
    const pair = found.get(claim);
    if (pair === undefined) return claim;
    const { figure, indicator } = pair;
    return {
      ...claim,
      ...{ figure, indicator, readings: [figure], agreement: compare(claim, figure), certainty: "likely" },
    };
  });
}

const SIDES: readonly IndicatorSide[] = ["target", "actual"];

function isLeft(claim: TiedClaim, year: number | null): boolean {
  const { figure, apart, kind, value, approximation, counts, topic, time, work, baseUnit, place } = claim;
  const isFigure = kind === "count" || (kind === "target" && baseUnit !== "%");
  if (figure !== null || apart !== null || work !== null || !isFigure || value === null) return false;
  if (approximation !== null || counts || (topic !== null && kind !== "target")) return false;
  const before = place.paragraph.folded.slice(claim.sentence.start, claim.numeral);
  return isOfYear(time, year) && (!time.isPlanned || kind === "target") && !PART.test(before);
}

/** Of a part: 其中少儿读者5万人次 */
const PART = /(?:其中|分别|包括)[^；。]*$/u;

function wordsOf({ clause, place, end, sentence }: TiedClaim): ReadonlySet<string> {
  const behind = place.paragraph.folded.slice(end, Math.min(sentence.end, end + BEHIND));
  return bigramsOf(keyOf(`${clause}，${/^[^，。；、]*/u.exec(behind)?.[0] ?? ""}`));
}

function isInReach({ place }: TiedClaim, { project }: NamedIndicator): boolean {
  return place.project === project || place.project === null || project === null;
}

function hasWordsOf(words: ReadonlySet<string> | undefined, { bigrams }: NamedIndicator): boolean {
  if (words === undefined || bigrams.size < 2) return false;
  const shared = sharedBigrams(words, bigrams);
  return shared >= 2 && shared >= bigrams.size * SHARED;
}
