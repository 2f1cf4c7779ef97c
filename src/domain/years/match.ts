/** Which projects and indicators of two years are the same: by code, else by name. What does not match is listed. */
import type { IndicatorResult } from "../calculation/computation";
import { groupBy } from "../groupBy";
import { compareUnits, foldName, isPlaceholderName, withoutNumber } from "../text";
import type { LastIndicator } from "./lastYear";

/** Folded, and without the year reported on: 2021年技能培训 is 技能培训, but a fund of 2020 keeps its year. */
export function yearlessName(name: string, year: number | null): string {
  const folded = withoutMark(foldName(name));
  return year === null ? folded : folded.replace(new RegExp(`${year}年度?`, "gu"), "");
}

/** 2.技能培训 and （二）技能培训 are 技能培训; 2号教学楼 has a number of its own. */
function withoutMark(folded: string): string {
  return /^\d{1,2}(?![.、．\d])/.test(folded) ? folded : withoutNumber(folded);
}

export interface Pairs<This, Last> {
  readonly pairs: readonly (readonly [This, Last])[];
  readonly onlyThis: readonly This[];
  readonly onlyLast: readonly Last[];
}

type Key<This, Last> = readonly [ofThis: (one: This) => string | null, ofLast: (one: Last) => string | null];

/** Pairs each with at most one other, by the first key that both have. A key of null pairs nothing. */
export function pairUp<This, Last>(
  these: readonly This[],
  lasts: readonly Last[],
  keys: readonly Key<This, Last>[],
): Pairs<This, Last> {
  const partners = new Map<This, Last>();
  const left = new Set(lasts);
  for (const [ofThis, ofLast] of keys) {
    const waiting = groupBy([...left], ofLast);
    for (const one of these) {
      const key = partners.has(one) ? null : ofThis(one);
      const partner = key === null || key === "" ? undefined : waiting.get(key)?.shift();
      if (partner === undefined) continue;
      partners.set(one, partner);
      left.delete(partner);
    }
  }
  return {
    pairs: these.flatMap((one) => {
      const last = partners.get(one);
      return last === undefined ? [] : [[one, last] as const];
    }),
    onlyThis: these.filter((one) => !partners.has(one)),
    onlyLast: [...left],
  };
}

/** Keys that name exactly one of the items; null for others, as one of several is not guessed */
export function keyOfOne<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): (item: T) => string | null {
  const named = groupBy(items, keyOf);
  return (item) => {
    const key = keyOf(item);
    return named.get(key)?.length === 1 ? key : null;
  };
}

interface Named {
  readonly name: string;
  readonly code: string | null;
}

interface Years {
  readonly year: number | null;
  readonly lastYear: number | null;
}

/** A name that is the same to the letter comes before one that is the same without its year. */
export function pairProjects(
  these: readonly Named[],
  lasts: readonly Named[],
  { year, lastYear }: Years,
): Pairs<Named, Named> {
  const code = ({ code: written }: Named) => (written === null ? null : foldName(written));
  return pairUp(these, lasts, [
    [code, code],
    [({ name }) => foldName(name), ({ name }) => foldName(name)],
    [
      keyOfOne(these, ({ name }) => yearlessName(name, year)),
      keyOfOne(lasts, ({ name }) => yearlessName(name, lastYear)),
    ],
  ]);
}

export interface IndicatorPair {
  readonly result: IndicatorResult;
  readonly last: LastIndicator;
  /** The same name is measured in another unit, so that the figures cannot be compared */
  readonly otherUnit: boolean;
}

export interface IndicatorPairs {
  readonly pairs: readonly IndicatorPair[];
  readonly onlyThis: readonly IndicatorResult[];
  readonly onlyLast: readonly LastIndicator[];
}

/**
 * By 三级指标 and unit: of the same project first, else of any, if all that have the name agree on what was achieved.
 * One indicator of last year may stand for several of this year.
 *
 * @param lastProjectOf last year's name of a project of this year; undefined = it had none
 */
export function pairIndicators(
  results: readonly IndicatorResult[],
  lasts: readonly LastIndicator[],
  lastProjectOf: (project: string | null) => string | null | undefined,
  { year, lastYear }: Years,
): IndicatorPairs {
  const byName = new Map<string, LastIndicator[]>();
  for (const last of lasts) {
    const key = yearlessName(last.name, lastYear);
    if (!isPlaceholderName(last.name)) byName.set(key, [...(byName.get(key) ?? []), last]);
  }
  const pairs: IndicatorPair[] = [];
  const onlyThis: IndicatorResult[] = [];
  for (const result of results) {
    const { level3, project } = result.indicator;
    if (isPlaceholderName(level3.written)) continue;
    const key = yearlessName(level3.written, year);
    const sameName = byName.get(key) ?? [];
    const lastProject = lastProjectOf(project.value);
    const sameUnit = sameName.filter(({ unit }) => compareUnits(unit, result.unit) !== "different");
    const last = pick(sameUnit, lastProject);
    const other = last === null && sameUnit.length === 0 ? pick(sameName, lastProject) : null;
    if (last !== null) pairs.push({ result, last, otherUnit: false });
    else if (other !== null) pairs.push({ result, last: other, otherUnit: true });
    else onlyThis.push(result);
  }
  const paired = groupBy(pairs, ({ last }) => yearlessName(last.name, lastYear));
  const onlyLast = [...byName].flatMap(([key, named]) => {
    const partners = (paired.get(key) ?? []).map(({ last }) => last);
    return named.filter((last) => !partners.some((partner) => standsFor(partner, last)));
  });
  return { pairs, onlyThis, onlyLast };
}

/** Whether the pair of `partner` covers `last` too: an indicator may be repeated in several projects. */
function standsFor(partner: LastIndicator, last: LastIndicator): boolean {
  return partner === last || (last.actual !== null && partner.actual?.value.eq(last.actual.value) === true);
}

function pick(candidates: readonly LastIndicator[], lastProject: string | null | undefined) {
  const [first, ...others] = candidates;
  const own = candidates.find(({ project }) => project === lastProject);
  if (own !== undefined || first === undefined) return own ?? null;
  const { actual } = first;
  return actual !== null && others.every((one) => one.actual?.value.eq(actual.value) === true) ? first : null;
}
