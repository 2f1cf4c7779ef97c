/** Plans which cells are highlighted in which colour, with as few addresses as possible. */
import { parseAddress, parseArea, sameSheetName } from "../a1";
import type { Finding } from "../domain/finding";
import { SEVERITIES, type Severity } from "../domain/finding";
import { cellKey, rangesOf, type CellKey } from "./sheet/cellRanges";
import { highlightFormula, severityOfHighlight } from "./ownership";
import type { HighlightSnapshot, SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** Excel takes 8,192 characters of addresses at a time. */
export const MAX_ADDRESSES = 8_000;

/** Cells of one sheet to highlight with one severity: one conditional format per chunk of addresses. */
export interface Highlight {
  readonly sheet: string;
  readonly severity: Severity;
  readonly formula: string;
  /** Without sheet; together at most 8,000 characters when joined by commas */
  readonly addresses: readonly string[];
}

export interface HighlightChanges {
  readonly remove: readonly HighlightSnapshot[];
  readonly add: readonly Highlight[];
}

/**
 * Highlights to remove and to add on the user's sheets, by sheet and severity; the add-in's own sheets have none.
 * A cell with several findings has the worst severity. Cells that are already highlighted as desired stay unchanged.
 */
export function planHighlights(snapshot: WorkbookSnapshot, findings: readonly Finding[]): HighlightChanges {
  const remove: HighlightSnapshot[] = [];
  const add: Highlight[] = [];
  for (const sheet of snapshot.sheets) {
    const desired = sheet.ownedLayout === null ? desiredCells(sheet, findings) : new Map<CellKey, Severity>();
    const existing = snapshot.highlights.filter((highlight) => sameSheetName(highlight.sheet, sheet.name));
    for (const severity of SEVERITIES) {
      const cells = [...desired].flatMap(([key, worst]) => (worst === severity ? [key] : []));
      const present = existing.filter(({ formula }) => severityOfHighlight(formula) === severity);
      if (sameCells(cells, present)) continue;
      remove.push(...present);
      const formula = highlightFormula(severity);
      for (const addresses of chunks(rangesOf(cells)))
        add.push({ sheet: sheet.name, severity, formula, addresses });
    }
    remove.push(...existing.filter(({ formula }) => severityOfHighlight(formula) === null));
  }
  return { remove, add };
}

function desiredCells(sheet: SheetSnapshot, findings: readonly Finding[]): Map<CellKey, Severity> {
  const desired = new Map<CellKey, Severity>();
  for (const { severity, cells } of findings) {
    for (const address of cells) {
      const parsed = parseAddress(address);
      if (parsed === null || parsed.sheet === null || !sameSheetName(parsed.sheet, sheet.name)) continue;
      const key = cellKey(parsed.area.row, parsed.area.column);
      const worst = desired.get(key);
      if (worst === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(worst))
        desired.set(key, severity);
    }
  }
  return desired;
}

function sameCells(cells: readonly CellKey[], present: readonly HighlightSnapshot[]): boolean {
  const desired = new Set(cells);
  const shown = new Set<CellKey>();
  for (const area of present.flatMap(({ addresses }) => addresses.map(parseArea))) {
    // We write no address that cannot be parsed, such as a whole column.
    if (area === null || area.rows * area.columns > cells.length) return false;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        shown.add(cellKey(row, column));
    }
  }
  return shown.size === desired.size && [...shown].every((key) => desired.has(key));
}

function chunks(addresses: readonly string[]): string[][] {
  const all: string[][] = [];
  let length = 0;
  for (const address of addresses) {
    const current = all.at(-1);
    if (current === undefined || length + 1 + address.length > MAX_ADDRESSES) {
      all.push([address]);
      length = address.length;
    } else {
      current.push(address);
      length += 1 + address.length;
    }
  }
  return all;
}
