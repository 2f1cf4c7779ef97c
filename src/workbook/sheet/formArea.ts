import type { Area } from "../../a1";
import type { SheetDefinition } from ".";

export function formArea(definition: SheetDefinition): Area {
  return { row: 0, column: 0, rows: definition.rows.length, columns: definition.columnWidths.length };
}

/** The smallest area from A1 that encloses both. */
export function coveringBoth(one: Area, other: Area): Area {
  return {
    row: 0,
    column: 0,
    rows: Math.max(one.row + one.rows, other.row + other.rows),
    columns: Math.max(one.column + one.columns, other.column + other.columns),
  };
}
