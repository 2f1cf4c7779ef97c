import type { ChosenColumns, ColumnChoice, TableMapping } from "../../workbook/submitted";

/**
 * The choice with one column (0-based) given another meaning, null = none. A meaning has one column and a column one
 * meaning: what the column was read as before is in the form no more, unless the user gives it to another column.
 */
export function withMeaning<Key extends string>(
  chosen: ChosenColumns<Key> | undefined,
  mapping: TableMapping<Key>,
  column: number,
  meaning: Key | null,
): ChosenColumns<Key> {
  const changed: Partial<Record<Key, number | null>> = { ...chosen };
  const before = meaningOf(mapping, column);
  if (before !== null) changed[before] = null;
  if (meaning !== null) changed[meaning] = column;
  return changed;
}

/** What a column (0-based) is read as; null: it is not read. */
export function meaningOf<Key extends string>({ columns }: TableMapping<Key>, column: number): Key | null {
  const keys = Object.keys(columns) as Key[];
  return keys.find((key) => columns[key] === column) ?? null;
}

/** The choices of all forms with those of one form replaced. */
export function withChoice<Id>(
  choices: ReadonlyMap<Id, ColumnChoice>,
  id: Id,
  choice: ColumnChoice,
): ReadonlyMap<Id, ColumnChoice> {
  return new Map([...choices, [id, choice]]);
}
