/** Where the columns of a table are, and what its header row and closing row lack. */
import { cellAddress } from "../../a1";
import type { Need, TableSchema } from "../../domain/model";
import { nearest } from "../../domain/text";
import { columnsOf, isClosingRow, locateHeadings, type Values } from "../read/table";

export interface ColumnCheck {
  /** As in the standard workbook */
  readonly heading: string;
  readonly need: Need;
  readonly state: "found" | "renamed" | "missing";
  /** Of the heading, with its sheet; null when missing */
  readonly cell: string | null;
  readonly row: number;
  /** 0-based; null when missing */
  readonly column: number | null;
  /** The present heading; null when missing */
  readonly written: string | null;
}

export interface TableCheck {
  /** 0-based; null: no row has any of the headings */
  readonly headerRow: number | null;
  /** Rows of the name above the header row */
  readonly rowsAbove: number;
  readonly columns: readonly ColumnCheck[];
  readonly closingRow: boolean;
}

export function checkTable(area: Values & { readonly sheet: string }, schema: TableSchema): TableCheck {
  const { headerRow, columns, others } = locateHeadings(area, schema);
  const row = headerRow ?? area.row;
  const free = [...others];
  const found = (column: number, heading: string, written: string) =>
    ({ cell: cellAddress(area.sheet, row, column), row, column, heading, written }) as const;
  const checks = columnsOf(schema).map(([key, { heading, need }]): ColumnCheck => {
    const column = columns.get(key);
    if (column !== undefined) return { ...found(column, heading, heading), need, state: "found" };
    const similar =
      headerRow === undefined
        ? null
        : nearest(
            heading,
            free.map(({ text }) => text),
          );
    const at = free.findIndex(({ text }) => text === similar);
    const other = free[at];
    if (other === undefined) {
      return { heading, need, state: "missing", cell: null, row, column: null, written: null };
    }
    free.splice(at, 1);
    return { ...found(other.column, heading, other.text), need, state: "renamed" };
  });
  return {
    headerRow: headerRow ?? null,
    rowsAbove: headerRow === undefined ? 0 : headerRow - area.row,
    columns: checks,
    closingRow: area.values.some(isClosingRow),
  };
}

/** The columns in that state, without optional ones. */
export function faultyColumns({ columns }: TableCheck, state: "renamed" | "missing"): ColumnCheck[] {
  return columns.filter((column) => column.state === state && column.need !== "optional");
}
