/** Plans the writing of reasons and figures into the user's own cells. */
import { parseAddress, sameSheetName } from "../../a1";
import type { CellAddress } from "../../domain/model";
import { expectedRows, type ExpectedRows } from "../expectedRows";
import type { CellChange } from "../plan";
import type { CellContent } from "../sheet";
import type { AreaSnapshot, WorkbookSnapshot } from "../snapshot";
import { contentOfInput, contentsOf, type Content } from "../undo/contents";
import type { ChangedCell } from "../undo/changedCell";

export interface PlannedInputs {
  readonly changes: readonly CellChange[];
  readonly cells: readonly ChangedCell[];
  /** The rows of the cells */
  readonly rows: readonly ExpectedRows[];
  /** Cells whose content or row has changed since they were shown to the user */
  readonly changed: readonly CellAddress[];
  /** Cells with formulas */
  readonly formulas: readonly CellAddress[];
}

export interface DesiredInput {
  readonly cell: CellAddress;
  /** Null = the cell or its row is no longer as it was shown */
  readonly after: { readonly content: CellContent } | null;
}

/** The caller must write nothing unless `changed` and `formulas` are empty. */
export function planInputs(inputs: readonly DesiredInput[], snapshot: WorkbookSnapshot): PlannedInputs {
  const changes: CellChange[] = [];
  const cells: ChangedCell[] = [];
  const rows: ExpectedRows[] = [];
  const changed: CellAddress[] = [];
  const formulas: CellAddress[] = [];
  for (const { cell, after } of inputs) {
    const at = parseAddress(cell);
    if (after === null || at === null || at.sheet === null) {
      changed.push(cell);
      continue;
    }
    const { row, column } = at.area;
    const sheet = snapshot.sheets.find(({ name }) => sameSheetName(name, at.sheet ?? ""))?.name ?? at.sheet;
    const area = areaOf(snapshot, sheet, row, column);
    const before = contentAt(area, row, column);
    if (typeof before === "string" && before.startsWith("=")) {
      formulas.push(cell);
      continue;
    }
    const content = contentOfInput(after.content);
    if (before === content) continue;
    const address = cell.slice(cell.lastIndexOf("!") + 1);
    changes.push({ sheet, address, before: null, after: after.content });
    rows.push(expectedRows({ ...area, sheet }, row, 1, [cell]));
    cells.push({ sheet, row, column, before, after: content, input: true });
  }
  return { changes, cells, rows, changed, formulas };
}

function areaOf({ names }: WorkbookSnapshot, sheet: string, row: number, column: number): AreaSnapshot {
  const covers = (area: AreaSnapshot): boolean =>
    sameSheetName(area.sheet, sheet) &&
    area.values[row - area.row]?.[column - area.column] !== undefined &&
    row >= area.row &&
    column >= area.column;
  const area = names.flatMap((name) => (name.area !== null && covers(name.area) ? [name.area] : []))[0];
  if (area === undefined) throw new Error(`A cell that was not read: ${sheet} ${row} ${column}`);
  return area;
}

function contentAt(area: AreaSnapshot, row: number, column: number): Content {
  const one = <T>(grid: readonly (readonly T[])[]): T[][] => [
    [...(grid[row - area.row]?.slice(column - area.column, column - area.column + 1) ?? [])],
  ];
  return contentsOf({ values: one(area.values), formulas: one(area.formulas) })[0]?.[0] ?? null;
}
