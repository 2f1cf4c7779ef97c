/** Where the columns of a table are, and what its head and foot lack. */
import { cellAddress } from "../addresses";
import type { ColumnDefinition, TableDefinition } from "../names";
import { nearest } from "../read/similarity";
import { isClosingRow, locateHeadings, type Values } from "../read/table";

export interface ColumnCheck {
  /** As in the standard workbook */
  readonly header: string;
  readonly need: ColumnDefinition["need"];
  readonly state: "found" | "renamed" | "missing";
  /** Of the heading, with its sheet; null when missing */
  readonly cell: string | null;
  readonly row: number;
  /** 0-based; null when missing */
  readonly column: number | null;
  /** The heading that stands there; null when missing */
  readonly written: string | null;
}

export interface TableCheck {
  /** 0-based; null: no row has one of the headings */
  readonly headerRow: number | null;
  /** Rows that the name covers above the header */
  readonly rowsAbove: number;
  readonly columns: readonly ColumnCheck[];
  readonly closingRow: boolean;
}

export function checkTable(
  area: Values & { readonly sheet: string },
  definition: TableDefinition,
): TableCheck {
  const { headerRow, columns, others } = locateHeadings(area, definition);
  const row = headerRow ?? area.row;
  const free = [...others];
  const found = (column: number, header: string, written: string) =>
    ({ cell: cellAddress(area.sheet, row, column), row, column, header, written }) as const;
  const checks = Object.entries(definition.columns).map(([key, { header, need }]): ColumnCheck => {
    const column = columns.get(key);
    if (column !== undefined) return { ...found(column, header, header), need, state: "found" };
    const similar =
      headerRow === undefined
        ? null
        : nearest(
            header,
            free.map(({ text }) => text),
          );
    const at = free.findIndex(({ text }) => text === similar);
    const heading = free[at];
    if (heading === undefined) {
      return { header, need, state: "missing", cell: null, row, column: null, written: null };
    }
    free.splice(at, 1);
    return { ...found(heading.column, header, heading.text), need, state: "renamed" };
  });
  return {
    headerRow: headerRow ?? null,
    rowsAbove: headerRow === undefined ? 0 : headerRow - area.row,
    columns: checks,
    closingRow: area.values.some(isClosingRow),
  };
}

/** Columns that the standard workbook has and that are not there as they should be; optional ones may be missing. */
export function wantingColumns({ columns }: TableCheck, state: "renamed" | "missing"): ColumnCheck[] {
  return columns.filter((column) => column.state === state && column.need !== "optional");
}
