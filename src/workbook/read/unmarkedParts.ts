/** Rows of 资金 below 其中 rows that do not say 其中 themselves: further parts, or lines of their own. */
import type { Decimal } from "../../domain/decimal";
import { lineName } from "../../domain/calculation/fundLines";
import type { FundLine } from "../../domain/model";
import type { Collector } from "./collector";

export interface LineWithParts {
  readonly line: FundLine;
  readonly parts: readonly FundLine[];
  /** No total stands between it and the line before */
  readonly adjoins: boolean;
}

const AMOUNTS = ["carriedOver", "initialBudget", "added", "reduced", "spent"] as const;
type Amounts = readonly Decimal[];

/**
 * They count as lines. Where they make up exactly what the 其中 rows leave of the line above, they would count twice,
 * which is an error; where they could be a part of it, a note says how they were read.
 */
export function reportUnmarkedParts(lines: readonly LineWithParts[], collector: Collector): void {
  lines.forEach(({ line, parts }, index) => {
    const rest = parts.length === 0 ? null : less(amountsOf(line), parts);
    if (rest === null || rest.every((amount) => amount.isZero())) return;
    const { rows, isWhole } = rowsWithin(rest, line, lines.slice(index + 1));
    const [first] = rows;
    if (first === undefined) return;
    // A row of a project is looked up in 项目: R58.
    if (!isWhole && line.category.value === "项目支出") return;
    const inputs = { line: lineName(line), written: lineName(first) };
    const cells = rows.flatMap(({ category, project }) => project.cell ?? category.cell ?? []);
    if (isWhole) collector.add("R60.unmarkedParts", "error", cells, inputs);
    else collector.add("R60.rowBelowParts", "note", cells.slice(0, 1), inputs);
  });
}

/** The rows that follow and fit into what is left, up to the one that leaves nothing */
function rowsWithin(
  rest: Amounts,
  line: FundLine,
  following: readonly LineWithParts[],
): { readonly rows: readonly FundLine[]; readonly isWhole: boolean } {
  const rows: FundLine[] = [];
  let left = rest;
  for (const next of following) {
    if (!next.adjoins || next.parts.length > 0 || !isAlike(next.line, line)) break;
    const fewer = less(left, [next.line]);
    if (fewer === null) break;
    rows.push(next.line);
    left = fewer;
    if (left.every((amount) => amount.isZero())) return { rows, isWhole: true };
  }
  return { rows, isWhole: false };
}

/** Null where one of the amounts is not known, or the parts are more */
function less(whole: Amounts | null, parts: readonly FundLine[]): Amounts | null {
  let left = whole;
  for (const part of parts) {
    const amounts = amountsOf(part);
    left = left === null || amounts === null ? null : minus(left, amounts);
  }
  return left === null || left.some((amount) => amount.lt(0)) ? null : left;
}

function minus(whole: Amounts, part: Amounts): Amounts {
  return whole.map((amount, index) => amount.minus(part[index] ?? 0));
}

function amountsOf(line: FundLine): Amounts | null {
  const known = AMOUNTS.flatMap((key) => line[key].value ?? []);
  return known.length === AMOUNTS.length ? known : null;
}

function isAlike(row: FundLine, line: FundLine): boolean {
  return (["category", "tier"] as const).every(
    (key) => row[key].value === null || row[key].value === line[key].value,
  );
}
