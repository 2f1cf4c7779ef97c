/**
 * A department's 汇总 in the few figures that a province adds up: sums, counts, grades, sums of indicators, findings by
 * rule. Merging is exact, and the same in any order and grouping; it does not grow with the units.
 */
import { type Decimal, round, ZERO } from "../decimal";
import type { FundFigures, Grade } from "../calculation/computation";
import { FUND_AMOUNTS, type FundAmount } from "../calculation/fundAmounts";
import { FIXED_SCOPES } from "../calculation/totals";
import { groupBy } from "../groupBy";
import { foldName } from "../text";
import type { RollupFinding } from "./finding";
import type { IndicatorSum } from "./indicatorSums";
import type { Rollup } from "./rollup";
import { GRADES } from "./scores";
import { countOpen, openFindings } from "./unit";

/** An amount in 万元: the sum of those that are known, and how many are not */
export interface PartialSum {
  readonly known: Decimal;
  readonly unknown: number;
}

export interface Aggregate {
  /** Null only without departments */
  readonly year: number | null;
  readonly departments: number;
  readonly units: number;
  /** What is not in the sums */
  readonly left: Readonly<Record<LeftOut, number>>;
  /** By `FIXED_SCOPES` */
  readonly totals: readonly Readonly<Record<FundAmount, PartialSum>>[];
  readonly projects: number;
  readonly scored: number;
  readonly scoreSum: Decimal;
  /** Σ 得分 × 全年预算数, and Σ 全年预算数, over the projects that have both */
  readonly weightedSum: Decimal;
  readonly weight: Decimal;
  readonly grades: Readonly<Record<Grade, number>>;
  /** Those that several units of a department have, by name, 指标性质 and unit, sorted */
  readonly indicators: readonly IndicatorSum[];
  /** Open ones by rule: of the units, and of 汇总 */
  readonly findings: Readonly<Record<string, number>>;
  readonly mustFix: number;
  readonly toExplain: number;
}

export const LEFT_OUT = ["missing", "unread", "undecided", "blank", "wrongYear", "repeated"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export function aggregateOf(rollup: Rollup, findings: readonly RollupFinding[]): Aggregate {
  const { counted, projects } = rollup;
  const shown = rollup.provisional?.totals ?? rollup.totals;
  const lacking = rollup.provisional?.without.length ?? 0;
  const scores = projects.flatMap(({ totalScore }) => totalScore ?? []);
  const weighted = projects.flatMap(({ totalScore, funds }) => {
    const budget = funds?.annualBudget ?? null;
    return totalScore === null || budget === null || !budget.gt(0) ? [] : [{ totalScore, budget }];
  });
  const rules = [
    ...counted.flatMap((unit) => openFindings(unit).map(({ finding }) => finding.rule)),
    ...findings.map(({ rule }) => rule),
  ];
  return {
    year: rollup.year,
    departments: 1,
    units: counted.length,
    left: {
      missing: rollup.missing.length,
      unread: rollup.unread.length,
      undecided: rollup.undecided.length,
      blank: rollup.blank.length,
      wrongYear: rollup.wrongYear.length,
      repeated: rollup.repeated.length,
    },
    totals: FIXED_SCOPES.map((scope) =>
      partialSums(
        shown.find((one) => one.scope === scope),
        lacking,
      ),
    ),
    projects: projects.length,
    scored: scores.length,
    scoreSum: total(scores),
    weightedSum: total(weighted.map(({ totalScore, budget }) => totalScore.times(budget))),
    weight: total(weighted.map(({ budget }) => budget)),
    grades: byKey(GRADES, (grade) => projects.filter((project) => project.grade === grade).length),
    indicators: merged(rollup.indicatorSums),
    findings: countsOf(rules),
    mustFix: counted.reduce((count, unit) => count + countOpen(unit, "error"), 0),
    toExplain: counted.reduce((count, unit) => count + countOpen(unit, "warning"), 0),
  };
}

/** Null if they are of different years, which are not added up */
export function mergeAggregates([first, ...others]: readonly Aggregate[]): Aggregate | null {
  return others.reduce<Aggregate | null>((sum, one) => sum && mergeTwo(sum, one), first ?? null);
}

function mergeTwo(a: Aggregate, b: Aggregate): Aggregate | null {
  if (a.year !== b.year) return null;
  return {
    year: a.year,
    departments: a.departments + b.departments,
    units: a.units + b.units,
    left: byKey(LEFT_OUT, (key) => a.left[key] + b.left[key]),
    totals: a.totals.map((sums, at) =>
      byKey(FUND_AMOUNTS, (key): PartialSum => {
        const [one, other] = [sums[key], b.totals[at]?.[key]];
        return {
          known: one.known.plus(other?.known ?? ZERO),
          unknown: one.unknown + (other?.unknown ?? 0),
        };
      }),
    ),
    projects: a.projects + b.projects,
    scored: a.scored + b.scored,
    scoreSum: a.scoreSum.plus(b.scoreSum),
    weightedSum: a.weightedSum.plus(b.weightedSum),
    weight: a.weight.plus(b.weight),
    grades: byKey(GRADES, (grade) => a.grades[grade] + b.grades[grade]),
    indicators: merged([...a.indicators, ...b.indicators]),
    findings: added(a.findings, b.findings),
    mustFix: a.mustFix + b.mustFix,
    toExplain: a.toExplain + b.toExplain,
  };
}

/** At so many places every addend is cut, since a score may have no end: sums are then the same in any order. */
const PLACES = 10;

function total(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(round(value, PLACES)), ZERO);
}

function partialSums(
  figures: FundFigures | undefined,
  lacking: number,
): Readonly<Record<FundAmount, PartialSum>> {
  return byKey(FUND_AMOUNTS, (key) => {
    const value = figures?.[key] ?? null;
    return { known: total(value === null ? [] : [value]), unknown: lacking + (value === null ? 1 : 0) };
  });
}

function byKey<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}

function merged(indicators: readonly IndicatorSum[]): IndicatorSum[] {
  const keyOf = ({ name, nature, unit }: IndicatorSum): string =>
    JSON.stringify([foldName(name), nature, unit]);
  return [...groupBy(indicators, keyOf)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, same]) => {
      const [first] = same;
      if (first === undefined) return [];
      const counted = (of: (one: IndicatorSum) => number): number =>
        same.reduce((sum, one) => sum + of(one), 0);
      return [
        {
          // Of several spellings the first by its characters, whatever came first
          name: same.map(({ name }) => name).sort()[0] ?? first.name,
          nature: first.nature,
          unit: first.unit,
          target: total(same.map(({ target }) => target)),
          actual: total(same.map(({ actual }) => actual)),
          unitCount: counted(({ unitCount }) => unitCount),
          missedCount: counted(({ missedCount }) => missedCount),
        },
      ];
    });
}

function countsOf(rules: readonly string[]): Record<string, number> {
  return sortedCounts([...groupBy(rules, (rule) => rule)].map(([rule, all]) => [rule, all.length]));
}

function added(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const rules = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return sortedCounts(rules.map((rule) => [rule, (a[rule] ?? 0) + (b[rule] ?? 0)]));
}

function sortedCounts(counts: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
