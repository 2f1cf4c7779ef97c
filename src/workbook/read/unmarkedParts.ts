/** Rows of 资金 below 其中 rows that do not say 其中 themselves: further parts, or lines of their own. */
import { lineAmounts, restsOf, withoutPart, type LineAmounts } from "../../domain/calculation/partsOfLine";
import { lineName } from "../../domain/calculation/fundLines";
import type { FundLine } from "../../domain/model";
import type { Collector } from "./collector";

export interface LineWithParts {
  readonly line: FundLine;
  readonly parts: readonly FundLine[];
  /** No total stands between it and the line before */
  readonly adjoins: boolean;
}

/**
 * They count as lines. Where they make up exactly what the 其中 rows leave of the line above, they would count twice,
 * which is an error; where they could be a part of it, a note says how they were read.
 */
export function reportUnmarkedParts(lines: readonly LineWithParts[], collector: Collector): void {
  lines.forEach(({ line, parts }, index) => {
    const rests = restsBelow(line, parts);
    const [rest] = rests;
    if (rest === undefined || isNothing(rest)) return;
    const following = lines.slice(index + 1);
    const readings = rests.map((one) => rowsWithin(one, line, following));
    const { rows, isWhole } = readings.find((one) => one.isWhole) ?? readings[0] ?? NO_ROWS;
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

/** What the 其中 rows may leave of the line, by each reading of them; none where an amount is not known */
function restsBelow(line: FundLine, parts: readonly FundLine[]): readonly LineAmounts[] {
  const whole = lineAmounts(line);
  const known = parts.flatMap((part) => {
    const amounts = lineAmounts(part);
    return amounts === null ? [] : [amounts];
  });
  return whole === null || parts.length === 0 || known.length < parts.length ? [] : restsOf(whole, known);
}

function isNothing(amounts: LineAmounts): boolean {
  return amounts.every((amount) => amount.isZero());
}

interface RowsBelow {
  readonly rows: readonly FundLine[];
  readonly isWhole: boolean;
}

const NO_ROWS: RowsBelow = { rows: [], isWhole: false };

/** The rows that follow and fit into what is left, up to the one that leaves nothing */
function rowsWithin(rest: LineAmounts, line: FundLine, following: readonly LineWithParts[]): RowsBelow {
  const rows: FundLine[] = [];
  let left = rest;
  for (const next of following) {
    if (!next.adjoins || next.parts.length > 0 || !isAlike(next.line, line)) break;
    const amounts = lineAmounts(next.line);
    const fewer = amounts === null ? null : withoutPart(left, amounts);
    if (fewer === null) break;
    rows.push(next.line);
    left = fewer;
    if (isNothing(left)) return { rows, isWhole: true };
  }
  return { rows, isWhole: false };
}

function isAlike(row: FundLine, line: FundLine): boolean {
  return (["category", "tier"] as const).every(
    (key) => row[key].value === null || row[key].value === line[key].value,
  );
}
