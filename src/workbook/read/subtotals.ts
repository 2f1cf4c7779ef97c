/** Rows of 资金 that were left out as sums: they must be sums of its lines, or money is lost with them. */
import { Decimal, ZERO } from "../../domain/decimal";
import { amount } from "../../domain/format";
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

/** One for each of `AMOUNTS`; null where a part is not known */
type Sums = readonly (Decimal | null)[];

export function reportSubtotals(
  subtotals: readonly SubtotalRow[],
  lines: readonly FundLine[],
  collector: Collector,
): void {
  if (subtotals.length === 0) return;
  const sums = new RunningSums(lines);
  const groups = groupSums(lines);
  const boundaries = [...new Set([0, ...subtotals.map(({ before }) => before), lines.length])];
  for (const { row, label, amounts, before } of subtotals) {
    skipSubtotal(row, label, FUNDS, collector);
    const stated = AMOUNTS.map((key) => (amounts[key].written === "" ? null : amounts[key].value));
    if (stated.every((value) => value === null || value.isZero())) continue;
    const candidates = [...runsAt(before, boundaries, sums), ...groups];
    const differences = candidates.map((candidate) => largestDifference(stated, candidate));
    if (differences.includes(null)) continue;
    // The lines since the sum before it, or else all of them, are the likeliest.
    const at = differences[0] ?? { index: 0, computed: ZERO };
    const inputs = {
      written: label.written,
      column: FUNDS.columns[AMOUNTS[at.index] ?? "spent"].heading,
      stated: amount(stated[at.index] ?? ZERO),
      computed: amount(at.computed),
    };
    collector.add("R00.subtotalDiffers", "error", [label.address], inputs, inputs.stated, inputs.computed);
  }
}

/** The lines directly above a row, then those directly below it: since each boundary, and any part of the next block. */
function runsAt(before: number, boundaries: readonly number[], sums: RunningSums): Sums[] {
  const above = boundaries.filter((boundary) => boundary < before).sort((left, right) => right - left);
  const below = boundaries.filter((boundary) => boundary > before).sort((left, right) => left - right);
  const starts = [...above, ...between(above[0] ?? before, before)];
  const ends = [...below, ...between(before, below[0] ?? before)];
  return [
    ...starts.map((start) => sums.of(start, before)),
    ...ends.map((end) => sums.of(before, end)),
    sums.of(0, sums.lines),
  ];
}

function between(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index);
}

/** The column that differs most, as its index; null where all agree or cannot be compared. */
function largestDifference(
  stated: Sums,
  sums: Sums,
): { readonly index: number; readonly computed: Decimal } | null {
  let largest = ROUNDING;
  let found: { readonly index: number; readonly computed: Decimal } | null = null;
  for (const [index, value] of stated.entries()) {
    const computed = sums[index] ?? null;
    const difference = value === null || computed === null ? ZERO : value.minus(computed).abs();
    if (computed === null || difference.lte(largest)) continue;
    largest = difference;
    found = { index, computed };
  }
  return found;
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

/** 基本支出, and the lines that have the same category, project, tier, function code or source */
function groupSums(lines: readonly FundLine[]): Sums[] {
  const groups = new Map<string, FundLine[]>();
  const add = (key: string, line: FundLine): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  };
  for (const line of lines) {
    for (const key of GROUPED_BY) if (line[key].written !== "") add(`${key} ${line[key].written}`, line);
    if (line.category.value !== null && line.category.value !== "项目支出") add("基本支出", line);
  }
  return [...groups.values()].map((group) => new RunningSums(group).of(0, group.length));
}
