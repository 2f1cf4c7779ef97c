/** Rows of 资金 that were left out as sums: they must be sums of its lines, or money is lost with them. */
import { Decimal, ZERO } from "../../domain/decimal";
import { amount } from "../../domain/format";
import { groupBy } from "../../domain/groupBy";
import { FUNDS, type FundLine } from "../../domain/model";
import type { InputCell } from "./cells";
import type { Collector } from "./collector";
import { skipSubtotal, type TableRow } from "./table";

export interface SubtotalRow {
  readonly row: TableRow<string>;
  readonly label: InputCell;
  readonly amounts: FundLine;
  /** How many lines stand above it */
  readonly before: number;
}

const AMOUNTS = ["carriedOver", "initialBudget", "added", "reduced", "spent"] as const;
const GROUPED_BY = ["category", "project", "tier", "functionCode", "source"] as const;
/** Larger differences are no matter of rounding */
const ROUNDING = new Decimal("0.01");

/** So many boundaries on each side of a row are compared with it: with all, time would grow quadratically. */
const MAX_COMPARED = 100;

/** One for each of `AMOUNTS`; null where a part is not known */
type Sums = readonly (Decimal | null)[];

export function reportSubtotals(
  subtotals: readonly SubtotalRow[],
  lines: readonly FundLine[],
  collector: Collector,
): void {
  if (subtotals.length === 0) return;
  const sums = new RunningSums(lines);
  const groups = new SumIndex(groupSums(lines));
  const boundaries = [...new Set([0, ...subtotals.map(({ before }) => before), lines.length])];
  for (const { row, label, amounts, before } of subtotals) {
    skipSubtotal(row, label, FUNDS, collector);
    const stated = AMOUNTS.map((key) => (amounts[key].written === "" ? null : amounts[key].value));
    if (stated.every((value) => value === null || value.isZero())) continue;
    const runs = runsAt(before, boundaries, sums);
    const likeliest = runs.next().value ?? [];
    const agree = (candidate: Sums): boolean => differencesOf(stated, candidate).next().done === true;
    if (agree(likeliest) || some(runs, agree) || groups.near(stated).some(agree)) continue;
    const at = largest(differencesOf(stated, likeliest));
    const inputs = {
      written: label.written,
      column: FUNDS.columns[AMOUNTS[at.index] ?? "spent"].heading,
      stated: amount(stated[at.index] ?? ZERO),
      computed: amount(at.computed),
    };
    collector.add("R00.subtotalDiffers", "error", [label.address], inputs, inputs.stated, inputs.computed);
  }
}

/**
 * The lines directly above a row, then those directly below it: since each boundary near it, and any part of the next
 * block; at last, all lines.
 */
function* runsAt(before: number, boundaries: readonly number[], sums: RunningSums): Generator<Sums> {
  const here = boundaries.indexOf(before);
  const above = boundaries.slice(Math.max(0, here - MAX_COMPARED), here).reverse();
  const below = boundaries.slice(here + 1, here + 1 + MAX_COMPARED);
  for (const start of above) yield sums.of(start, before);
  for (let start = (above[0] ?? before) + 1; start < before; start += 1) yield sums.of(start, before);
  for (const end of below) yield sums.of(before, end);
  for (let end = before + 1; end < (below[0] ?? before); end += 1) yield sums.of(before, end);
  yield sums.of(0, sums.lines);
}

function some<T>(values: Iterable<T>, holds: (value: T) => boolean): boolean {
  for (const value of values) if (holds(value)) return true;
  return false;
}

interface Difference {
  /** Of the column */
  readonly index: number;
  readonly computed: Decimal;
  readonly by: Decimal;
}

/** The columns that are known on both sides and differ by more than rounding. */
function* differencesOf(stated: Sums, sums: Sums): Generator<Difference> {
  for (const [index, value] of stated.entries()) {
    const computed = sums[index] ?? null;
    if (value === null || computed === null) continue;
    const by = value.minus(computed).abs();
    if (by.gt(ROUNDING)) yield { index, computed, by };
  }
}

function largest(differences: Iterable<Difference>): Difference {
  return [...differences].reduce((left, right) => (right.by.gt(left.by) ? right : left));
}

/** Sums of any run of lines, without adding them up each time. */
class RunningSums {
  readonly lines: number;
  private readonly known: Decimal[][] = [AMOUNTS.map(() => ZERO)];
  private readonly unknown: number[][] = [AMOUNTS.map(() => 0)];

  constructor(lines: readonly FundLine[]) {
    this.lines = lines.length;
    lines.forEach((line, index) => {
      const values = AMOUNTS.map((key) => line[key].value);
      this.known.push(values.map((value, at) => (this.known[index]?.[at] ?? ZERO).plus(value ?? ZERO)));
      this.unknown.push(
        values.map((value, at) => (this.unknown[index]?.[at] ?? 0) + (value === null ? 1 : 0)),
      );
    });
  }

  of(start: number, end: number): Sums {
    return AMOUNTS.map((_, at) =>
      this.unknown[start]?.[at] === this.unknown[end]?.[at]
        ? (this.known[end]?.[at] ?? ZERO).minus(this.known[start]?.[at] ?? ZERO)
        : null,
    );
  }
}

/** Finds the sums that a row may state without comparing it with each of them. */
class SumIndex {
  /** For each of `AMOUNTS`; the sums that are not known have the place null */
  private readonly places: readonly ReadonlyMap<string | null, readonly Sums[]>[];

  constructor(sums: readonly Sums[]) {
    this.places = AMOUNTS.map((_, at) => groupBy(sums, (one) => placeOf(one[at] ?? null)));
  }

  /** All that agree in the first amount that is not zero, and a few more */
  near(stated: Sums): readonly Sums[] {
    const at = stated.findIndex((value) => value !== null && !value.isZero());
    const value = stated[at] ?? null;
    if (value === null) return [];
    const around = [value.minus(ROUNDING), value, value.plus(ROUNDING)].map(placeOf);
    return [null, ...around].flatMap((place) => this.places[at]?.get(place) ?? []);
  }
}

/** Amounts that differ by `ROUNDING` at most have the same place or neighbouring ones. */
function placeOf(amount: Decimal | null): string | null {
  return amount === null ? null : amount.div(ROUNDING).floor().toFixed();
}

/** 基本支出, and the lines that have the same category, project, tier, function code or source */
function groupSums(lines: readonly FundLine[]): Sums[] {
  const keysOf = (line: FundLine): string[] => [
    ...GROUPED_BY.flatMap((key) => (line[key].written === "" ? [] : [`${key} ${line[key].written}`])),
    ...(line.category.value === null || line.category.value === "项目支出" ? [] : ["基本支出"]),
  ];
  const members = lines.flatMap((line) => keysOf(line).map((key) => ({ key, line })));
  const groups = groupBy(members, ({ key }) => key);
  return [...groups.values()].map((group) =>
    new RunningSums(group.map(({ line }) => line)).of(0, group.length),
  );
}
