/** Tables whose cells are all read by themselves. */
import type { CellKind, Columns } from "../../domain/model";
import { RowReader, type CellFields, type ReadContext } from "./rowReader";
import type { Table } from "./table";

/** Columns that need no reader of the table's own */
export type PlainColumns = Readonly<Record<string, Columns[string] & { readonly kind: CellKind }>>;

export function readPlainTable<C extends PlainColumns>(
  table: Table<keyof C & string>,
  columns: C,
  context: ReadContext,
): CellFields<C>[] {
  const reader = new RowReader(columns, context);
  const rows = table.rows.map((row) => reader.read(row));
  reader.reportBlankAmounts();
  return rows;
}
