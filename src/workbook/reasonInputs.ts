/** Plans the writing of reasons into the user's own cells. */
import { parseAddress, sameSheetName } from "../a1";
import type { CellAddress, SelfEvaluation } from "../domain/model";
import { reasonPlaces } from "../domain/reasons";
import { cellText } from "./cells";
import type { CellChange } from "./plan";
import type { AreaSnapshot, WorkbookSnapshot } from "./snapshot";
import { contentsOf, textOfContent, type Content } from "./undo/contents";
import type { ChangedCell } from "./undo/journal";

export interface ReasonInput {
  /** `ReasonDue.id` */
  readonly id: string;
  /** The cell that was shown to the user */
  readonly cell: CellAddress;
  /** Its content at that time, as `ReasonDue.present` */
  readonly present: string;
  readonly text: string;
}

export interface PlannedReasons {
  readonly changes: readonly CellChange[];
  readonly cells: readonly ChangedCell[];
  /** Cells whose content or row has changed since they were shown to the user */
  readonly changed: readonly CellAddress[];
  /** Cells with formulas */
  readonly formulas: readonly CellAddress[];
}

/** The caller must write nothing unless `changed` and `formulas` are empty. */
export function planReasons(
  inputs: readonly ReasonInput[],
  selfEvaluation: SelfEvaluation,
  snapshot: WorkbookSnapshot,
): PlannedReasons {
  const places = reasonPlaces(selfEvaluation);
  const changes: CellChange[] = [];
  const cells: ChangedCell[] = [];
  const changed: CellAddress[] = [];
  const formulas: CellAddress[] = [];
  for (const { id, cell, present, text } of inputs) {
    const field = places.get(id)?.field;
    const at = parseAddress(cell);
    if (field?.cell !== cell || field.written !== present || at === null || at.sheet === null) {
      changed.push(cell);
      continue;
    }
    const { row, column } = at.area;
    const sheet = snapshot.sheets.find(({ name }) => sameSheetName(name, at.sheet ?? ""))?.name ?? at.sheet;
    const before = contentAt(snapshot, sheet, row, column);
    if (typeof before === "string" && before.startsWith("=")) {
      formulas.push(cell);
      continue;
    }
    const written = cellText(text.trim());
    if (before === textOfContent(written)) continue;
    const address = cell.slice(cell.lastIndexOf("!") + 1);
    changes.push({ sheet, address, before: null, after: written === "" ? null : { text: written } });
    cells.push({ sheet, row, column, before, after: textOfContent(written), input: true });
  }
  return { changes, cells, changed, formulas };
}

function contentAt({ names }: WorkbookSnapshot, sheet: string, row: number, column: number): Content {
  const covers = (area: AreaSnapshot): boolean =>
    sameSheetName(area.sheet, sheet) &&
    area.values[row - area.row]?.[column - area.column] !== undefined &&
    row >= area.row &&
    column >= area.column;
  const area = names.flatMap((name) => (name.area !== null && covers(name.area) ? [name.area] : []))[0];
  if (area === undefined) throw new Error(`A cell that was not read: ${sheet} ${row} ${column}`);
  const one = <T>(grid: readonly (readonly T[])[]): T[][] => [
    [...(grid[row - area.row]?.slice(column - area.column, column - area.column + 1) ?? [])],
  ];
  return contentsOf({ values: one(area.values), formulas: one(area.formulas) })[0]?.[0] ?? null;
}
