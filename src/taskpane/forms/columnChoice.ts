import type { ChosenColumns, ColumnChoice, TableMapping } from "../../workbook/forms";

/**
 * Returns the choice with another meaning for one column (0-based); null = none. Each meaning has one column, and each
 * column one meaning: the former meaning of the column is unassigned until the user assigns it again.
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

/** The meaning of a column (0-based); null = it is not read. */
export function meaningOf<Key extends string>({ columns }: TableMapping<Key>, column: number): Key | null {
  const keys = Object.keys(columns) as Key[];
  return keys.find((key) => columns[key] === column) ?? null;
}

/** Replaces the choices of one form among those of all. */
export function withChoice<Id>(
  choices: ReadonlyMap<Id, ColumnChoice>,
  id: Id,
  choice: ColumnChoice,
): ReadonlyMap<Id, ColumnChoice> {
  return new Map([...choices, [id, choice]]);
}
