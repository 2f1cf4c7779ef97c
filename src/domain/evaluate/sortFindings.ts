import { SEVERITIES, type Finding } from "../finding";
import type { CellAddress } from "../model";
import { compareIds } from "../rules/byId";

/** Errors, warnings, notes; then by rule; then by sheet, row and column of the first cell. Each finding once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()]
    .map((finding) => ({ finding, cell: partsOf(finding.cells[0] ?? "") }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
        compareIds(a.finding.rule, b.finding.rule) ||
        compareCells(a.cell, b.cell) ||
        compareText(a.finding.code, b.finding.code),
    )
    .map(({ finding }) => finding);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By sheet name, row and column; a finding without a cell comes first. */
function compareCells(left: CellParts, right: CellParts): number {
  return (
    compareText(left.sheet, right.sheet) ||
    left.row - right.row ||
    left.column.length - right.column.length ||
    compareText(left.column, right.column)
  );
}

interface CellParts {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
}

function partsOf(address: CellAddress): CellParts {
  const mark = address.lastIndexOf("!");
  const cell = /^\$?([A-Z]*)\$?(\d*)/.exec(address.slice(mark + 1));
  return {
    sheet: address.slice(0, Math.max(mark, 0)),
    column: cell?.[1] ?? "",
    row: Number(cell?.[2] ?? "0"),
  };
}
